package org.raisingthegame.tracker.notices;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.notices.persistence.NoticeTable;
import org.raisingthegame.tracker.tasks.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what waits for them, in the transaction in which it comes up. Whether they may know, the caller decides. */
@Component
public class Notices {

    private final NoticeTable table;
    private final NoticeMail mail;
    private final Tasks tasks;
    private final Clock clock;

    Notices(NoticeTable table, NoticeMail mail, Tasks tasks, Clock clock) {
        this.table = table;
        this.mail = mail;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Shows it on the person's next page, and sends an e-mail where there is a mail server and he wants one. */
    @Transactional
    public void tell(UserId person, Message message) {
        boolean byMail = mail.canBeSent() && table.choiceOf(person).atOnce();
        boolean fresh = table.add(person, message, LocalDateTime.now(clock), byMail);
        if (fresh && byMail) {
            tasks.ask(NoticeMail.AT_ONCE, person.toString());
        }
    }

    /** Tells each of them once, whatever number of posts somebody holds. */
    @Transactional
    public void tellEach(Collection<SchoolPeople.Holder> holders, Message message) {
        holders.stream().map(SchoolPeople.Holder::person).distinct().forEach(person -> tell(person, message));
    }
}
