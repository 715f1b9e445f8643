package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark measured, as a table to read and as a file to compare with. */
public final class Measurements {

    /** One measure; goal and met are null where there is nothing to reach. */
    public record Measurement(
            String metric,
            double value,
            String unit,
            @Nullable Double goal,
            @Nullable Boolean met) {}

    private final List<Measurement> all = new ArrayList<>();

    /** Something to know, without a goal. */
    public void add(String metric, double value, String unit) {
        all.add(new Measurement(metric, rounded(value), unit, null, null));
    }

    /** Something that is to be no more than its goal. */
    public void add(String metric, double value, String unit, double goal) {
        all.add(new Measurement(metric, rounded(value), unit, goal, value <= goal));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    public String table() {
        StringBuilder table = new StringBuilder();
        for (Measurement one : all) {
            String verdict = one.goal() == null
                    ? ""
                    : "at most %s: %s"
                            .formatted(number(one.goal()), Boolean.TRUE.equals(one.met()) ? "met" : "NOT MET");
            table.append("%-62s %10s %-11s %s%n"
                            .formatted(one.metric(), number(one.value()), one.unit(), verdict)
                            .stripTrailing())
                    .append(System.lineSeparator());
        }
        return table.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.UK, value < 10 ? "%.2f" : "%.1f", value);
    }

    /** Whether every goal was reached. */
    public boolean allMet() {
        return all.stream().noneMatch(one -> Boolean.FALSE.equals(one.met()));
    }

    public void save(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(all) + System.lineSeparator());
    }
}
