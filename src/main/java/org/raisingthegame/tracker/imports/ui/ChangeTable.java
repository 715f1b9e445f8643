package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ChangeFilter;
import org.raisingthegame.tracker.imports.ChangeOrder;
import org.raisingthegame.tracker.imports.ChangeOrder.By;
import org.raisingthegame.tracker.imports.ImportFindings;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportPreview.Change;
import org.raisingthegame.tracker.pages.ListDownload;

/** Fields that would change: what is stored, what would be. Fetched as it is scrolled; sorted by its headings, and a long one can be
 * searched. */
class ChangeTable extends Div {

    private static final int SHOWN_WITHOUT_SCROLLING = 8;

    /** Four columns stand side by side on a phone. */
    private static final String NARROWEST = "4.25rem";

    private final ImportFindings findings;
    private final ImportId id;
    private final Paragraph found = new Paragraph();
    private ChangeFilter filter = ChangeFilter.ALL;
    private ChangeOrder order = ChangeOrder.OF_THE_FILE;

    ChangeTable(ImportFindings findings, ImportId id) {
        this.findings = findings;
        this.id = id;
        addClassName("change-table");
        int count = findings.countChanges(id, filter);
        CallbackDataProvider<Change, Void> changes = DataProvider.fromCallbacks(
                query -> {
                    order = orderOf(query.getSortOrders());
                    return findings.changes(id, filter, order, query.getOffset(), query.getLimit()).stream();
                },
                query -> findings.countChanges(id, filter));
        if (count > SHOWN_WITHOUT_SCROLLING) {
            add(filters(changes, count), found);
        }
        add(grid(changes, count), download());
    }

    private static ChangeOrder orderOf(List<QuerySortOrder> chosen) {
        return chosen.isEmpty()
                ? ChangeOrder.OF_THE_FILE
                : new ChangeOrder(
                        By.valueOf(chosen.getFirst().getSorted()),
                        chosen.getFirst().getDirection() == SortDirection.DESCENDING);
    }

    /** As it stands there: narrowed down and sorted. */
    private ListDownload download() {
        return FoundDownload.of(
                findings,
                id,
                getTranslation("imports.change.file"),
                List.of(
                        getTranslation("imports.change.row"),
                        getTranslation("imports.change.who"),
                        getTranslation("imports.change.field"),
                        getTranslation("imports.change.was"),
                        getTranslation("imports.change.becomes")),
                (offset, limit) -> findings.changes(id, filter, order, offset, limit).stream()
                        .map(change -> List.of(
                                Integer.toString(change.row()),
                                whose(change),
                                getTranslation(change.fieldKey()),
                                shown(change.was()),
                                shown(change.becomes())))
                        .toList());
    }

    private Div filters(CallbackDataProvider<Change, Void> changes, int count) {
        Map<String, Integer> counts = findings.changesByField(id);
        Search search = new Search(getTranslation("imports.changes.search"));
        ComboBox<String> field = new ComboBox<>(getTranslation("imports.change.field"));
        field.setItems(counts.keySet());
        field.setItemLabelGenerator(key -> getTranslation(
                "imports.issues.with-count", getTranslation(key), Words.count(counts.getOrDefault(key, 0))));
        field.setPlaceholder(getTranslation("imports.issues.all"));
        field.setClearButtonVisible(true);
        Runnable look = () -> {
            filter = new ChangeFilter(field.getValue(), search.getValue());
            changes.refreshAll();
            int shown = findings.countChanges(id, filter);
            found.setText(
                    shown == count ? "" : getTranslation("imports.found", Words.count(shown), Words.count(count)));
        };
        search.addValueChangeListener(change -> look.run());
        field.addValueChangeListener(change -> look.run());
        found.addClassName("note");
        found.getElement().setAttribute("role", "status");
        Div filters = new Div(search, field);
        filters.addClassName("filter-row");
        return filters;
    }

    private Grid<Change> grid(CallbackDataProvider<Change, Void> changes, int count) {
        Grid<Change> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(count <= SHOWN_WITHOUT_SCROLLING);
        grid.addColumn(new ComponentRenderer<>(this::who))
                .setHeader(getTranslation("imports.change.who"))
                .setSortProperty(By.WHO.name())
                .setWidth("6rem")
                .setFlexGrow(2);
        grid.addColumn(change -> getTranslation(change.fieldKey()))
                .setHeader(getTranslation("imports.change.field"))
                .setSortProperty(By.FIELD.name())
                .setWidth(NARROWEST);
        grid.addColumn(change -> shown(change.was()))
                .setHeader(getTranslation("imports.change.was"))
                .setSortProperty(By.WAS.name())
                .setWidth(NARROWEST);
        grid.addColumn(change -> shown(change.becomes()))
                .setHeader(getTranslation("imports.change.becomes"))
                .setSortProperty(By.BECOMES.name())
                .setWidth(NARROWEST)
                .setPartNameGenerator(change -> "becomes");
        grid.setDataProvider(changes);
        return grid;
    }

    /** Who, and below in which row: a column of its own would not fit on a phone. */
    private Div who(Change change) {
        Span row = new Span(getTranslation("imports.row", Words.count(change.row())));
        row.addClassName("note");
        Div who = new Div(new Span(whose(change)), row);
        who.addClassName("change-who");
        return who;
    }

    private static String whose(Change change) {
        return Objects.requireNonNullElse(change.label(), change.sheet());
    }

    private String shown(@Nullable String value) {
        return value == null ? getTranslation("imports.change.nothing") : value;
    }
}
