package org.raisingthegame.tracker.access.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.access.persistence.StandingQueries;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What accounts hold today, by the program's clock; remembered for the length of one request and never longer. */
@Component
public class Standings {

    private final StandingQueries queries;
    private final Clock clock;

    Standings(StandingQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What a session holds: of an account that owes its second factor, nothing. Empty when the session has ended. */
    public Optional<Standing> now(SignedInAccount session) {
        return now(session.id())
                .filter(standing -> standing.credentials() == session.credentials())
                .map(standing -> session.owesSecondFactor() ? standing.owingSecondFactor() : standing);
    }

    /** Empty when the account is closed or gone. */
    public Optional<Standing> now(UserId id) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(id);
        }
        String key = Standings.class.getName() + "." + id;
        if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Remembered remembered) {
            return remembered.standing();
        }
        Optional<Standing> standing = read(id);
        request.setAttribute(key, new Remembered(standing), RequestAttributes.SCOPE_REQUEST);
        return standing;
    }

    private Optional<Standing> read(UserId id) {
        return queries.standingOn(LocalDate.now(clock), id);
    }

    private record Remembered(Optional<Standing> standing) {}
}
