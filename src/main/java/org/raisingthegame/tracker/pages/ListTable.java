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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Fewer are seen at one glance. */
    private static final int FIND_FROM = 8;

    /** So many are drawn at once. */
    private static final int PIECE = 50;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<T> records;
    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTable table = new NativeTable();
    private final TextField find = new TextField();
    private final Span said = new Span();
    private final Div top = new Div();
    private final Button more = new Button();
    private @Nullable Column<T> sortedBy;
    private boolean descending;
    private int drawn = PIECE;

    /**
     * @param shown what stands in the cell; the text itself where null
     * @param order how the records are sorted by it; not at all where null
     * @param kind the class of its cells; blank for words
     * @param term of the glossary, that the heading is explained by; none where null
     */
    private record Column<T>(
            String heading,
            Function<T, String> text,
            @Nullable Function<T, Component> shown,
            @Nullable Comparator<T> order,
            String kind,
            @Nullable String term) {}

    /**
     * @param caption what the list is, for those who don't see the page around it
     * @param records in the order in which they stand until a heading is chosen
     */
    public ListTable(String caption, List<T> records) {
        this.records = List.copyOf(records);
        addClassName("list");
        getElement().setAttribute("role", "region").setAttribute("aria-label", caption);
        find.setPlaceholder(say("pages.list.find"));
        find.setAriaLabel(say("pages.list.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> {
            drawn = PIECE;
            draw();
        });
        find.setVisible(records.size() >= FIND_FROM);
        setClassName("list-long", records.size() >= FIND_FROM);
        said.addClassName("note");
        said.getElement().setAttribute("role", "status");
        top.addClassName("list-top");
        top.add(find, said);
        more.addClickListener(click -> {
            drawn += PIECE;
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
        columns.add(new Column<>(heading, text, null, order, "", null));
        return this;
    }

    /** A column of days or moments, each of which stays in one line. */
    public ListTable<T> day(String heading, Function<T, String> text, Comparator<T> order) {
        columns.add(new Column<>(heading, text, null, order, "day", null));
        return this;
    }

    /** A column of whole numbers. */
    public ListTable<T> number(String heading, Function<T, Integer> number) {
        columns.add(new Column<>(
                heading,
                row -> number.apply(row).toString(),
                row -> new Span(String.format(Locale.UK, "%,d", number.apply(row))),
                Comparator.comparing(number),
                "number",
                null));
        return this;
    }

    /** A column of whole numbers, of which some records have none. */
    public ListTable<T> numberIfAny(String heading, Function<T, @Nullable Integer> number) {
        return count(
                heading,
                row -> written(number.apply(row)),
                row -> written(number.apply(row)),
                Comparator.comparing(number, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static String written(@Nullable Integer number) {
        return number == null ? "" : String.format(Locale.UK, "%,d", number);
    }

    /** A column of counts, small ones of which stand in words: what is given away may hide more than the page does. */
    public ListTable<T> count(
            String heading, Function<T, String> text, Function<T, String> shown, Comparator<T> order) {
        columns.add(new Column<>(heading, text, row -> new Span(shown.apply(row)), order, "number", null));
        return this;
    }

    /** A column that shows more than words, such as a link or a tag; what it says is found and given away. */
    public ListTable<T> column(String heading, Function<T, String> text, Function<T, Component> shown) {
        return column(heading, text, shown, byWords(text));
    }

    /** The same, where what it says sorts otherwise than it reads. */
    public ListTable<T> column(
            String heading, Function<T, String> text, Function<T, Component> shown, Comparator<T> order) {
        columns.add(new Column<>(heading, text, shown, order, "", null));
        return this;
    }

    /** A column of what can be done with a record. */
    public ListTable<T> actions(Function<T, Component> actions) {
        columns.add(new Column<>("", row -> "", actions, null, "", null));
        return this;
    }

    /**
     * Explains the heading of the column that was added last.
     *
     * @param term section and word in the file of words: {@code 2.upn}
     */
    public ListTable<T> explained(String term) {
        Column<T> last = columns.removeLast();
        columns.add(new Column<>(last.heading(), last.text(), last.shown(), last.order(), last.kind(), term));
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
        return fitting().stream()
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
        List<String> words = List.of(bare(find.getValue().strip()).split("\\s+"));
        var fitting = records.stream().filter(row -> {
            String all = told().map(column -> bare(column.text().apply(row))).collect(Collectors.joining("\n"));
            return words.stream().allMatch(all::contains);
        });
        if (sortedBy == null || sortedBy.order() == null) {
            return fitting.toList();
        }
        return fitting.sorted(descending ? sortedBy.order().reversed() : sortedBy.order())
                .toList();
    }

    /** Whatever the letter case and the accents: who looks for "renee" means Renée too. */
    private static String bare(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.UK);
    }

    private void draw() {
        List<T> fitting = fitting();
        NativeTableRow headings = new NativeTableRow();
        columns.forEach(column -> headings.add(heading(column)));
        table.getHead().removeAll();
        table.getHead().add(headings);
        table.getBody().removeAll();
        fitting.stream().limit(drawn).forEach(row -> table.getBody().add(row(row)));
        table.setVisible(!fitting.isEmpty());
        int left = fitting.size() - drawn;
        more.setVisible(left > 0);
        more.setText(say("pages.list.more", Math.clamp(left, 0, PIECE)));
        boolean narrowed = !find.getValue().isBlank();
        said.setText(
                fitting.isEmpty()
                        ? say("pages.list.none")
                        : narrowed ? say("pages.list.found", fitting.size(), records.size()) : "");
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
            if (!column.kind().isEmpty()) {
                cell.addClassName(column.kind());
            }
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

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
