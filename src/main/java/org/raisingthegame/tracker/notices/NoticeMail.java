package org.raisingthegame.tracker.notices;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.access.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Writes the messages. One says that something waits, of which kind and how often, and where to sign in: no school, no
 * plan, no pupil, nothing that somebody else may not read on a telephone that lies on a table.
 */
@Component
class NoticeMail {

    /** Kind of the task that sends what came up; its subject is the account. */
    static final String AT_ONCE = "notices.at-once";

    /** Kind of the task that sends one person's weekly message; its subject is the account. */
    static final String WEEKLY = "notices.weekly";

    private final ObjectProvider<JavaMailSender> sender;
    private final SchoolPeople people;
    private final I18NProvider words;
    private final NoticeSettings settings;

    NoticeMail(
            ObjectProvider<JavaMailSender> sender, SchoolPeople people, I18NProvider words, NoticeSettings settings) {
        this.sender = sender;
        this.people = people;
        this.words = words;
        this.settings = settings;
    }

    boolean canBeSent() {
        return sender.getIfAvailable() != null;
    }

    /**
     * Sends one message for all of these notices; nothing where the account is closed by now.
     *
     * @param keys of the notices
     * @throws org.springframework.mail.MailException when the mail server doesn't take it
     */
    void send(UserId person, String occasion, List<String> keys) {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null || keys.isEmpty()) {
            return;
        }
        people.mailboxOf(person).ifPresent(mailbox -> {
            var message = new SimpleMailMessage();
            message.setFrom(settings.from());
            message.setTo(mailbox.address());
            message.setSubject(say(occasion + ".subject", keys.size()));
            message.setText(text(mailbox.name(), occasion, keys));
            server.send(message);
        });
    }

    private String text(String name, String occasion, List<String> keys) {
        Map<String, Long> waiting = keys.stream()
                .collect(Collectors.groupingBy(key -> say(key + ".waits"), TreeMap::new, Collectors.counting()));
        String lines = waiting.entrySet().stream()
                .map(entry -> say("notices.mail.line", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        String where = settings.programAddress().isBlank()
                ? say("notices.mail.sign-in")
                : say("notices.mail.sign-in-at", settings.programAddress() + "/notices");
        return String.join(
                "\n\n",
                say("notices.mail.hello", name),
                say(occasion + ".text"),
                lines,
                where,
                say("notices.mail.foot"));
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, Locale.UK, arguments);
    }
}
