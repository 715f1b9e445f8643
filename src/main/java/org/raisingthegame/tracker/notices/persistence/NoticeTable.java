package org.raisingthegame.tracker.notices.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.notices.MailChoice;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices, each of one person, and what each person chose. */
@Component
@Unscoped("A notice belongs to one person, who is the first argument of each read, and to no school")
public class NoticeTable {

    /** Unit separator: stands in no text that a person types. */
    private static final String BETWEEN = "\u001F";

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was added; false where the person was told the same only-once message before */
    public boolean add(UserId person, Message message, LocalDateTime at, boolean toMail) {
        return jdbc.sql("""
                        INSERT IGNORE INTO notices_notice
                          (account_id, message, arguments, address, only_once, told_at, unread, to_mail)
                        VALUES (:person, :key, :arguments, :address, :once, :at, 1, :toMail)
                        """)
                        .param("person", person.value())
                        .param("key", message.key())
                        .param("arguments", String.join(BETWEEN, message.arguments()))
                        .param("address", message.address())
                        .param("once", message.onlyOnce())
                        .param("at", at)
                        .param("toMail", toMail)
                        .update()
                == 1;
    }

    public List<Notice> of(UserId person, int most) {
        return jdbc.sql("""
                        SELECT id, message, arguments, address, told_at, unread FROM notices_notice
                        WHERE account_id = :person ORDER BY id DESC LIMIT :most
                        """)
                .param("person", person.value())
                .param("most", most)
                .query((row, index) -> new Notice(
                        row.getLong("id"),
                        row.getString("message"),
                        List.of(row.getString("arguments").split(BETWEEN, -1)),
                        row.getString("address"),
                        row.getObject("told_at", LocalDateTime.class),
                        !row.getBoolean("unread")))
                .list();
    }

    /** The keys of what the person has not read. */
    public List<String> unreadKeys(UserId person) {
        return jdbc.sql("SELECT message FROM notices_notice WHERE account_id = :person AND unread")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    public List<UserId> peopleWithSomethingUnread() {
        return jdbc.sql("SELECT DISTINCT account_id FROM notices_notice WHERE unread")
                .query((row, index) -> new UserId(row.getLong("account_id")))
                .list();
    }

    /** Takes what is to be sent, so that nobody else sends it: others wait until this transaction is over. */
    public List<String> takeForMail(UserId person, LocalDateTime at) {
        List<String> keys = jdbc.sql(
                        "SELECT message FROM notices_notice WHERE account_id = :person AND to_mail FOR UPDATE")
                .param("person", person.value())
                .query(String.class)
                .list();
        jdbc.sql("UPDATE notices_notice SET to_mail = 0, mailed_at = :at WHERE account_id = :person AND to_mail")
                .param("person", person.value())
                .param("at", at)
                .update();
        return keys;
    }

    public void read(UserId person, long notice) {
        jdbc.sql("UPDATE notices_notice SET unread = 0 WHERE id = :id AND account_id = :person")
                .param("id", notice)
                .param("person", person.value())
                .update();
    }

    public void readAll(UserId person) {
        jdbc.sql("UPDATE notices_notice SET unread = 0 WHERE account_id = :person AND unread")
                .param("person", person.value())
                .update();
    }

    public MailChoice choiceOf(UserId person) {
        return jdbc.sql("SELECT at_once, weekly FROM notices_choice WHERE account_id = :person")
                .param("person", person.value())
                .query((row, index) -> new MailChoice(row.getBoolean("at_once"), row.getBoolean("weekly")))
                .optional()
                .orElse(MailChoice.BOTH);
    }

    public void choose(UserId person, MailChoice choice) {
        jdbc.sql("""
                        INSERT INTO notices_choice (account_id, at_once, weekly) VALUES (:person, :atOnce, :weekly)
                        ON DUPLICATE KEY UPDATE at_once = :atOnce, weekly = :weekly
                        """)
                .param("person", person.value())
                .param("atOnce", choice.atOnce())
                .param("weekly", choice.weekly())
                .update();
    }
}
