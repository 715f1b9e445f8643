package org.raisingthegame.tracker.figures.baselines;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.spi.RowFixture;

/** A shipped file of published figures, read row by row through a format. */
final class BaselineFile {

    private static final Path FOLDER = Path.of("sample-imports/baselines");

    final List<PublishedRow> rows = new ArrayList<>();
    final List<String> issues = new ArrayList<>();
    final Map<String, Integer> ignored = new TreeMap<>();
    int read;

    private static final Map<String, BaselineFile> READ = new HashMap<>();

    /** The file, read once for all tests. */
    static BaselineFile of(String name, PublishedFormat format) {
        return READ.computeIfAbsent(name, unread -> read(name, format));
    }

    private static BaselineFile read(String name, PublishedFormat format) {
        BaselineFile file = new BaselineFile();
        RowFixture<PublishedRow> fixture = RowFixture.of(format);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(name))) {
            Set<String> known = null;
            for (NamedCsvRecord record : csv) {
                if (known == null) {
                    known = record.getHeader().stream()
                            .filter(heading -> fixture.columnOf(heading).isPresent())
                            .collect(Collectors.toSet());
                }
                List<Object> cells = new ArrayList<>();
                for (String heading : known) {
                    cells.add(heading);
                    cells.add(record.getField(heading));
                }
                RowFixture.Outcome<PublishedRow> outcome = fixture.read(cells.toArray());
                file.read++;
                file.rows.addAll(outcome.records());
                file.issues.addAll(outcome.issues());
                outcome.ignored().forEach(reason -> file.ignored.merge(reason, 1, Integer::sum));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static String[] headings(String name) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(name))) {
            return csv.iterator().next().getHeader().toArray(new String[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one figure of all schools for an area, a group and a year. */
    PublishedRow one(PublishedIndicator indicator, String area, String group, int endYear) {
        List<PublishedRow> found = rows.stream()
                .filter(row -> row.indicator() == indicator
                        && row.area().code().equals(area)
                        && row.group().code().equals(group)
                        && row.year().equals(new AcademicYear(endYear))
                        && row.schools().name().equals("ALL"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows for " + area + " " + group + " " + endYear + ": " + found);
        }
        return found.getFirst();
    }

    /** The numbers of several years, as published; a dash for a symbol. */
    List<String> numbers(PublishedIndicator indicator, String area, String group, int... endYears) {
        List<String> numbers = new ArrayList<>();
        for (int year : endYears) {
            var value = one(indicator, area, group, year).number().value();
            numbers.add(value == null ? "–" : value.toPlainString());
        }
        return numbers;
    }
}
