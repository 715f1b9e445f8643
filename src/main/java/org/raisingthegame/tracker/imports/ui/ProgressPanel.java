package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.BackgroundImports;
import org.raisingthegame.tracker.imports.ImportProgress;
import org.raisingthegame.tracker.imports.ImportProgress.Kind;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.PageHeader;

/** How far the work on a file has come. The page may be left: a notice then says when it is done. */
class ProgressPanel extends Div {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 600;

    private final BackgroundImports background;
    private final ImportRun run;
    private final Consumer<ImportProgress> onEnd;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph phase = new Paragraph();
    private final Paragraph rows = new Paragraph();
    private final Button cancel;
    private @Nullable Registration looks;
    private boolean over;

    /** @param onEnd told once, when the work has ended one way or another */
    ProgressPanel(BackgroundImports background, ImportRun run, Kind kind, Consumer<ImportProgress> onEnd) {
        this.background = background;
        this.run = run;
        this.onEnd = onEnd;
        addClassName("page");
        boolean applying = kind == Kind.APPLY;
        add(new PageHeader(getTranslation(applying ? "imports.applying" : "imports.checking"), run.fileName()));
        add(PreviewPanel.steps(this::getTranslation, applying ? 2 : 1));
        bar.getElement().setAttribute("aria-label", getTranslation("imports.progress"));
        phase.getElement().setAttribute("role", "status");
        rows.addClassNames("note", "tabular");
        Paragraph leave = new Note(getTranslation(applying ? "imports.may-leave" : "imports.may-leave.check"));
        Card card = new Card(phase, bar, rows, leave);
        card.addClassName("progress-card");
        cancel = new Button(getTranslation("imports.cancel.running"), click -> cancel());
        Div buttons = new Div(cancel);
        buttons.addClassName("action-bar");
        add(card, buttons);
    }

    private void cancel() {
        cancel.setEnabled(false);
        background.cancel(run.id());
        phase.setText(getTranslation("imports.cancelling"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        NoticeWhenDone.notNeeded(ui);
        looks = ui.addPollListener(poll -> look());
        ui.setPollInterval(MILLISECONDS_BETWEEN_LOOKS);
        look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looks != null) {
            looks.remove();
        }
        if (over) {
            event.getUI().setPollInterval(-1);
        } else {
            NoticeWhenDone.follow(event.getUI(), background, run);
        }
    }

    private void look() {
        Optional<ImportProgress> progress = background.progress(run.id());
        progress.filter(ImportProgress::running).ifPresent(this::show);
        if (!over && progress.filter(ImportProgress::running).isEmpty()) {
            over = true;
            progress.ifPresent(onEnd);
        }
    }

    private void show(ImportProgress progress) {
        if (cancel.isEnabled()) {
            String words = getTranslation("imports.phase." + progress.phase().name());
            if (!words.equals(phase.getText())) { // Said aloud only when it is news.
                phase.setText(words);
            }
        }
        double share = progress.share();
        bar.setIndeterminate(share < 0);
        if (share >= 0) {
            bar.setValue(share);
        }
        rows.setText(
                progress.total() == 0
                        ? getTranslation("imports.progress.rows", Words.count(progress.rows()))
                        : getTranslation(
                                "imports.progress.rows-of",
                                Words.count(progress.rows()),
                                Words.count(progress.total())));
    }
}
