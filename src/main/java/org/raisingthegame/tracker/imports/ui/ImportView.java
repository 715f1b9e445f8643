package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.BackgroundImports;
import org.raisingthegame.tracker.imports.ColumnMatching;
import org.raisingthegame.tracker.imports.HeadingMeaning;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportFindings;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportPreview;
import org.raisingthegame.tracker.imports.ImportProgress;
import org.raisingthegame.tracker.imports.ImportProgress.Kind;
import org.raisingthegame.tracker.imports.ImportProgress.State;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportRejects;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.SheetColumns;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.Said;

/** One import: a file to be checked and applied, or the report of one that was. */
@StyleSheet("assets/styles/imports.css")
@Route("imports/:" + ImportsNavigation.ID + "([0-9]{1,18})")
@RolesAllowed(Rights.UPLOAD)
class ImportView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    /** What a school's own file takes; a page that flashes by would only disquiet. */
    private static final Duration A_MOMENT = Duration.ofMillis(1500);

    private final ImportService imports;
    private final BackgroundImports background;
    private final ImportRejects rejects;
    private final ColumnMatching columns;
    private final ImportFindings findings;
    private final Clock clock;
    private ImportChoices choices = ImportChoices.NONE;

    ImportView(
            ImportService imports,
            BackgroundImports background,
            ImportFindings findings,
            ImportRejects rejects,
            ColumnMatching columns,
            Clock clock) {
        this.imports = imports;
        this.background = background;
        this.rejects = rejects;
        this.columns = columns;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ImportId id = event.getRouteParameters()
                .getLong(ImportsNavigation.ID)
                .map(ImportId::new)
                .orElseThrow(OutOfScope::new);
        ImportRun run = imports.run(id);
        choices = background.runningWith(id).orElseGet(() -> initialChoices(run));
        show(run);
    }

    private ImportChoices initialChoices(ImportRun run) {
        return run.state().waits() ? ImportChoices.NONE.withMeanings(columns.remembered(run.id())) : ImportChoices.NONE;
    }

    private void show(ImportRun run) {
        removeAll();
        if (Presentation.hidesNames()) {
            add(new EmptyState(getTranslation("imports.names-hidden"), getTranslation("imports.names-hidden.do")));
            return;
        }
        switch (run.state()) {
            case RECEIVED -> check(run);
            case APPLYING -> watch(run, Kind.APPLY);
            case INTERRUPTED ->
                add(new InterruptedPanel(
                        run,
                        () -> begin(run, Kind.APPLY, () -> background.applyAgain(run.id())),
                        () -> check(run),
                        () -> discard(run)));
            case APPLIED, UNDONE, DISCARDED -> add(new ReportPanel(run, findings, rejects, () -> undo(run)));
        }
    }

    /**
     * A small file is looked at while the page waits; of a large one the progress is shown, or what was found when the page
     * was left.
     */
    private void check(ImportRun run) {
        removeAll();
        if (background.runningWith(run.id()).isPresent()) {
            watch(run, Kind.CHECK);
        } else if (background.takesLong(run.id())) {
            background
                    .lastLook(run.id(), choices)
                    .ifPresentOrElse(
                            found -> preview(run, () -> found),
                            () -> begin(run, Kind.CHECK, () -> background.check(run.id(), choices)));
        } else {
            preview(run, () -> imports.preview(run.id(), choices));
        }
    }

    private void begin(ImportRun run, Kind kind, Runnable work) {
        try {
            work.run();
            removeAll();
            watch(run, kind);
        } catch (ImportRefused e) {
            Said.now(getTranslation(e.messageKey()));
        }
    }

    /** Shows the progress, unless the work is over in a moment. */
    private void watch(ImportRun run, Kind kind) {
        Optional<ImportProgress> ended = background.endedWithin(run.id(), A_MOMENT);
        if (ended.isPresent()) {
            ended(run, ended.get());
        } else {
            add(new ProgressPanel(background, run, kind, progress -> ended(run, progress)));
        }
    }

    private void ended(ImportRun before, ImportProgress progress) {
        ImportRun run = imports.run(before.id());
        removeAll();
        if (progress.state() == State.DONE && progress.kind() == Kind.CHECK) {
            preview(run, () -> findings.preview(run.id()).orElseThrow(OutOfScope::new));
        } else if (progress.state() == State.REFUSED && progress.kind() == Kind.CHECK) {
            add(new RefusedPanel(run, refusal(progress), () -> discard(run)));
        } else if (progress.state() == State.CANCELLED && progress.kind() == Kind.CHECK) {
            ImportsNavigation.toAll();
        } else {
            if (progress.state() == State.CANCELLED) {
                Said.now(getTranslation("imports.cancelled"));
            } else if (progress.state() == State.REFUSED) {
                Said.now(refusal(progress));
            }
            show(run);
        }
    }

    private String refusal(ImportProgress progress) {
        return getTranslation(
                Objects.requireNonNull(progress.messageKey()),
                progress.arguments().toArray());
    }

    private void preview(ImportRun run, Supplier<ImportPreview> look) {
        try {
            PreviewPanel panel = new PreviewPanel(
                    look.get(), choices, AcademicYear.containing(LocalDate.now(clock)), findings, rejects);
            panel.onChoices(made -> {
                choices = made;
                show(run);
            });
            panel.onApply(wholeLists ->
                    begin(run, Kind.APPLY, () -> background.apply(run.id(), choices.withWholeLists(wholeLists))));
            panel.onCancel(() -> discard(run));
            matching(run).ifPresent(panel::addMatching);
            proposals(run).ifPresent(panel::addProposals);
            add(panel);
        } catch (UnreadableFile e) {
            add(unreadable(run, e));
        } catch (ImportRefused e) {
            add(new RefusedPanel(run, getTranslation(e.messageKey()), () -> discard(run)));
        }
    }

    /** What no format knows may be matched by hand; what else is wrong with a file is told. */
    private Component unreadable(ImportRun run, UnreadableFile why) {
        Optional<ColumnsCard> matching =
                why.issue() == FileIssue.FILE_NOT_RECOGNISED ? matching(run) : Optional.empty();
        return matching.<Component>map(columns -> new MatchPanel(run, columns, () -> discard(run)))
                .orElseGet(() -> new RefusedPanel(run, why, () -> discard(run)));
    }

    /** A way to say what headings mean, where some are not recognised and values from below them can be shown. */
    private Optional<ColumnsCard> matching(ImportRun run) {
        List<SheetColumns> sheets;
        try {
            sheets = columns.look(run.id(), choices.meanings());
        } catch (UnreadableFile damagedBelowTheHeadings) {
            return Optional.empty();
        }
        if (!ColumnsCard.helps(sheets, choices.meanings())) {
            return Optional.empty();
        }
        return Optional.of(new ColumnsCard(sheets, columns.formats(), choices.meanings(), (said, withdrawn) -> {
            columns.remember(run.id(), said, withdrawn);
            choices = choices.withMeanings(HeadingMeaning.revised(choices.meanings(), said, withdrawn));
            show(run);
        }));
    }

    /** The rows without UPN that may be pupils of the school, where there are any. */
    private Optional<ProposalsCard> proposals(ImportRun run) {
        List<ImportIssue> proposals = findings.proposals(run.id());
        return proposals.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProposalsCard(proposals, accepted -> {
                    choices = choices.withMatches(accepted);
                    show(run);
                }));
    }

    private void undo(ImportRun run) {
        try {
            show(imports.undo(run.id()));
            Said.now(getTranslation("imports.undone", run.fileName()));
        } catch (ImportRefused e) {
            Said.now(getTranslation(e.messageKey()));
        }
    }

    private void discard(ImportRun run) {
        imports.discard(run.id());
        Said.now(getTranslation("imports.put-aside.done", run.fileName()));
        ImportsNavigation.toAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("imports.title"));
    }
}
