package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import org.raisingthegame.tracker.imports.ImportFindings;
import org.raisingthegame.tracker.imports.ImportRejects;
import org.raisingthegame.tracker.imports.ImportRejects.Rows;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportState;
import org.raisingthegame.tracker.imports.IssueFilter;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Confirmation;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.PageHeader;

/** What became of a file. */
class ReportPanel extends Div {

    ReportPanel(ImportRun run, ImportFindings findings, ImportRejects rejects, Runnable onUndo) {
        addClassName("page");
        add(new PageHeader(getTranslation("imports.report"), run.fileName(), Words.state(run.state())));
        add(PreviewPanel.steps(this::getTranslation, 3));
        Card what = new Card(new Paragraph(sentence(run)));
        findings.preview(run.id())
                .filter(found -> run.state() == ImportState.APPLIED && found.absent() > 0)
                .ifPresent(found ->
                        what.add(new Paragraph(getTranslation("imports.report.left", Words.count(found.absent())))));
        if (run.state() == ImportState.APPLIED && rejects.any(run.id())) {
            int rejected = run.counts().rejected();
            Paragraph note = new Note(getTranslation("imports.rejects.how"));
            what.add(
                    RejectsLink.to(
                            rejects,
                            run.id(),
                            Rows.HANDED_BACK,
                            getTranslation("imports.rejects.handed-back", Words.count(rejected))),
                    note);
        }
        add(what);
        add(new CountCards(run.counts()));
        int issues = findings.countIssues(run.id(), IssueFilter.ALL);
        if (issues > 0) {
            add(new Card(
                    getTranslation("imports.report.issues", Words.count(issues)),
                    new IssueList(findings, run.id(), 0)));
        } else if (run.counts().rejected() > 0) {
            Paragraph elsewhere = new Note(getTranslation("imports.report.elsewhere", run.receivedByName()));
            add(elsewhere);
        }
        Div buttons = new Div(new RouterLink(getTranslation("imports.another"), ImportsView.class));
        buttons.addClassName("action-bar");
        if (run.state() == ImportState.APPLIED) {
            buttons.add(new Button(getTranslation("imports.undo"), click -> confirm(run, onUndo)));
        }
        add(buttons);
    }

    private String sentence(ImportRun run) {
        return switch (run.state()) {
            case APPLIED ->
                getTranslation(
                        "imports.report.applied",
                        run.counts().added(),
                        Words.count(run.counts().changed()),
                        run.appliedAt() == null ? "" : Words.moment(run.appliedAt()),
                        run.receivedByName());
            case UNDONE ->
                getTranslation("imports.report.undone", run.undoneAt() == null ? "" : Words.moment(run.undoneAt()));
            case RECEIVED, APPLYING, INTERRUPTED, DISCARDED -> getTranslation("imports.report.discarded");
        };
    }

    private void confirm(ImportRun run, Runnable onUndo) {
        new Confirmation(
                        getTranslation("imports.undo.ask"),
                        getTranslation(
                                "imports.undo.text",
                                Words.count(run.counts().added()),
                                Words.count(run.counts().changed())),
                        getTranslation("imports.undo.keep"),
                        getTranslation("imports.undo"),
                        onUndo)
                .open();
    }
}
