package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportPreview.Change;

/** Fields that would change: what is stored, what would be. */
class ChangeTable extends Grid<Change> {

    private static final int SHOWN_WITHOUT_SCROLLING = 8;

    ChangeTable(List<Change> changes) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setAllRowsVisible(changes.size() <= SHOWN_WITHOUT_SCROLLING);
        addColumn(change -> Objects.requireNonNullElse(change.label(), change.sheet()))
                .setHeader(getTranslation("imports.change.who"))
                .setFlexGrow(2);
        addColumn(change -> getTranslation(change.fieldKey())).setHeader(getTranslation("imports.change.field"));
        addColumn(change -> shown(change.was())).setHeader(getTranslation("imports.change.was"));
        addColumn(change -> shown(change.becomes())).setHeader(getTranslation("imports.change.becomes"));
        addColumn(change -> Words.count(change.row()))
                .setHeader(getTranslation("imports.change.row"))
                .setFlexGrow(0);
        setItems(changes);
    }

    private String shown(@Nullable String value) {
        return value == null ? getTranslation("imports.change.nothing") : value;
    }
}
