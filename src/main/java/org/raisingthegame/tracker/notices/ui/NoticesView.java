package org.raisingthegame.tracker.notices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.notices.MailChoice;
import org.raisingthegame.tracker.notices.Notice;
import org.raisingthegame.tracker.notices.OwnNotices;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.Tag;

/** What the person was told, the newest first, and how he wants to hear of it. Opening a notice marks it as read. */
@Route("notices")
@PermitAll
class NoticesView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final OwnNotices notices;

    NoticesView(OwnNotices notices) {
        this.notices = notices;
        show();
    }

    private void show() {
        removeAll();
        List<Notice> all = notices.all();
        int unread = notices.unread();
        String sub = getTranslation("notices.sub", unread);
        if (unread > 0) {
            Button readAll = new Button(getTranslation("notices.read-all"), click -> {
                notices.readAll();
                show();
            });
            add(new PageHeader(getTranslation("notices.title"), sub, readAll));
        } else {
            add(new PageHeader(getTranslation("notices.title"), sub));
        }
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("notices.none"), getTranslation("notices.none.do")));
        } else {
            add(new Card(list(all)));
        }
        List<String> said = Said.lately();
        if (!said.isEmpty()) {
            add(new Folded(getTranslation("notices.said"), () -> saidLately(said)));
        }
        add(byMail());
    }

    private ListTable<Notice> list(List<Notice> all) {
        String name = getTranslation("notices.title");
        ListTable<Notice> list = new ListTable<>(name, all)
                .column(getTranslation("notices.notice"), this::words, this::open)
                .column(getTranslation("notices.state"), this::state, this::tag)
                .day(
                        getTranslation("notices.told"),
                        notice -> TOLD.format(notice.toldAt()),
                        Comparator.comparing(Notice::toldAt));
        list.addClassName("notice-list");
        return list.withDownload(new ListDownload(name, list));
    }

    private String words(Notice notice) {
        return getTranslation(notice.key(), notice.arguments().toArray());
    }

    private Component open(Notice notice) {
        Button open = new Button(words(notice), click -> {
            notices.read(notice.id());
            getUI().ifPresent(ui -> ui.navigate(notice.address()));
        });
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return open;
    }

    private String state(Notice notice) {
        return notice.read() ? "" : getTranslation("notices.unread");
    }

    private Component tag(Notice notice) {
        return notice.read() ? new Span() : new Tag(state(notice), Tag.Tone.WARN);
    }

    /** What stood in the corner of a page for a moment. */
    private static UnorderedList saidLately(List<String> said) {
        UnorderedList list = new UnorderedList();
        said.forEach(words -> list.add(new ListItem(words)));
        return list;
    }

    private Card byMail() {
        if (!notices.mailCanBeSent()) {
            return new Card(getTranslation("notices.mail.title"), new Paragraph(getTranslation("notices.mail.off")));
        }
        MailChoice choice = notices.choice();
        Checkbox atOnce = new Checkbox(getTranslation("notices.mail.at-once"), choice.atOnce());
        Checkbox weekly = new Checkbox(getTranslation("notices.mail.weekly"), choice.weekly());
        Runnable save = () -> {
            notices.choose(new MailChoice(atOnce.getValue(), weekly.getValue()));
            Said.now(getTranslation("notices.mail.saved"));
        };
        atOnce.addValueChangeListener(change -> save.run());
        weekly.addValueChangeListener(change -> save.run());
        return new Card(
                getTranslation("notices.mail.title"),
                new Paragraph(getTranslation("notices.mail.about")),
                atOnce,
                weekly);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("notices.title"));
    }
}
