package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ChangeFilter;
import org.raisingthegame.tracker.imports.ImportFindings;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportPreview.Change;

/** Fields that would change: what is stored, what would be. Fetched as it is scrolled; a long one can be searched. */
class ChangeTable extends Div {

    private static final int SHOWN_WITHOUT_SCROLLING = 8;

    /** Four columns stand side by side on a phone. */
    private static final String NARROWEST = "4.25rem";

    private final ImportFindings findings;
    private final ImportId id;
    private final Paragraph found = new Paragraph();
    private ChangeFilter filter = ChangeFilter.ALL;

    ChangeTable(ImportFindings findings, ImportId id) {
        this.findings = findings;
        this.id = id;
        addClassName("change-table");
        int count = findings.countChanges(id, filter);
        CallbackDataProvider<Change, Void> changes = DataProvider.fromCallbacks(
                query -> findings.changes(id, filter, query.getOffset(), query.getLimit()).stream(),
                query -> findings.countChanges(id, filter));
        if (count > SHOWN_WITHOUT_SCROLLING) {
            add(filters(changes, count), found);
        }
        add(grid(changes, count));
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
                .setWidth("6rem")
                .setFlexGrow(2);
        grid.addColumn(change -> getTranslation(change.fieldKey()))
                .setHeader(getTranslation("imports.change.field"))
                .setWidth(NARROWEST);
        grid.addColumn(change -> shown(change.was()))
                .setHeader(getTranslation("imports.change.was"))
                .setWidth(NARROWEST);
        grid.addColumn(change -> shown(change.becomes()))
                .setHeader(getTranslation("imports.change.becomes"))
                .setWidth(NARROWEST)
                .setPartNameGenerator(change -> "becomes");
        grid.setDataProvider(changes);
        return grid;
    }

    /** Who, and below in which row: a column of its own would not fit on a phone. */
    private Div who(Change change) {
        Span row = new Span(getTranslation("imports.row", Words.count(change.row())));
        row.addClassName("note");
        Div who = new Div(new Span(Objects.requireNonNullElse(change.label(), change.sheet())), row);
        who.addClassName("change-who");
        return who;
    }

    private String shown(@Nullable String value) {
        return value == null ? getTranslation("imports.change.nothing") : value;
    }
}
