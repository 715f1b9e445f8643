package org.raisingthegame.tracker.raisingattainment.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.figures.DataStatus;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.monitoring.Answer;
import org.raisingthegame.tracker.raisingattainment.monitoring.CriterionReview;
import org.raisingthegame.tracker.raisingattainment.monitoring.FrozenFigure;
import org.raisingthegame.tracker.raisingattainment.monitoring.Judgement;
import org.raisingthegame.tracker.raisingattainment.monitoring.Review;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewId;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewState;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewTerms;
import org.raisingthegame.tracker.raisingattainment.monitoring.SchoolTerm;
import org.raisingthegame.tracker.raisingattainment.monitoring.Signature;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews, what they say of each criterion, and the figures that were signed. */
@Component
@Unscoped("Asked about plans that a service has found within the caller's scope")
public class ReviewTable {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The review, if it is of this plan. */
    public Optional<Review> find(PlanId plan, ReviewId id) {
        return of(plan).stream().filter(review -> review.id().equals(id)).findFirst();
    }

    /** The reviews of a plan, the earliest first. */
    public List<Review> of(PlanId plan) {
        Map<Long, List<CriterionReview>> criteria = criteria(plan);
        return jdbc.sql("SELECT * FROM raisingattainment_review WHERE plan_id = :plan ORDER BY due_on, id")
                .param("plan", plan.value())
                .query((row, index) -> review(row, criteria.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    public void add(PlanId plan, ReviewTerms.Due due) {
        jdbc.sql("""
                        INSERT IGNORE INTO raisingattainment_review
                          (version, plan_id, academic_year, term, due_on, state, comment, answer_comment)
                        VALUES (0, :plan, :year, :term, :due, 'DUE', '', '')
                        """)
                .param("plan", plan.value())
                .param("year", due.year().endYear())
                .param("term", due.term().name())
                .param("due", due.on())
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody has changed it since it was read */
    public void save(Review review) {
        Signature head = review.head();
        Signature advisor = review.advisor();
        int saved = jdbc.sql("""
                        UPDATE raisingattainment_review SET version = version + 1, state = :state,
                          comment = :comment, answer_comment = :answer,
                          head_id = :headId, head_name = :headName, head_at = :headAt,
                          advisor_id = :advisorId, advisor_name = :advisorName, advisor_at = :advisorAt
                        WHERE id = :id AND version = :version
                        """)
                .param("state", review.state().name())
                .param("comment", review.comment())
                .param("answer", review.answerComment())
                .param("headId", head == null ? null : head.account().value())
                .param("headName", head == null ? null : head.name())
                .param("headAt", head == null ? null : head.at())
                .param("advisorId", advisor == null ? null : advisor.account().value())
                .param("advisorName", advisor == null ? null : advisor.name())
                .param("advisorAt", advisor == null ? null : advisor.at())
                .param("id", review.id().value())
                .param("version", review.version())
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("Somebody changed the review meanwhile");
        }
        jdbc.sql("DELETE FROM raisingattainment_judgement WHERE review_id = :id")
                .param("id", review.id().value())
                .update();
        for (int position = 0; position < review.criteria().size(); position++) {
            add(review.id(), position, review.criteria().get(position));
        }
    }

    private void add(ReviewId review, int position, CriterionReview one) {
        Judgement judgement = one.judgement();
        Answer answer = one.answer();
        jdbc.sql("""
                        INSERT INTO raisingattainment_judgement
                          (review_id, criterion_id, position, criterion, judgement, comment, answer, answer_comment)
                        VALUES (:review, :id, :position, :criterion, :judgement, :comment, :answer, :answerComment)
                        """)
                .param("review", review.value())
                .param("id", one.criterionId())
                .param("position", position)
                .param("criterion", one.criterion())
                .param("judgement", judgement == null ? null : judgement.name())
                .param("comment", one.comment())
                .param("answer", answer == null ? null : answer.name())
                .param("answerComment", one.answerComment())
                .update();
    }

    public void freeze(ReviewId review, FrozenFigure frozen) {
        Figure.Value value = frozen.figure();
        Interval interval = value == null ? null : closed(value.interval());
        DataStatus status = frozen.status();
        jdbc.sql("""
                        INSERT INTO raisingattainment_frozen (review_id, milestone_id, milestone, measure, academic_year,
                          value, numerator, denominator, lower_limit, upper_limit, provisional, status, as_at, target)
                        VALUES (:review, :id, :milestone, :measure, :year,
                          :value, :numerator, :denominator, :lower, :upper, :provisional, :status, :asAt, :target)
                        """)
                .param("review", review.value())
                .param("id", frozen.milestoneId())
                .param("milestone", frozen.milestone())
                .param("measure", frozen.measure())
                .param("year", frozen.year().endYear())
                .param("value", value == null ? null : value.value())
                .param("numerator", value == null ? null : value.numerator())
                .param("denominator", value == null ? null : value.denominator())
                .param("lower", interval == null ? null : interval.lower())
                .param("upper", interval == null ? null : interval.upper())
                .param("provisional", value != null && value.provisional())
                .param("status", status == null ? null : status.name())
                .param("asAt", frozen.asAt())
                .param("target", frozen.target())
                .update();
    }

    /** An open end can't be stored, and says nothing that the value doesn't. */
    private static @Nullable Interval closed(@Nullable Interval interval) {
        return interval == null || !Double.isFinite(interval.upper()) ? null : interval;
    }

    /** What was signed with a review, in the plan's order. */
    public List<FrozenFigure> frozen(ReviewId review) {
        return jdbc.sql("SELECT * FROM raisingattainment_frozen WHERE review_id = :review ORDER BY id")
                .param("review", review.value())
                .query((row, index) -> new FrozenFigure(
                        row.getLong("milestone_id"),
                        row.getString("milestone"),
                        row.getString("measure"),
                        new AcademicYear(row.getInt("academic_year")),
                        value(row),
                        row.getString("status") == null ? null : DataStatus.valueOf(row.getString("status")),
                        row.getObject("as_at", LocalDate.class),
                        row.getString("target")))
                .list();
    }

    private static Figure.@Nullable Value value(ResultSet row) throws SQLException {
        Double value = row.getObject("value", Double.class);
        if (value == null) {
            return null;
        }
        Double lower = row.getObject("lower_limit", Double.class);
        Double upper = row.getObject("upper_limit", Double.class);
        return new Figure.Value(
                value,
                row.getLong("numerator"),
                row.getLong("denominator"),
                lower == null || upper == null ? null : new Interval(lower, upper),
                row.getBoolean("provisional"));
    }

    private static Review review(ResultSet row, List<CriterionReview> criteria) throws SQLException {
        return new Review(
                new ReviewId(row.getLong("id")),
                row.getInt("version"),
                new PlanId(row.getLong("plan_id")),
                new AcademicYear(row.getInt("academic_year")),
                SchoolTerm.valueOf(row.getString("term")),
                row.getObject("due_on", LocalDate.class),
                ReviewState.valueOf(row.getString("state")),
                row.getString("comment"),
                row.getString("answer_comment"),
                signature(row, "head"),
                signature(row, "advisor"),
                criteria);
    }

    private static @Nullable Signature signature(ResultSet row, String who) throws SQLException {
        LocalDateTime at = row.getObject(who + "_at", LocalDateTime.class);
        return at == null
                ? null
                : new Signature(new UserId(row.getLong(who + "_id")), row.getString(who + "_name"), at);
    }

    /** What the reviews of a plan say of each criterion, by review. */
    private Map<Long, List<CriterionReview>> criteria(PlanId plan) {
        Map<Long, List<CriterionReview>> byReview = new HashMap<>();
        RowCallbackHandler put = row -> byReview.computeIfAbsent(row.getLong("review_id"), review -> new ArrayList<>())
                .add(criterion(row));
        jdbc.sql("""
                        SELECT j.* FROM raisingattainment_judgement j JOIN raisingattainment_review r ON r.id = j.review_id
                        WHERE r.plan_id = :plan ORDER BY j.review_id, j.position
                        """).param("plan", plan.value()).query(put);
        return byReview;
    }

    private static CriterionReview criterion(ResultSet row) throws SQLException {
        return new CriterionReview(
                row.getLong("criterion_id"),
                row.getString("criterion"),
                row.getString("judgement") == null ? null : Judgement.valueOf(row.getString("judgement")),
                row.getString("comment"),
                row.getString("answer") == null ? null : Answer.valueOf(row.getString("answer")),
                row.getString("answer_comment"));
    }
}
