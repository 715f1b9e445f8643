package org.raisingthegame.tracker.notices;

import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.database.RequestMemory;
import org.raisingthegame.tracker.notices.persistence.NoticeTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own notices, and how he wants to hear of them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class OwnNotices {

    private static final int MOST = 200;

    private final NoticeTable table;
    private final NoticeMail mail;
    private final CurrentUser user;

    OwnNotices(NoticeTable table, NoticeMail mail, CurrentUser user) {
        this.table = table;
        this.mail = mail;
        this.user = user;
    }

    /** The latest {@value #MOST}, the newest first. */
    public List<Notice> all() {
        return table.of(user.id(), MOST);
    }

    // Asked with every click; a transaction around one statement would be three more.
    @Transactional(propagation = Propagation.SUPPORTS)
    public int unread() {
        return RequestMemory.of(() -> table.unreadKeys(user.id()).size(), "unread notices", user.id());
    }

    /** One that is somebody else's stays as it is. */
    public void read(long notice) {
        table.read(user.id(), notice);
    }

    public void readAll() {
        table.readAll(user.id());
    }

    /** Whether this installation sends messages by e-mail at all. */
    public boolean mailCanBeSent() {
        return mail.canBeSent();
    }

    public MailChoice choice() {
        return table.choiceOf(user.id());
    }

    public void choose(MailChoice choice) {
        table.choose(user.id(), choice);
    }
}
