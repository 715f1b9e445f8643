package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.ColumnMatching;
import org.raisingthegame.tracker.imports.HeadingMeaning;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.ImportState;
import org.raisingthegame.tracker.imports.SheetColumns;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.Presentation;

/** One import: a file to be checked and applied, or the report of one that was. */
@StyleSheet("assets/styles/imports.css")
@Route("imports/:" + ImportsNavigation.ID + "([0-9]{1,18})")
@RolesAllowed(Rights.UPLOAD)
class ImportView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final ImportService imports;
    private final ColumnMatching columns;
    private final Clock clock;
    private ImportChoices choices = ImportChoices.NONE;

    ImportView(ImportService imports, ColumnMatching columns, Clock clock) {
        this.imports = imports;
        this.columns = columns;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ImportId id = event.getRouteParameters()
                .getLong(ImportsNavigation.ID)
                .map(ImportId::new)
                .orElseThrow(OutOfScope::new);
        ImportRun run = imports.run(id);
        choices = run.state() == ImportState.RECEIVED
                ? ImportChoices.NONE.withMeanings(columns.remembered(id))
                : ImportChoices.NONE;
        show(run);
    }

    private void show(ImportRun run) {
        removeAll();
        if (Presentation.hidesNames()) {
            add(new EmptyState(getTranslation("imports.names-hidden"), getTranslation("imports.names-hidden.do")));
            return;
        }
        if (run.state() == ImportState.RECEIVED) {
            check(run);
        } else {
            add(new ReportPanel(run, imports.issues(run.id()), () -> undo(run)));
        }
    }

    private void check(ImportRun run) {
        try {
            PreviewPanel panel = new PreviewPanel(
                    imports.preview(run.id(), choices), choices, AcademicYear.containing(LocalDate.now(clock)));
            panel.onChoices(made -> {
                choices = made;
                show(run);
            });
            panel.onApply(onlyIfAllRight -> apply(run, onlyIfAllRight));
            panel.onCancel(() -> discard(run));
            matching(run).ifPresent(panel::addMatching);
            add(panel);
        } catch (UnreadableFile e) {
            Optional<ColumnsCard> matching =
                    e.issue() == FileIssue.FILE_NOT_RECOGNISED ? matching(run) : Optional.empty();
            add(matching.<Component>map(columns -> new MatchPanel(run, columns, () -> discard(run)))
                    .orElseGet(() -> new RefusedPanel(run, e, () -> discard(run))));
        } catch (ImportRefused e) {
            add(new RefusedPanel(run, getTranslation(e.messageKey()), () -> discard(run)));
        }
    }

    /** A way to say what headings mean, where some are not recognised. */
    private Optional<ColumnsCard> matching(ImportRun run) {
        List<SheetColumns> sheets = columns.look(run.id(), choices.meanings());
        if (!ColumnsCard.helps(sheets, choices.meanings())) {
            return Optional.empty();
        }
        return Optional.of(new ColumnsCard(sheets, columns.formats(), choices.meanings(), (said, withdrawn) -> {
            columns.remember(run.id(), said, withdrawn);
            choices = choices.withMeanings(HeadingMeaning.revised(choices.meanings(), said, withdrawn));
            show(run);
        }));
    }

    private void apply(ImportRun run, boolean onlyIfAllRight) {
        try {
            show(imports.apply(run.id(), choices, onlyIfAllRight));
        } catch (ImportRefused e) {
            Message.show(getTranslation(e.messageKey()));
        }
    }

    private void undo(ImportRun run) {
        try {
            show(imports.undo(run.id()));
            Message.show(getTranslation("imports.undone", run.fileName()));
        } catch (ImportRefused e) {
            Message.show(getTranslation(e.messageKey()));
        }
    }

    private void discard(ImportRun run) {
        imports.discard(run.id());
        ImportsNavigation.toAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("imports.title"));
    }
}
