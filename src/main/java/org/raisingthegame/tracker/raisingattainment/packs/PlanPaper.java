package org.raisingthegame.tracker.raisingattainment.packs;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack.FreeText;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.raisingattainment.ActionStatus;
import org.raisingthegame.tracker.raisingattainment.Evidence;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanPart;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Pounds;
import org.raisingthegame.tracker.raisingattainment.Priority;
import org.raisingthegame.tracker.raisingattainment.SuccessCriterion;
import org.springframework.stereotype.Component;

/** What stands in a plan, as parts of a paper. */
@Component
class PlanPaper {

    /** As many as fit on a page beside the milestones. */
    private static final int ACTIONS_ON_A_PAGE = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** What of a short paper is written freely; the rest are days, choices and names of colleagues. */
    private static final Set<PlanField> PROSE_OF_BRIEF = EnumSet.of(
            PlanField.PLAN_TITLE,
            PlanField.PRIORITY_TITLE,
            PlanField.ACTION_TEXT,
            PlanField.ACTION_PROGRESS,
            PlanField.MILESTONE_TEXT,
            PlanField.EVIDENCE_TITLE,
            PlanField.EVIDENCE_TEXT);

    private static final Set<PlanField> PROSE_OF_WHOLE = EnumSet.of(
            PlanField.PLAN_TITLE,
            PlanField.PLAN_CONTEXT,
            PlanField.PRIORITY_TITLE,
            PlanField.PRIORITY_REASON,
            PlanField.CRITERION_TEXT,
            PlanField.ACTION_TEXT,
            PlanField.ACTION_SUPPORT,
            PlanField.ACTION_RESOURCES,
            PlanField.ACTION_PROGRESS,
            PlanField.MILESTONE_TEXT,
            PlanField.EVIDENCE_TITLE,
            PlanField.EVIDENCE_TEXT);

    /** Of the columns of actions: what is done and how far it is say the most. */
    private static final List<Integer> WIDTHS = List.of(6, 3, 3, 3, 5);

    private final MilestonePaper milestones;
    private final Words words = I18NProvider::translate;

    PlanPaper(MilestonePaper milestones) {
        this.milestones = milestones;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** All of it: priorities with why, criteria, milestones with their figures, actions. */
    List<Paper.Part> whole(PlanSheet plan, Marking marking, boolean withEvidence) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(Paper.Text.leading(stands(plan)));
        addText(parts, plan.plan().context());
        for (Priority priority : plan.priorities()) {
            parts.add(new Paper.Heading(1, priority.title()));
            addText(parts, priority.reason());
            addList(parts, "raisingattainment.pack.criteria", texts(plan.criteriaOf(priority), SuccessCriterion::text));
            if (!plan.milestonesOf(priority).isEmpty()) {
                parts.add(new Paper.Heading(2, say("raisingattainment.pack.milestones")));
                plan.milestonesOf(priority)
                        .forEach(milestone -> parts.addAll(milestones.parts(plan, milestone, marking)));
            }
            actions(plan.actionsOf(priority), this::withMeans).ifPresent(table -> {
                parts.add(new Paper.Heading(2, say("raisingattainment.pack.actions")));
                parts.add(table);
            });
            if (withEvidence) {
                addList(parts, "raisingattainment.pack.evidence", texts(plan.evidenceOf(priority), PlanPaper::line));
            }
        }
        if (withEvidence && !plan.evidenceOfAll().isEmpty()) {
            parts.add(new Paper.Heading(1, say("raisingattainment.evidence.whole")));
            parts.add(new Paper.Bullets(texts(plan.evidenceOfAll(), PlanPaper::line)));
        }
        return parts;
    }

    /** Where it stands, what was done and what is due, and the milestones with their figures: what governors ask. */
    List<Paper.Part> brief(PlanSheet plan, Marking marking, boolean withEvidence, LocalDate today) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(Paper.Text.leading(stands(plan)));
        parts.add(Paper.Text.plain(done(plan, today)));
        addList(parts, "raisingattainment.pack.done-actions", texts(doneActions(plan), PlanPaper::line));
        for (Priority priority : plan.priorities()) {
            parts.add(new Paper.Heading(2, priority.title()));
            plan.milestonesOf(priority).forEach(milestone -> parts.addAll(milestones.parts(plan, milestone, marking)));
        }
        actions(plan.openActions(), PlanAction::text).ifPresent(table -> {
            parts.add(new Paper.Heading(2, say("raisingattainment.pack.open-actions")));
            parts.add(table);
        });
        if (withEvidence) {
            addList(parts, "raisingattainment.pack.evidence", texts(plan.evidence(), PlanPaper::line));
        }
        return parts;
    }

    /** The same for an advisor's visit, on one page: one chart, of the first milestone with a figure, and the actions due next. */
    List<Paper.Part> onePage(PlanSheet plan, LocalDate today) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(Paper.Text.leading(stands(plan)));
        parts.add(Paper.Text.plain(done(plan, today)));
        addList(parts, "raisingattainment.pack.done-actions", texts(doneActions(plan), PlanPaper::line));
        boolean drawn = false;
        for (Priority priority : plan.priorities()) {
            parts.add(new Paper.Heading(2, priority.title()));
            for (Milestone milestone : plan.milestonesOf(priority)) {
                List<Paper.Part> said = milestones.onePage(plan, milestone, !drawn);
                drawn |= said.stream().anyMatch(Paper.Table.class::isInstance);
                parts.addAll(said);
            }
        }
        List<PlanAction> open = plan.openActions();
        List<PlanAction> next = open.stream().limit(ACTIONS_ON_A_PAGE).toList();
        actions(next, PlanAction::text).ifPresent(table -> {
            parts.add(new Paper.Heading(2, say("raisingattainment.pack.open-actions")));
            parts.add(table);
        });
        if (open.size() > next.size()) {
            parts.add(Paper.Text.quiet(say("raisingattainment.pack.more-actions", open.size() - next.size())));
        }
        return parts;
    }

    /** Everything in {@link #whole} that somebody wrote, with the name of its field. */
    List<FreeText> freeTextsOfWhole(PlanSheet plan, boolean withEvidence) {
        return freeTexts(
                PROSE_OF_WHOLE,
                List.of(plan.plan()),
                plan.priorities(),
                plan.criteria(),
                plan.milestones(),
                plan.actions(),
                withEvidence ? plan.evidence() : List.of());
    }

    /** Everything in {@link #brief} that somebody wrote, with the name of its field. */
    List<FreeText> freeTextsOfBrief(PlanSheet plan, boolean withEvidence) {
        return freeTexts(
                PROSE_OF_BRIEF,
                List.of(plan.plan()),
                plan.priorities(),
                plan.milestones(),
                plan.openActions(),
                doneActions(plan),
                withEvidence ? plan.evidence() : List.of());
    }

    @SafeVarargs
    private List<FreeText> freeTexts(Set<PlanField> prose, List<? extends PlanPart>... parts) {
        return Stream.of(parts)
                .flatMap(List::stream)
                .flatMap(part -> part.fields().entrySet().stream()
                        .filter(field -> !field.getValue().isBlank())
                        .filter(field -> prose.contains(field.getKey()))
                        .map(field -> new FreeText(
                                say("raisingattainment.field." + field.getKey().name()), field.getValue())))
                .toList();
    }

    private String stands(PlanSheet plan) {
        return say(
                "raisingattainment.pack.stands",
                plan.plan().title(),
                say("raisingattainment.state." + plan.state().name()));
    }

    private String done(PlanSheet plan, LocalDate today) {
        long overdue = plan.openActions().stream()
                .map(PlanAction::dueOn)
                .filter(due -> due != null && due.isBefore(today))
                .count();
        return say(
                "raisingattainment.pack.done",
                doneActions(plan).size(),
                plan.actions().size(),
                plan.openActions().size(),
                overdue);
    }

    /** What is done, and below it with whom, with what and for how much. */
    private String withMeans(PlanAction action) {
        BigDecimal cost = action.cost();
        String means = Stream.of(action.resources(), cost == null ? "" : Pounds.of(cost))
                .filter(text -> !text.isBlank())
                .collect(joining(", "));
        return Stream.of(
                        action.text(),
                        action.support().isBlank() ? "" : say("raisingattainment.pack.support", action.support()),
                        means.isEmpty() ? "" : say("raisingattainment.pack.resources", means))
                .filter(text -> !text.isBlank())
                .collect(joining("\n"));
    }

    private Optional<Paper.Part> actions(List<PlanAction> actions, Function<PlanAction, String> what) {
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Paper.Table(
                new ChartTable(
                        say("raisingattainment.pack.actions.caption"),
                        Stream.of("action", "lead", "due", "status", "progress")
                                .map(column -> say("raisingattainment.pack.column." + column))
                                .toList(),
                        actions.stream().map(action -> row(action, what)).toList()),
                WIDTHS));
    }

    private List<ChartTable.Cell> row(PlanAction action, Function<PlanAction, String> what) {
        return Stream.of(
                        what.apply(action),
                        action.lead(),
                        action.dueOn() == null ? "" : day(action.dueOn()),
                        say("raisingattainment.status." + action.status().name()),
                        action.progress())
                .map(text -> ChartTable.Cell.plain(text.isBlank() ? "–" : text))
                .toList();
    }

    private void addList(List<Paper.Part> parts, String headingKey, List<String> items) {
        if (!items.isEmpty()) {
            parts.add(new Paper.Heading(2, say(headingKey)));
            parts.add(new Paper.Bullets(items));
        }
    }

    private static void addText(List<Paper.Part> parts, String text) {
        Arrays.stream(text.split("\\R{2,}"))
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph -> parts.add(Paper.Text.plain(paragraph.strip())));
    }

    private static <T> List<String> texts(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).filter(one -> !one.isBlank()).toList();
    }

    private static List<PlanAction> doneActions(PlanSheet plan) {
        return plan.actions().stream()
                .filter(action -> action.status() == ActionStatus.DONE)
                .toList();
    }

    private static String line(PlanAction action) {
        return Stream.of(action.text(), action.progress())
                .filter(text -> !text.isBlank())
                .collect(joining("\n"));
    }

    private static String line(Evidence evidence) {
        return Stream.of(evidence.title(), evidence.text(), evidence.link())
                .filter(text -> !text.isBlank())
                .reduce((left, right) -> left + ": " + right)
                .orElse("");
    }
}
