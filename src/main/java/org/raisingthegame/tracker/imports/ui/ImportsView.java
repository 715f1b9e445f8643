package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
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
    private Folded kinds(ImportService imports) {
        return new Folded(getTranslation("imports.what-we-know"), () -> kindsOf(imports));
    }

    private static UnorderedList kindsOf(ImportService imports) {
        UnorderedList kinds = new UnorderedList();
        kinds.addClassName("import-kinds");
        imports.formatIds().stream()
                .map(Words::format)
                .distinct()
                .sorted()
                .forEach(kind -> kinds.add(new ListItem(kind)));
        return kinds;
    }

    private ListTable<ImportRun> table(List<ImportRun> runs) {
        ListTable<ImportRun> table = new ListTable<>(getTranslation("imports.title"), runs)
                .column(getTranslation("imports.column.file"), ImportRun::fileName, ImportsNavigation::link)
                .column(
                        getTranslation("imports.column.state"),
                        run -> Words.state(run.state()).getText(),
                        run -> Words.state(run.state()))
                .column(
                        getTranslation("imports.column.kind"),
                        run -> run.formats().stream().map(Words::format).collect(Collectors.joining(", ")))
                .number(
                        getTranslation("imports.column.rows"),
                        run -> run.counts().right())
                .day(
                        getTranslation("imports.column.when"),
                        run -> Words.moment(run.receivedAt()),
                        Comparator.comparing(ImportRun::receivedAt))
                .column(getTranslation("imports.column.who"), ImportRun::receivedByName);
        return table.withDownload(new ListDownload(getTranslation("imports.title"), table));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("imports.title"));
    }
}
