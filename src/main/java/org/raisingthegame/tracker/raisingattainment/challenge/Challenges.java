package org.raisingthegame.tracker.raisingattainment.challenge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.notices.Notices;
import org.raisingthegame.tracker.raisingattainment.AttachedFile;
import org.raisingthegame.tracker.raisingattainment.AttachmentLimits;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.Priority;
import org.raisingthegame.tracker.raisingattainment.SuccessCriterion;
import org.raisingthegame.tracker.raisingattainment.challenge.persistence.ChallengeQueries;
import org.raisingthegame.tracker.raisingattainment.challenge.persistence.ChallengeTable;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Headteacher challenge. The partner sees the shared profile and what the owner attached, while the pairing runs, and
 * nothing else of the school; each look is in the audit trail. What isn't his, or no longer, throws {@link OutOfScope}.
 */
@Service
@PreAuthorize("hasRole('" + Challenges.RIGHT + "')")
@Transactional
public class Challenges {

    /** The plugin's own right: to take part in a headteacher challenge. Held by heads in post, and not handed on. */
    public static final String RIGHT = "CHALLENGE_HEADS";

    private static final int LONGEST_ABOUT = 500;

    private final ChallengeQueries queries;
    private final ChallengeTable table;
    private final BoundFigures figures;
    private final Plans plans;
    private final PlanEvidence evidence;
    private final AttachmentLimits limits;
    private final SchoolDirectory schools;
    private final SchoolPeople people;
    private final Notices notices;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Challenges(
            ChallengeQueries queries,
            ChallengeTable table,
            BoundFigures figures,
            Plans plans,
            PlanEvidence evidence,
            AttachmentLimits limits,
            SchoolDirectory schools,
            SchoolPeople people,
            Notices notices,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.queries = queries;
        this.table = table;
        this.figures = figures;
        this.plans = plans;
        this.evidence = evidence;
        this.limits = limits;
        this.schools = schools;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Those of the caller's schools; as a partner only what is asked of him or runs. */
    public List<ChallengeSheet> all() {
        List<ChallengeSheet> all = new ArrayList<>();
        queries.owned(scope()).forEach(one -> all.add(line(one, true)));
        queries.asPartner(scope()).stream()
                .filter(one -> one.stateOn(today()) != Challenge.State.ENDED)
                .forEach(one -> all.add(line(one, false)));
        return all;
    }

    /** The other schools of the caller's boroughs whose head can be asked, by name. */
    public List<SchoolChoice> partners() {
        RowScope own = scope();
        var areas = user.figureScope();
        return schools.all().stream()
                .filter(school -> areas.includes(school.laCode()) && !own.includes(school))
                .filter(school -> !people.headsOf(school.id()).isEmpty())
                .map(school -> new SchoolChoice(school.id(), school.name()))
                .toList();
    }

    /**
     * Asks another head; the caller's own acceptance goes with it.
     *
     * @param owner a school of the caller's
     * @throws OutOfScope where it isn't
     */
    public AskOutcome ask(SchoolId owner, @Nullable SchoolId partner, String about, @Nullable LocalDate endsOn) {
        RowScope own = scope();
        School school = schools.byId(owner).filter(own::includes).orElseThrow(OutOfScope::new);
        if (partner == null
                || partners().stream().noneMatch(choice -> choice.id().equals(partner))) {
            return AskOutcome.NO_PARTNER;
        }
        if (endsOn == null || endsOn.isBefore(today())) {
            return AskOutcome.OVER_BEFORE_IT_BEGAN;
        }
        if (endsOn.isAfter(today().plusMonths(Challenge.MOST_MONTHS))) {
            return AskOutcome.TOO_LONG;
        }
        boolean there = queries.owned(own).stream()
                .anyMatch(one -> one.owner().equals(owner)
                        && one.partner().equals(partner)
                        && one.stateOn(today()) != Challenge.State.ENDED);
        if (there) {
            return AskOutcome.THERE_ALREADY;
        }
        ChallengeId id = table.add(owner, partner, limited(about, LONGEST_ABOUT), user.displayName(), now(), endsOn);
        record(id, owner, "Asked for by the head of " + school.name());
        tell(partner, "asked", "challenge", school.name());
        return AskOutcome.ASKED;
    }

    public void accept(ChallengeId id) {
        Challenge asked = asPartner(id, Challenge.State.ASKED);
        table.accept(id, user.displayName(), now());
        record(id, asked.owner(), "Accepted by the head of " + asked.partnerName());
        tell(asked.owner(), "accepted", "challenge/" + id, asked.partnerName());
    }

    /** Declines, takes back or ends it: either of the two may, at any time. */
    public void end(ChallengeId id) {
        Challenge challenge = queries.owned(scope(), id)
                .or(() -> queries.asPartner(scope(), id))
                .filter(one -> one.stateOn(today()) != Challenge.State.ENDED)
                .orElseThrow(OutOfScope::new);
        table.close(id, user.displayName(), now());
        record(id, challenge.owner(), "Ended by " + user.displayName());
    }

    /** What the caller may see of it: the owner always, the partner while it runs. */
    public ChallengeSheet sheet(ChallengeId id) {
        return queries.owned(scope(), id).map(one -> whole(one, true)).orElseGet(() -> {
            Challenge running = asPartner(id, Challenge.State.RUNNING);
            audit.record(AuditEvent.of(AuditKind.PAIRING)
                    .at(running.owner())
                    .about("pairing", id.value())
                    .saying("Profile read by the head of " + running.partnerName()));
            return whole(running, false);
        });
    }

    public void attach(ChallengeId id, String title, String text) {
        owned(id);
        table.attach(id, limited(title, Attachment.LONGEST_TITLE), limited(text, Attachment.LONGEST_TEXT), now());
    }

    /** Attaches the words of a plan of the owner's school as they are today: no figure, no comment, no evidence. */
    public void attachPlan(ChallengeId id, PlanId plan) {
        PlanSheet sheet = ofOwner(owned(id), plan);
        table.attach(
                id,
                limited(sheet.plan().title(), Attachment.LONGEST_TITLE),
                limited(words(sheet), Attachment.LONGEST_TEXT),
                now());
    }

    /** Attaches a file that the owner chose from his own machine. */
    public PlanEvidence.Outcome attachFile(ChallengeId id, String name, byte[] content) {
        owned(id);
        if (content.length > limits.fileSize().toBytes()) {
            return PlanEvidence.Outcome.TOO_LARGE;
        }
        return AttachedFile.read(name, content)
                .map(file -> attach(id, file))
                .orElse(PlanEvidence.Outcome.NOT_SUCH_A_FILE);
    }

    /** Attaches a file that is evidence in a plan of the owner's school. */
    public PlanEvidence.Outcome attachEvidence(ChallengeId id, PlanId plan, PartRef piece) {
        ofOwner(owned(id), plan);
        return attach(id, evidence.file(plan, piece));
    }

    private PlanEvidence.Outcome attach(ChallengeId id, AttachedFile file) {
        long files = queries.attachments(scope(), id).stream()
                .filter(Attachment::file)
                .count();
        if (files >= limits.files()) {
            return PlanEvidence.Outcome.TOO_MANY;
        }
        table.attach(id, file, now());
        return PlanEvidence.Outcome.ADDED;
    }

    /** The largest file that may be attached, in megabytes. */
    public long largestFile() {
        return limits.fileSize().toMegabytes();
    }

    /** An attached file: for the owner always, for the partner while the pairing runs. */
    public AttachedFile file(ChallengeId id, long attachment) {
        AttachedFile file = queries.file(scope(), id, attachment).orElseThrow(OutOfScope::new);
        if (queries.owned(scope(), id).isEmpty()) {
            Challenge running = asPartner(id, Challenge.State.RUNNING);
            record(id, running.owner(), "File read by the head of " + running.partnerName());
        }
        return file;
    }

    public void detach(ChallengeId id, long attachment) {
        owned(id);
        table.detach(id, attachment);
    }

    public void question(ChallengeId id, String text) {
        Challenge running = asPartner(id, Challenge.State.RUNNING);
        table.ask(id, limited(text, Question.LONGEST), user.displayName(), now());
        tell(running.owner(), "question", "challenge/" + id, running.partnerName());
    }

    public void answer(ChallengeId id, long question, String text) {
        Challenge running = owned(id);
        table.answer(id, question, limited(text, Question.LONGEST), user.displayName(), now());
        tell(running.partner(), "answer", "challenge/" + id, running.ownerName());
    }

    private ChallengeSheet line(Challenge challenge, boolean owned) {
        return new ChallengeSheet(challenge, challenge.stateOn(today()), owned, List.of(), List.of(), null);
    }

    private ChallengeSheet whole(Challenge challenge, boolean owned) {
        Challenge.State state = challenge.stateOn(today());
        return new ChallengeSheet(
                challenge,
                state,
                owned,
                queries.attachments(scope(), challenge.id()),
                queries.questions(scope(), challenge.id()),
                state == Challenge.State.RUNNING ? figures.sharedProfile(challenge.owner()) : null);
    }

    /** A pairing that the caller owns and that is not over: one can prepare it before it is accepted. */
    private Challenge owned(ChallengeId id) {
        return queries.owned(scope(), id)
                .filter(one -> one.stateOn(today()) != Challenge.State.ENDED)
                .orElseThrow(OutOfScope::new);
    }

    private Challenge asPartner(ChallengeId id, Challenge.State state) {
        return queries.asPartner(scope(), id)
                .filter(one -> one.stateOn(today()) == state)
                .orElseThrow(OutOfScope::new);
    }

    private PlanSheet ofOwner(Challenge challenge, PlanId plan) {
        PlanSheet sheet = plans.sheet(plan);
        if (!sheet.plan().schoolId().equals(challenge.owner())) {
            throw new OutOfScope();
        }
        return sheet;
    }

    private static String words(PlanSheet sheet) {
        StringBuilder words = new StringBuilder(sheet.plan().context());
        for (Priority priority : sheet.priorities()) {
            words.append("\n\n").append(priority.title());
            Stream.concat(
                            sheet.criteriaOf(priority).stream().map(SuccessCriterion::text),
                            sheet.actionsOf(priority).stream().map(PlanAction::text))
                    .forEach(line -> words.append("\n– ").append(line));
        }
        return words.toString().strip();
    }

    private void record(ChallengeId id, SchoolId school, String words) {
        audit.record(AuditEvent.of(AuditKind.PAIRING)
                .at(school)
                .about("pairing", id.value())
                .saying(words));
    }

    private void tell(SchoolId school, String what, String address, String argument) {
        Message message = Message.of("raisingattainment.notice.challenge-" + what, address, argument);
        notices.tellEach(people.headsOf(school), message);
    }

    private static String limited(String text, int longest) {
        String stripped = text.strip();
        return stripped.length() <= longest ? stripped : stripped.substring(0, longest);
    }

    private RowScope scope() {
        return user.scopeOf(Rights.EDIT_PLAN);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
