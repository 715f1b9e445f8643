package org.raisingthegame.tracker.imports.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.HeadingMeaning;
import org.raisingthegame.tracker.imports.SheetColumns;
import org.raisingthegame.tracker.imports.reading.Recognition.Table;
import org.raisingthegame.tracker.imports.reading.TableFile.Line;
import org.raisingthegame.tracker.imports.spi.Cell;

/** Looks at the beginning of each sheet: its headings, what each would be taken for, and some values below them. */
public final class ColumnLook {

    private static final int ROWS_SAMPLED = 30;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    private final Recognition recognition;
    private final FactFinder factFinder;

    /** @param schools those that the title lines may name */
    public ColumnLook(Recognition recognition, SchoolIndex schools) {
        this.recognition = recognition;
        this.factFinder = new FactFinder(schools);
    }

    /**
     * What was seen of a file.
     *
     * @param facts what the file's name, the sheets' names and the lines above the headings say, the first of each
     */
    public record Seen(List<SheetColumns> sheets, Facts facts) {}

    /** @throws UnreadableFile when the file can't be read */
    public Seen look(TableFile file, String fileName) {
        List<SheetColumns> sheets = new ArrayList<>();
        Facts facts = Facts.NONE;
        for (TableFile.Sheet sheet = file.nextSheet(); sheet != null; sheet = file.nextSheet()) {
            List<Line> lines = beginning(sheet);
            Optional<Heading> heading = heading(sheet.name(), lines);
            if (heading.isEmpty() || (sheet.hidden() && heading.get().table() == null)) {
                continue; // Hidden sheets hold lists to choose from, about which nobody should be asked.
            }
            for (Line above :
                    lines.subList(0, lines.indexOf(heading.get().lines().getFirst()))) {
                facts = facts.or(factFinder.inLine(above));
            }
            facts = facts.or(factFinder.inName(sheet.name()));
            sheets.add(columns(sheet.name(), heading.get(), lines));
        }
        return new Seen(List.copyOf(sheets), facts.or(factFinder.inName(fileName)));
    }

    private static List<Line> beginning(TableFile.Sheet sheet) {
        List<Line> lines = new ArrayList<>();
        Line line = sheet.nextLine();
        while (line != null && lines.size() < HeadingFinder.ROWS_ABOVE_HEADING + ROWS_SAMPLED) {
            lines.add(line);
            line = sheet.nextLine();
        }
        return lines;
    }

    /**
     * @param lines the one or two rows of it
     * @param written the headings by position
     * @param table as recognised; null where it only looks like headings
     * @param attempts what each format would take them for, the one that knows most of them first
     */
    private record Heading(
            List<Line> lines,
            List<String> written,
            @Nullable Table table,
            List<Table> attempts) {

        private int known() {
            return attempts.isEmpty() ? 0 : attempts.getFirst().columns().size();
        }
    }

    /** What an import finds; where it finds none, the line of which some format knows most, else the fullest. */
    private Optional<Heading> heading(String name, List<Line> lines) {
        Optional<Table> found = new HeadingFinder(recognition, new Again(name, lines.iterator())).find();
        if (found.isPresent()) {
            Table table = found.get();
            List<Table> attempts = new ArrayList<>(List.of(table));
            attempts(table.lines().getFirst()).stream()
                    .filter(other -> other.format() != table.format())
                    .forEach(attempts::add);
            return Optional.of(new Heading(table.lines(), table.headings(), table, attempts));
        }
        // Of two alike the first: headings stand above what they head.
        return lines.stream()
                .limit(HeadingFinder.ROWS_ABOVE_HEADING)
                .map(line -> new Heading(
                        List.of(line), line.cells().stream().map(Cell::shown).toList(), null, attempts(line)))
                .max(Comparator.comparingInt(Heading::known)
                        .thenComparingLong(heading -> words(heading.lines().getFirst()))
                        .thenComparingInt(heading -> -heading.lines().getFirst().number()));
    }

    private List<Table> attempts(Line line) {
        return recognition.attempts(line).stream()
                .sorted(Comparator.comparingInt(
                                (Table table) -> -table.columns().size())
                        .thenComparingInt(ColumnLook::lacking))
                .toList();
    }

    /** Lines that were read before. */
    private record Again(String name, Iterator<Line> lines) implements TableFile.Sheet {

        @Override
        public @Nullable Line nextLine() {
            return lines.hasNext() ? lines.next() : null;
        }
    }

    /** How many columns are not found without which it is no table of the format. */
    private static int lacking(Table table) {
        return (int) table.format().columns().stream()
                .filter(column -> column.required() && !table.columns().containsKey(column))
                .count();
    }

    private static long words(Line line) {
        return line.cells().stream()
                .filter(cell -> cell instanceof Cell.Text(String text)
                        && text.length() <= LONGEST_SAMPLE
                        && text.chars().anyMatch(Character::isLetter))
                .count();
    }

    private static SheetColumns columns(String sheet, Heading heading, List<Line> lines) {
        List<Line> below = lines.subList(lines.indexOf(heading.lines().getLast()) + 1, lines.size());
        List<SheetColumns.Column> columns = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (int position = 0; position < heading.written().size(); position++) {
            String text = heading.written().get(position);
            boolean first = named.add(Headings.normal(text));
            if (first && !Headings.normal(text).isEmpty() && text.length() <= HeadingMeaning.LONGEST_HEADING) {
                columns.add(new SheetColumns.Column(
                        text, samples(below, position), takenFor(heading.attempts(), position)));
            }
        }
        Table table = heading.table();
        return new SheetColumns(
                sheet,
                table == null ? null : table.format().id(),
                heading.attempts().isEmpty()
                        ? null
                        : heading.attempts().getFirst().format().id(),
                heading.lines().getFirst().number(),
                List.copyOf(columns));
    }

    private static Map<String, String> takenFor(List<Table> attempts, int position) {
        Map<String, String> keys = new HashMap<>();
        for (Table attempt : attempts) {
            attempt.columns().forEach((column, at) -> {
                if (at == position) {
                    keys.put(attempt.format().id(), column.key());
                }
            });
        }
        return Map.copyOf(keys);
    }

    private static List<String> samples(List<Line> lines, int position) {
        return lines.stream()
                .map(line -> line.cell(position).shown())
                .filter(shown -> !shown.isEmpty())
                .map(shown -> shown.length() <= LONGEST_SAMPLE ? shown : shown.substring(0, LONGEST_SAMPLE - 1) + "…")
                .distinct()
                .limit(SAMPLES)
                .toList();
    }
}
