package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program says when something was done: for a few seconds in a corner of the page, with the way back where there is
 * one, and from then on among the notices, until the person signs out. It is read aloud when it appears.
 */
public final class Said {

    /** So many can be read again. */
    private static final int KEPT = 30;

    /** Milliseconds: long enough to read a sentence twice. */
    private static final int SHOWN = 7_000;

    /** Milliseconds: long enough to think better of it. */
    private static final int SHOWN_WITH_WAY_BACK = 15_000;

    private static final String ATTRIBUTE = Said.class.getName();

    private Said() {}

    /** Says that something was done, or why not. */
    public static void now(String words) {
        keep(words);
        Notification.show(words, SHOWN, Notification.Position.BOTTOM_START);
    }

    /**
     * Says that something was done, and offers to undo it.
     *
     * @param undo brings back what was there before, and shows the page anew
     */
    public static void withWayBack(String words, Runnable undo) {
        withWayBack(words, I18NProvider.translate("pages.undo"), undo);
    }

    /** @param undoIs what to call the way back: "Put back" */
    public static void withWayBack(String words, String undoIs, Runnable undo) {
        keep(words);
        Notification said = new Notification();
        said.setPosition(Notification.Position.BOTTOM_START);
        said.setDuration(SHOWN_WITH_WAY_BACK);
        Button back = new Button(undoIs, click -> {
            said.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div content = new Div(new Span(words), back);
        content.addClassName("said-with-way-back");
        said.add(content);
        said.open();
    }

    /** What was said in this session, the newest first. */
    public static List<String> lately() {
        return List.copyOf(all().reversed());
    }

    private static void keep(String words) {
        List<String> kept = all();
        kept.add(words);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(ATTRIBUTE, kept);
        }
    }

    private static List<String> all() {
        VaadinSession session = VaadinSession.getCurrent();
        List<String> all = new ArrayList<>();
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof List<?> kept) {
            kept.forEach(words -> all.add(words.toString()));
        }
        return all;
    }
}
