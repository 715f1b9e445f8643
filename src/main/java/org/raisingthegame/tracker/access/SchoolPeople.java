package org.raisingthegame.tracker.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.persistence.PostHolderQueries;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.stereotype.Component;

/**
 * Who leads a school and who advises it, so that what waits reaches the right person. Nothing of a pupil; who sees a name
 * of these, the caller decides.
 */
@Component
@Unscoped("Who leads or advises a school is no secret within a borough, and work without a person asks it too")
public class SchoolPeople {

    /**
     * Somebody's post at a school.
     *
     * @param since the first day on which it holds
     */
    public record Holder(UserId person, String name, Role role, SchoolId school, LocalDate since) {}

    /** Where somebody can be written to. */
    public record Mailbox(String name, String address) {}

    private final PostHolderQueries queries;
    private final Clock clock;

    SchoolPeople(PostHolderQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The head, mostly one, with an open account and a post in force today. */
    public List<Holder> headsOf(SchoolId school) {
        return queries.holders(LocalDate.now(clock), school, Role.HEADTEACHER);
    }

    public List<Holder> advisorsOf(SchoolId school) {
        return queries.holders(LocalDate.now(clock), school, Role.ADVISOR);
    }

    /** Since when somebody has held a post of this kind at the school; empty where he holds none today. */
    public Optional<LocalDate> since(UserId person, SchoolId school, Role role) {
        return queries.holders(LocalDate.now(clock), school, role).stream()
                .filter(holder -> holder.person().equals(person))
                .map(Holder::since)
                .min(LocalDate::compareTo);
    }

    /** Who held the post before, the latest first; also of accounts that are closed. */
    public List<Holder> formerly(SchoolId school, Role role) {
        return queries.formerHolders(LocalDate.now(clock), school, role);
    }

    /** The borough officers with an open account: who keeps the installation is one of them. */
    public List<UserId> officers() {
        return queries.officers();
    }

    /** Empty where the account is closed, internal or gone. */
    public Optional<Mailbox> mailboxOf(UserId person) {
        return queries.mailbox(person);
    }

    /** The name of an account, whatever became of it. */
    public @Nullable String nameOf(UserId person) {
        return queries.name(person).orElse(null);
    }
}
