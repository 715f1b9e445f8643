package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;
import org.raisingthegame.tracker.imports.BackgroundImports;
import org.raisingthegame.tracker.imports.ImportProgress;
import org.raisingthegame.tracker.imports.ImportProgress.State;
import org.raisingthegame.tracker.imports.ImportRun;

/** Follows an import whose page was left, and says on whatever page the person is when it has ended. */
final class NoticeWhenDone {

    private final Registration looks;

    private NoticeWhenDone(UI ui, BackgroundImports background, ImportRun run) {
        looks = ui.addPollListener(poll -> background
                .progress(run.id())
                .filter(progress -> !progress.running())
                .ifPresent(progress -> {
                    notNeeded(ui);
                    ui.setPollInterval(-1);
                    show(run, progress);
                }));
    }

    static void follow(UI ui, BackgroundImports background, ImportRun run) {
        notNeeded(ui);
        ComponentUtil.setData(ui, NoticeWhenDone.class, new NoticeWhenDone(ui, background, run));
    }

    /** The person is back on the page, or has been told. */
    static void notNeeded(UI ui) {
        NoticeWhenDone before = ComponentUtil.getData(ui, NoticeWhenDone.class);
        if (before != null) {
            before.looks.remove();
            ComponentUtil.setData(ui, NoticeWhenDone.class, null);
        }
    }

    private static void show(ImportRun run, ImportProgress progress) {
        String end = progress.state() == State.DONE
                ? progress.kind().name()
                : progress.state().name();
        Notification notice = new Notification();
        notice.setDuration(0);
        notice.setPosition(Notification.Position.BOTTOM_END);
        Button open = new Button(Words.say("imports.notice.open"), click -> {
            notice.close();
            ImportsNavigation.to(run.id());
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new Button(Words.say("imports.notice.close"), click -> notice.close());
        Div notices = new Div(new Span(Words.say("imports.notice." + end, run.fileName())), new Div(close, open));
        notices.addClassName("import-notice");
        notice.add(notices);
        notice.open();
    }
}
