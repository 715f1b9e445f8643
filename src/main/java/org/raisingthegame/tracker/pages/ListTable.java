package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A list of records: sorted by the heading that is chosen, narrowed down by what is typed, and given away as it stands
 * ({@link ListDownload}). A plain table, so that it prints whole, grows with the text and is read by screen
 * readers; on a phone each record stands below the other, its values under their headings.
 *
 * <p>Nothing of what is typed leaves the page: it may be a name.
 *
 * @param <T> a record
 */
public class ListTable<T> extends Div {

    /** So many are drawn at once, unless the page says otherwise. */
    private static final int PIECE = 50;

    private final List<T> records;
    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTable table = new NativeTable();
    private final FindField find = new FindField();
    private final Span said = new Span();
    private final Div top = new Div();
    private final Button more = new Button();
    private final List<T> standingFirst = new ArrayList<>();
    private @Nullable Column<T> sortedBy;
    private boolean descending;
    private int piece = PIECE;
    private int drawn = PIECE;

    /**
     * @param shown what stands in the cell; the text itself where null
     * @param html the same in a list whose rows are one piece of HTML; the text itself where null
     * @param order how the records are sorted by it; not at all where null
     * @param known which records say something in it; the others stand last, whichever way it is sorted
     * @param kind the class of its cells; blank for words
     * @param shade a further class of a record's cell; blank for none
     * @param term of the glossary, that the heading is explained by; none where null
     */
    private record Column<T>(
            String heading,
            Function<T, String> text,
            @Nullable Function<T, Component> shown,
            @Nullable Function<T, String> html,
            @Nullable Comparator<T> order,
            Predicate<T> known,
            String kind,
            Function<T, String> shade,
            @Nullable String term) {

        static <T> Column<T> of(
                String heading,
                Function<T, String> text,
                @Nullable Function<T, Component> shown,
                @Nullable Comparator<T> order,
                String kind) {
            return new Column<>(
                    heading, text, shown, null, order, row -> !text.apply(row).isBlank(), kind, row -> "", null);
        }

        Column<T> shadedBy(Function<T, String> shading) {
            return new Column<>(heading, text, shown, html, order, known, kind, shading, term);
        }

        Column<T> explainedBy(String explaining) {
            return new Column<>(heading, text, shown, html, order, known, kind, shade, explaining);
        }

        Comparator<T> order(boolean descending) {
            Comparator<T> upwards = order == null ? (one, other) -> 0 : order;
            return Comparator.<T, Boolean>comparing(record -> !known.test(record))
                    .thenComparing(descending ? upwards.reversed() : upwards);
        }
    }

    /**
     * @param caption what the list is, for those who don't see the page around it
     * @param records in the order in which they stand until a heading is chosen
     */
    public ListTable(String caption, List<T> records) {
        this.records = List.copyOf(records);
        addClassName("list");
        getElement().setAttribute("role", "region").setAttribute("aria-label", caption);
        find.addValueChangeListener(change -> {
            drawn = piece;
            draw();
        });
        find.setVisible(records.size() >= FindField.FROM);
        setClassName("list-long", records.size() >= FindField.FROM);
        said.addClassName("note");
        said.getElement().setAttribute("role", "status");
        top.addClassName("list-top");
        top.add(find, said);
        more.addClickListener(click -> {
            drawn += piece;
            draw();
        });
        add(top, table, more);
        addAttachListener(attached -> draw());
    }

    /** A column of words, sorted as a dictionary is. */
    public ListTable<T> column(String heading, Function<T, String> text) {
        return column(heading, text, byWords(text));
    }

    /** A column whose words sort otherwise than they read, as days do. */
    public ListTable<T> column(String heading, Function<T, String> text, Comparator<T> order) {
        columns.add(Column.of(heading, text, null, order, ""));
        return this;
    }

    /** A column of days or moments, each of which stays in one line. */
    public ListTable<T> day(String heading, Function<T, String> text, Comparator<T> order) {
        columns.add(Column.of(heading, text, null, order, "day"));
        return this;
    }

    /** A column of whole numbers. */
    public ListTable<T> number(String heading, Function<T, Integer> number) {
        columns.add(Column.of(
                heading,
                row -> number.apply(row).toString(),
                row -> new Span(String.format(Locale.UK, "%,d", number.apply(row))),
                Comparator.comparing(number),
                "number"));
        return this;
    }

    /** A column of whole numbers, of which some records have none. */
    public ListTable<T> numberIfAny(String heading, Function<T, @Nullable Integer> number) {
        return count(heading, row -> written(number.apply(row)), row -> written(number.apply(row)), number);
    }

    private static String written(@Nullable Integer number) {
        return number == null ? "" : String.format(Locale.UK, "%,d", number);
    }

    /**
     * A column of counts, small ones of which stand in words: what is given away may hide more than the page does.
     *
     * @param number what it is sorted by; null for one that is hidden, which stands last, so that its place tells nothing of it
     */
    public <N extends Comparable<? super N>> ListTable<T> count(
            String heading, Function<T, String> text, Function<T, String> shown, Function<T, @Nullable N> number) {
        return measured(heading, text, row -> new Span(shown.apply(row)), number);
    }

    /** The same, where more than words is shown. */
    public <N extends Comparable<? super N>> ListTable<T> measured(
            String heading, Function<T, String> text, Function<T, Component> shown, Function<T, @Nullable N> number) {
        return measured(heading, text, shown, null, number);
    }

    /**
     * The same, of a list that has to stand there at once, none of whose columns shows a component: its rows go out as one piece of
     * HTML. With a component for each cell a browser builds such a table several times as long.
     *
     * @param html what is shown, its words escaped
     */
    public <N extends Comparable<? super N>> ListTable<T> measuredInHtml(
            String heading, Function<T, String> text, Function<T, String> html, Function<T, @Nullable N> number) {
        return measured(heading, text, null, html, number);
    }

    private <N extends Comparable<? super N>> ListTable<T> measured(
            String heading,
            Function<T, String> text,
            @Nullable Function<T, Component> shown,
            @Nullable Function<T, String> html,
            Function<T, @Nullable N> number) {
        columns.add(new Column<>(
                heading,
                text,
                shown,
                html,
                Comparator.comparing(number, Comparator.nullsLast(Comparator.naturalOrder())),
                row -> number.apply(row) != null,
                "number",
                row -> "",
                null));
        return this;
    }

    /** A column that shows more than words, such as a link or a tag; what it says is found and given away. */
    public ListTable<T> column(String heading, Function<T, String> text, Function<T, Component> shown) {
        return column(heading, text, shown, byWords(text));
    }

    /** The same, where what it says sorts otherwise than it reads. */
    public ListTable<T> column(
            String heading, Function<T, String> text, Function<T, Component> shown, Comparator<T> order) {
        columns.add(Column.of(heading, text, shown, order, ""));
        return this;
    }

    /** A column of what can be done with a record. */
    public ListTable<T> actions(Function<T, Component> actions) {
        columns.add(Column.of("", row -> "", actions, null, ""));
        return this;
    }

    /**
     * Explains the heading of the column that was added last.
     *
     * @param term section and word in the file of words: {@code 2.upn}
     */
    public ListTable<T> explained(String term) {
        columns.add(columns.removeLast().explainedBy(term));
        return this;
    }

    /**
     * Gives the cells of the column that was added last a class of their own.
     *
     * @param shade what a record's cell is marked as, which only repeats what it says; blank for nothing
     */
    public ListTable<T> shaded(Function<T, String> shade) {
        columns.add(columns.removeLast().shadedBy(shade));
        return this;
    }

    /** A line that stands before the others however they are sorted or narrowed down, such as all of them together. */
    public ListTable<T> under(T record) {
        standingFirst.add(record);
        return this;
    }

    /** Draws so many at once, where the list is one of many things on its page. */
    public ListTable<T> inPiecesOf(int records) {
        piece = records;
        drawn = records;
        return this;
    }

    /** Where the page itself narrows down, among more than is listed. */
    public ListTable<T> withoutFind() {
        find.setVisible(false);
        return this;
    }

    /** What takes the list away, beside what narrows it down. */
    public ListTable<T> withDownload(Component download) {
        top.add(download);
        return this;
    }

    /** The headings of what the list says. */
    public List<String> headings() {
        return told().map(Column::heading).toList();
    }

    /** What it says now, narrowed down and sorted as on the page; each row as long as the headings. */
    public List<List<String>> rows() {
        return Stream.concat(standingFirst.stream(), fitting().stream())
                .map(row -> told().map(column -> column.text().apply(row)).toList())
                .toList();
    }

    private Stream<Column<T>> told() {
        return columns.stream().filter(column -> !column.heading().isEmpty());
    }

    private static <T> Comparator<T> byWords(Function<T, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private List<T> fitting() {
        Stream<T> fitting = records.stream()
                .filter(row ->
                        find.fits(told().map(column -> column.text().apply(row)).collect(Collectors.joining("\n"))));
        if (sortedBy == null || sortedBy.order() == null) {
            return fitting.toList();
        }
        return fitting.sorted(sortedBy.order(descending)).toList();
    }

    private void draw() {
        List<T> fitting = fitting();
        NativeTableRow headings = new NativeTableRow();
        columns.forEach(column -> headings.add(heading(column)));
        table.getHead().removeAll();
        table.getHead().add(headings);
        Stream<T> rows = fitting.isEmpty()
                ? Stream.empty()
                : Stream.concat(standingFirst.stream(), fitting.stream().limit(drawn));
        if (columns.stream().anyMatch(column -> column.html() != null)) {
            table.getBody()
                    .getElement()
                    .setProperty("innerHTML", rows.map(this::html).collect(Collectors.joining()));
        } else {
            table.getBody().removeAll();
            rows.forEach(row -> table.getBody().add(row(row)));
        }
        table.setVisible(!fitting.isEmpty());
        int left = fitting.size() - drawn;
        more.setVisible(left > 0);
        more.setText(say("pages.list.more", Math.clamp(left, 0, piece)));
        said.setText(find.said(fitting.size(), records.size()));
    }

    private NativeTableHeaderCell heading(Column<T> column) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        if (!column.kind().isEmpty()) {
            cell.addClassName(column.kind());
        }
        if (column.order() == null) {
            cell.setText(column.heading());
            return cell;
        }
        NativeButton sort = new NativeButton(column.heading());
        if (column.term() != null) {
            Glossary.explain(sort, column.term());
        }
        sort.addClickListener(click -> {
            descending = column.equals(sortedBy) && !descending;
            sortedBy = column;
            draw();
            // The heading was drawn anew; who sorts by the keyboard sorts again.
            buttonOf(column).focus();
        });
        if (column.equals(sortedBy)) {
            cell.getElement().setAttribute("aria-sort", descending ? "descending" : "ascending");
        }
        cell.add(sort);
        return cell;
    }

    private NativeButton buttonOf(Column<T> column) {
        return table.getHead()
                .getChildren()
                .flatMap(Component::getChildren)
                .toList()
                .get(columns.indexOf(column))
                .getChildren()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private NativeTableRow row(T record) {
        NativeTableRow row = new NativeTableRow();
        for (Column<T> column : columns) {
            boolean first = column == columns.getFirst();
            Component cell = first ? new NativeTableHeaderCell() : new NativeTableCell();
            if (first) {
                cell.getElement().setAttribute("scope", "row");
            }
            Stream.of(column.kind(), column.shade().apply(record))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> cell.getElement().getClassList().add(name));
            cell.getElement().setAttribute("data-heading", column.heading());
            if (column.shown() == null) {
                cell.getElement().setText(column.text().apply(record));
            } else {
                cell.getElement().appendChild(column.shown().apply(record).getElement());
            }
            row.add(cell);
        }
        return row;
    }

    private String html(T record) {
        StringBuilder row = new StringBuilder("<tr>");
        for (Column<T> column : columns) {
            boolean first = column == columns.getFirst();
            String marks = (column.kind() + " " + column.shade().apply(record)).strip();
            row.append(first ? "<th scope=\"row\"" : "<td")
                    .append(marks.isEmpty() ? "" : " class=\"" + Entities.escape(marks) + '"')
                    .append(" data-heading=\"")
                    .append(Entities.escape(column.heading()))
                    .append("\">")
                    .append(
                            column.html() == null
                                    ? Entities.escape(column.text().apply(record))
                                    : column.html().apply(record))
                    .append(first ? "</th>" : "</td>");
        }
        return row.append("</tr>").toString();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
