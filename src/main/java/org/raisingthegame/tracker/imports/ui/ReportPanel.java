package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportState;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.PageHeader;

/** What became of a file. */
class ReportPanel extends Div {

    ReportPanel(ImportRun run, List<ImportIssue> issues, Runnable onUndo) {
        addClassName("page");
        add(new PageHeader(getTranslation("imports.report"), run.fileName(), Words.state(run.state())));
        add(PreviewPanel.steps(this::getTranslation, 3));
        add(new Card(new Paragraph(sentence(run))));
        add(new CountCards(run.counts()));
        if (!issues.isEmpty()) {
            add(new Card(
                    getTranslation("imports.report.issues", Words.count(issues.size())), new IssueList(issues, 0)));
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
                        Words.count(run.counts().added()),
                        Words.count(run.counts().changed()),
                        run.appliedAt() == null ? "" : Words.moment(run.appliedAt()),
                        run.receivedByName());
            case UNDONE ->
                getTranslation("imports.report.undone", run.undoneAt() == null ? "" : Words.moment(run.undoneAt()));
            case RECEIVED, APPLYING, INTERRUPTED, DISCARDED -> getTranslation("imports.report.discarded");
        };
    }

    private void confirm(ImportRun run, Runnable onUndo) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("imports.undo.ask"));
        dialog.setText(getTranslation(
                "imports.undo.text",
                Words.count(run.counts().added()),
                Words.count(run.counts().changed())));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("imports.undo.keep"));
        dialog.setConfirmText(getTranslation("imports.undo"));
        dialog.addConfirmListener(event -> onUndo.run());
        dialog.open();
    }
}
