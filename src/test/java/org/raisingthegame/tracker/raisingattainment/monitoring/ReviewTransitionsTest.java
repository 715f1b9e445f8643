package org.raisingthegame.tracker.raisingattainment.monitoring;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each step of a review, as each person meets it on the page and at the service. */
class ReviewTransitionsTest extends TransitionsTest {

    /** How far a review is. */
    private enum Stand {
        DUE,
        SENT,
        ANSWERED,
        SIGNED_BY_ADVISOR,
        SIGNED_BY_HEAD,
        SIGNED
    }

    /** A step from where a review stands, and who may take it: the list, written once more by hand. */
    private enum Way {
        KEEP(Stand.DUE, "keep", Stand.DUE, Person.ADVISOR),
        SEND(Stand.DUE, "send", Stand.SENT, Person.ADVISOR),
        ANSWER(Stand.SENT, "answer", Stand.ANSWERED, Person.HEAD),
        TAKE_BACK(Stand.SENT, "revise", Stand.DUE, Person.ADVISOR),
        TAKE_BACK_ANSWERED(Stand.ANSWERED, "revise", Stand.DUE, Person.ADVISOR),
        SIGN_AS_ADVISOR(Stand.ANSWERED, "sign", Stand.SIGNED_BY_ADVISOR, Person.ADVISOR),
        SIGN_AS_HEAD(Stand.ANSWERED, "sign", Stand.SIGNED_BY_HEAD, Person.HEAD),
        SIGN_AFTER_THE_ADVISOR(Stand.SIGNED_BY_ADVISOR, "sign", Stand.SIGNED, Person.HEAD),
        SIGN_AFTER_THE_HEAD(Stand.SIGNED_BY_HEAD, "sign", Stand.SIGNED, Person.ADVISOR),
        NOTHING_MORE(Stand.SIGNED, "sign", Stand.SIGNED);

        private final Stand from;
        private final String button;
        private final Stand to;
        private final Set<Person> takenBy;

        Way(Stand from, String button, Stand to, Person... takenBy) {
            this.from = from;
            this.button = button;
            this.to = to;
            this.takenBy = Set.of(takenBy);
        }

        /** The two ways to sign leave one stand: to each of the two the other's signature is not refused. */
        private boolean isRefusedTo(Person person) {
            return Arrays.stream(values())
                    .filter(way -> way.from == from && way.button.equals(button))
                    .noneMatch(way -> way.takenBy.contains(person));
        }
    }

    @Autowired
    private Reviews reviews;

    @Autowired
    private PlatformTransactionManager transactions;

    private ReviewId id;

    @BeforeEach
    void aPlanInProgress() {
        bringTo(PlanState.IN_PROGRESS);
        asHead();
        id = monitoring.sheet(plan).reviews().getFirst().id();
    }

    static Stream<Arguments> allowed() {
        return Arrays.stream(Way.values())
                .flatMap(way -> way.takenBy.stream().map(person -> Arguments.of(way, person)));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whose_step_it_is_finds_the_button_and_it_does_what_it_says(Way way, Person person) {
        bring(way.from);
        openAs(account(person));
        go(address());
        fillIn();
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.review." + way.button))));
        assertThat(stand()).isEqualTo(way.to);
        if (way != Way.KEEP) {
            assertThat(buttons(way.button)).as("it was taken").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whose_step_it_is_not_finds_no_button_and_the_service_refuses(Way way) {
        bring(way.from);
        for (Person person : Person.values()) {
            if (!way.isRefusedTo(person)) {
                continue;
            }
            openAs(account(person));
            switch (person.otherwise) {
                case PAGE_WITHOUT_BUTTON -> {
                    go(address());
                    assertThat(page()).as(person.name()).contains("Pupils read every day");
                    assertThat(buttons(way.button)).as(person.name()).isEmpty();
                    boolean everTheirs = Arrays.stream(Way.values())
                            .anyMatch(one -> one.button.equals(way.button) && one.takenBy.contains(person));
                    Decision decision = take(way);
                    assertThat(decision.allowed()).as(person.name()).isFalse();
                    if (!everTheirs) {
                        assertThat(decision).as(person.name()).isEqualTo(Decision.refused(Reason.NOT_YOURS));
                    }
                }
                case NOT_FOUND -> {
                    assertNotFound(address());
                    assertThatThrownBy(() -> take(way)).as(person.name()).isInstanceOf(OutOfScope.class);
                }
                case NO_PLANS_AT_ALL -> {
                    assertNotFound(address());
                    assertThatThrownBy(() -> take(way)).as(person.name()).isInstanceOf(AccessDeniedException.class);
                }
            }
        }
        assertThat(stand()).isEqualTo(way.from);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "CARRIED_FORWARD"})
    void of_a_plan_that_is_over_no_review_goes_on(PlanState over) {
        asHead();
        assertThat(monitoring
                        .take(plan, over == PlanState.CLOSED ? PlanStep.CLOSE : PlanStep.CARRY_FORWARD, "")
                        .allowed())
                .isTrue();
        openAs(advisor);
        go(address());
        assertThat(buttons("keep")).isEmpty();
        assertThat(take(Way.KEEP)).isEqualTo(Decision.refused(Reason.NOT_NOW));
        assertThat(stand()).isEqualTo(Stand.DUE);
    }

    @Test
    void a_review_that_meets_a_save_of_the_school_waits_for_it_and_is_sent_about_what_it_left() throws Exception {
        var sending = new AtomicReference<CompletableFuture<Decision>>();
        asHead();
        PartRef criterion = plans.sheet(plan).criteria().getFirst().ref();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            editing.remove(plan, criterion);
            sending.set(CompletableFuture.supplyAsync(() -> {
                asAdvisor();
                try {
                    return reviews.write(plan, id, 0, "How is it seen?", List.of(), true);
                } finally {
                    people.signOut();
                }
            }));
            assertThatThrownBy(() -> sending.get().get(700, TimeUnit.MILLISECONDS))
                    .as("it waits")
                    .isInstanceOf(TimeoutException.class);
        });
        assertThat(sending.get().get(20, TimeUnit.SECONDS).allowed())
                .as("nothing is left that would have to be judged")
                .isTrue();
        assertThat(reviews.sheet(plan, id).review().criteria()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void fillIn() {
        for (RadioButtonGroup<?> group : _find(RadioButtonGroup.class)) {
            Object first = group.getListDataView().getItem(0);
            ((RadioButtonGroup<Object>) group).setValue(first);
        }
    }

    private static List<Button> buttons(String what) {
        return _find(Button.class, spec -> spec.withText(said("raisingattainment.review." + what)));
    }

    private void bring(Stand stand) {
        switch (stand) {
            case DUE -> {}
            case SENT -> {
                asAdvisor();
                done(Way.SEND);
            }
            case ANSWERED -> {
                bring(Stand.SENT);
                asHead();
                done(Way.ANSWER);
            }
            case SIGNED_BY_ADVISOR -> {
                bring(Stand.ANSWERED);
                asAdvisor();
                done(Way.SIGN_AS_ADVISOR);
            }
            case SIGNED_BY_HEAD -> {
                bring(Stand.ANSWERED);
                asHead();
                done(Way.SIGN_AS_HEAD);
            }
            case SIGNED -> {
                bring(Stand.SIGNED_BY_ADVISOR);
                asHead();
                done(Way.SIGN_AFTER_THE_ADVISOR);
            }
        }
    }

    private void done(Way way) {
        assertThat(take(way).allowed()).isTrue();
    }

    /** The step at the service, with all that it needs filled in. */
    private Decision take(Way way) {
        return switch (way.button) {
            case "keep", "send" -> reviews.write(plan, id, seen(), "", judged(), way.button.equals("send"));
            case "answer" ->
                reviews.answer(
                        plan,
                        id,
                        seen(),
                        "",
                        judged().stream()
                                .map(one -> one.answered(Answer.ACCURATE, ""))
                                .toList());
            case "revise" -> reviews.revise(plan, id, seen());
            case "sign" -> reviews.sign(plan, id, seen());
            default -> throw new IllegalArgumentException(way.button);
        };
    }

    private List<CriterionReview> judged() {
        return reviews.sheet(plan, id).review().criteria().stream()
                .map(one -> one.judged(Judgement.PARTLY, ""))
                .toList();
    }

    private int seen() {
        return reviews.sheet(plan, id).review().version();
    }

    private Stand stand() {
        asAdvisor();
        Review review = reviews.sheet(plan, id).review();
        return switch (review.state()) {
            case DUE -> Stand.DUE;
            case SENT -> Stand.SENT;
            case SIGNED -> Stand.SIGNED;
            case ANSWERED ->
                review.isSignedBy(Party.ADVISOR)
                        ? Stand.SIGNED_BY_ADVISOR
                        : review.isSignedBy(Party.HEAD) ? Stand.SIGNED_BY_HEAD : Stand.ANSWERED;
        };
    }

    private String address() {
        return "plans/" + plan + "/reviews/" + id;
    }
}
