package org.raisingthegame.tracker.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A made-up roll that one seed decides: mostly right rows, and every kind of wrong one. */
final class RandomRoll {

    static final String LAESTAB = "2088991";

    private static final List<String> SURNAMES =
            List.of("Reid", "José", "O’Neil", "Brown-Ali", "ŁUKASZ", "van der Berg");
    private static final List<String> FORENAMES = List.of("Jade", "Éva", "Noah", "Zoë", "Ann Marie");
    private static final List<String> YEARS = List.of("R", "1", "Year 2", "Y6", "6", "");
    private static final List<String> ETHNICITIES =
            List.of("BCRB", "WBRI", "BAFR", "MWBC", "Black Caribbean", "what?", "");
    private static final List<String> BIRTH_DATES = List.of("03/09/2015", "2016-02-29", "31/02/2016", "");

    private static final int PUPILS = 60;
    private static final int MOST_ROWS = 40;

    private final Random random;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private RandomRoll(long seed) {
        random = new Random(seed);
    }

    /** Rows of which each pupil has at most one, with mistakes of every kind. */
    static RandomRoll of(long seed) {
        RandomRoll roll = new RandomRoll(seed);
        List<Integer> pupils = new ArrayList<>();
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            pupils.add(pupil);
        }
        Collections.shuffle(pupils, roll.random);
        int count = 1 + roll.random.nextInt(MOST_ROWS);
        pupils.stream().limit(count).forEach(pupil -> roll.rows.add(roll.row(RollFile.upn(pupil))));
        return roll;
    }

    /** The same with some rows a second time, a few of them with another forename. */
    RandomRoll withRepetitions() {
        for (Map<String, String> row : List.copyOf(rows)) {
            if (random.nextInt(5) == 0) {
                Map<String, String> again = new LinkedHashMap<>(row);
                if (random.nextBoolean()) {
                    again.put("Forename", any(FORENAMES));
                }
                rows.add(random.nextInt(rows.size() + 1), again);
            }
        }
        return this;
    }

    private Map<String, String> row(String upn) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("UPN", perhapsWrong(upn));
        row.put("Surname", random.nextInt(15) == 0 ? "" : any(SURNAMES));
        row.put("Forename", any(FORENAMES));
        row.put("Date of Birth", any(BIRTH_DATES));
        row.put("Year Group", any(YEARS));
        row.put("Ethnicity", any(ETHNICITIES));
        row.put("DfE number", random.nextInt(12) == 0 ? "2098992" : LAESTAB);
        return row;
    }

    private String perhapsWrong(String upn) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> upn.substring(0, 12);
            case 2 -> " " + upn.toLowerCase(Locale.ROOT) + " ";
            default -> upn;
        };
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    int size() {
        return rows.size();
    }

    byte[] file(String day) {
        return file(day, rows, List.copyOf(rows.getFirst().keySet()));
    }

    /** The same rows and columns, each in another order. */
    byte[] shuffledFile(String day) {
        List<Map<String, String>> otherRows = new ArrayList<>(rows);
        List<String> otherColumns = new ArrayList<>(rows.getFirst().keySet());
        Collections.shuffle(otherRows, random);
        Collections.shuffle(otherColumns, random);
        return file(day, otherRows, otherColumns);
    }

    private static byte[] file(String day, List<Map<String, String>> rows, List<String> columns) {
        return RollFile.of(
                LAESTAB,
                day,
                columns,
                rows.stream()
                        .map(row -> columns.stream().map(row::get).toList())
                        .toList());
    }
}
