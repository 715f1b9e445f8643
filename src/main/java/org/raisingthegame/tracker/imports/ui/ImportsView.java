package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** Where files are handed in, and what became of those handed in before. */
@StyleSheet("assets/styles/imports.css")
@Route("imports")
@Menu(title = "imports.title", order = 300)
@RolesAllowed(Rights.UPLOAD)
class ImportsView extends Page implements HasDynamicTitle {

    ImportsView(ImportService imports, ImportLimits limits) {
        add(new PageHeader(getTranslation("imports.title"), getTranslation("imports.sub")));
        add(new FileDrop(limits, event -> imports.receive(event.getFileName(), event.getInputStream())));
        add(new Paragraph(getTranslation("imports.any-order")), kinds(imports));
        List<ImportRun> runs = imports.recent();
        if (runs.isEmpty()) {
            add(new EmptyState(getTranslation("imports.none"), getTranslation("imports.none.do")));
        } else {
            add(new Card(table(runs)));
        }
    }

    /** Folded away: an officer has more than a dozen, and most people know what they came with. */
    private Details kinds(ImportService imports) {
        UnorderedList kinds = new UnorderedList();
        kinds.addClassName("import-kinds");
        imports.formatIds().stream()
                .map(Words::format)
                .distinct()
                .sorted()
                .forEach(kind -> kinds.add(new ListItem(kind)));
        return new Details(getTranslation("imports.what-we-know"), kinds);
    }

    private Grid<ImportRun> table(List<ImportRun> runs) {
        Grid<ImportRun> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(runs.size() <= 15);
        grid.addComponentColumn(ImportsNavigation::link)
                .setHeader(getTranslation("imports.column.file"))
                .setFlexGrow(3)
                .setWidth("11rem");
        grid.addComponentColumn(run -> Words.state(run.state()))
                .setHeader(getTranslation("imports.column.state"))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        grid.addColumn(run -> run.formats().stream().map(Words::format).collect(Collectors.joining(", ")))
                .setHeader(getTranslation("imports.column.kind"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addColumn(run ->
                        run.counts().read() == 0 ? "" : Words.count(run.counts().right()))
                .setHeader(getTranslation("imports.column.rows"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("6rem");
        grid.addColumn(run -> Words.moment(run.receivedAt()) + ", " + run.receivedByName())
                .setHeader(getTranslation("imports.column.when"))
                .setFlexGrow(2)
                .setWidth("13rem");
        grid.setItems(runs);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("imports.title"));
    }
}
