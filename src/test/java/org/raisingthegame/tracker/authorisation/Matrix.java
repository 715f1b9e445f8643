package org.raisingthegame.tracker.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The authorisation matrix: a file for each module, a row for each page, method of a guarded service, paper and address,
 * a column for each {@link Actor}. A cell says {@value #NO} (answered as if it did not exist, or refused), {@value #YES}
 * (open, and nothing of a single school can be asked for), or of which schools ({@link Reach}).
 */
final class Matrix {

    static final String NO = "-";
    static final String YES = "yes";

    private static final Path FOLDER = Path.of("src/test/resources/authorisation-matrix");
    private static final String HEADINGS =
            "kind,what," + Arrays.stream(Actor.values()).map(Actor::title).collect(Collectors.joining(","));

    private final Map<Key, Map<Actor, String>> rows = new TreeMap<>();

    private Matrix() {}

    /** @param kind page, service, paper or address */
    record Key(String kind, String what) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? what.compareTo(other.what) : kinds;
        }

        @Override
        public String toString() {
            return kind + "," + what;
        }
    }

    static Matrix read() {
        Matrix matrix = new Matrix();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines.getFirst())
                        .as("headings of " + file.getFileName())
                        .isEqualTo(HEADINGS);
                lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(matrix::add);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return matrix;
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        assertThat(cells).as(line).hasSize(2 + Actor.values().length);
        Map<Actor, String> row = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            row.put(actor, cells[2 + actor.ordinal()]);
        }
        assertThat(rows.put(new Key(cells[0], cells[1]), row))
                .as("two rows: " + line)
                .isNull();
    }

    Optional<Map<Actor, String>> row(Key key) {
        return Optional.ofNullable(rows.get(key));
    }

    List<Key> keys(String kind) {
        return rows.keySet().stream().filter(key -> key.kind().equals(kind)).toList();
    }

    /** A row as it is written in a file. */
    static String written(Key key, Function<Actor, String> cell) {
        List<String> cells = new ArrayList<>(List.of(key.kind(), key.what()));
        Arrays.stream(Actor.values()).map(cell).forEach(cells::add);
        return String.join(",", cells);
    }
}
