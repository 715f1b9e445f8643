package org.raisingthegame.tracker.imports.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.imports.reading.TableFile.Line;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.StandardColumns;

/**
 * What stands between the rows of a table and is none: blank rows, titles and headings again on each printed page, and
 * lines that only sum up. A row is passed over only where it provably holds no pupil.
 */
final class Furniture {

    /** All of a cell: "Count: 28", "Total", "Grand total pupils", "Number of pupils 28". */
    private static final Pattern TOTAL =
            Pattern.compile("(?i)(?:(?:grand|sub|overall)[ -]?)?(?:count|totals?|number)(?: number)?(?: of)?"
                    + "(?: (?:pupils|students|children|records|rows))?\\s*[:=–-]?\\s*[\\d,.]*");

    /** As Excel's own subtotals name them, in the column by which they group: "6 Willow Count", "Year 7 Total". */
    private static final Pattern SUBTOTAL = Pattern.compile("(?i).{1,50} (?:count|total|average)");

    /** All of a row's only cell: the last line of a report, and the foot of its pages. */
    private static final Pattern FOOT =
            Pattern.compile("(?i)(?:end of report\\b.*|page:? \\d+(?: ?(?:of|/) ?\\d+)?|(?:printed|generated|produced)"
                    + " (?:on|by|at|from)\\b.*)");

    private static final int LONGEST_LABEL = 60;

    private static final Set<ColumnSpec> NAMES =
            Set.of(StandardColumns.SURNAME, StandardColumns.FORENAME, StandardColumns.FULL_NAME);

    /** Rows above the headings that are told again with them. */
    private static final int TITLES = 5;

    private final List<Line> headings;
    private final List<Line> titles;
    private final int[] required;
    private final Set<Integer> names;

    /** @param above the rows above the headings */
    Furniture(Recognition.Table table, List<Line> above) {
        this.headings = table.lines();
        this.titles = above.subList(Math.max(0, above.size() - TITLES), above.size());
        this.required = table.columns().entrySet().stream()
                .filter(column -> column.getKey().required())
                .mapToInt(Map.Entry::getValue)
                .sorted()
                .toArray();
        this.names = table.columns().entrySet().stream()
                .filter(column -> NAMES.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a row is no row of data. Asked of each row, so what is a pupil is told from it at a glance. */
    boolean has(Line line) {
        int filled = 0;
        for (int position : required) {
            if (!(line.cell(position) instanceof Cell.Blank)) {
                filled++;
            }
        }
        return line.blank() || isHeadingAgain(line) || isTitleAgain(line) || (filled <= 2 && isTotal(line, filled));
    }

    /**
     * Nothing but a word for a sum and figures. A pupil of the name Total has a name beside it, or a UPN, which is no
     * figure; a pupil of whom nothing but the name and a year group is known has the word in a column of names.
     */
    private boolean isTotal(Line line, int requiredFilled) {
        int at = -1;
        int figures = 0;
        boolean first = false;
        for (int position = 0; position < line.cells().size(); position++) {
            Cell cell = line.cell(position);
            if (cell instanceof Cell.Blank) {
                continue;
            }
            if (isFigure(cell)) {
                figures++;
            } else if (at < 0) {
                at = position;
                first = figures == 0;
            } else {
                return false;
            }
        }
        if (at < 0) {
            return false;
        }
        String words = line.cell(at).shown();
        if (words.length() > LONGEST_LABEL) {
            return figures == 0 && FOOT.matcher(words).matches();
        }
        return (figures == 0 && FOOT.matcher(words).matches())
                || (first
                        && requiredFilled - (isRequired(at) ? 1 : 0) <= 1
                        && TOTAL.matcher(words).matches())
                || (figures > 0
                        && !names.contains(at)
                        && SUBTOTAL.matcher(words).matches());
    }

    private boolean isRequired(int position) {
        return Arrays.stream(required).anyMatch(each -> each == position);
    }

    private static boolean isFigure(Cell cell) {
        return cell instanceof Cell.Number || (cell instanceof Cell.Text(String text) && isFigure(text));
    }

    /** Digits, commas and points, perhaps with a "%" behind them; by hand, as nearly each row of a file asks it. */
    private static boolean isFigure(String text) {
        int end = text.endsWith("%") ? text.length() - 1 : text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ',' && c != '.') {
                return false;
            }
        }
        return end > 0;
    }

    private boolean isTitleAgain(Line line) {
        for (Line title : titles) {
            if (isSame(line, title)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeadingAgain(Line line) {
        for (Line heading : headings) {
            if (repeats(line, heading)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two rows say the same. */
    private static boolean isSame(Line line, Line title) {
        int length = Math.max(line.cells().size(), title.cells().size());
        for (int position = 0; position < length; position++) {
            if (!line.cell(position).equals(title.cell(position))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row says what the heading says, wherever it says anything. */
    private static boolean repeats(Line line, Line heading) {
        int same = 0;
        for (int position = 0; position < line.cells().size(); position++) {
            Cell cell = line.cell(position);
            if (cell instanceof Cell.Blank) {
                continue;
            }
            if (!cell.equals(heading.cell(position))) {
                return false;
            }
            same++;
        }
        return same > 1;
    }
}
