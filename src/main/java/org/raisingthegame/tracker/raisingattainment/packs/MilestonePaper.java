package org.raisingthegame.tracker.raisingattainment.packs;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.figures.BoundQuery;
import org.raisingthegame.tracker.figures.BoundTrend;
import org.raisingthegame.tracker.figures.DataStatus;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.SharedProfile;
import org.raisingthegame.tracker.figures.SharedProfile.MeasurePools;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Target;
import org.springframework.stereotype.Component;

/**
 * A milestone with the figure it is bound to. In a confidential paper that is the true figure of each year; in a shared one
 * three years pooled, because no shared paper holds a single school's year.
 */
@Component
class MilestonePaper {

    /** So many years before the running one are drawn, unless the milestone is measured from an earlier one. */
    private static final int YEARS_DRAWN = 6;

    private final BoundFigures figures;
    private final SharedMilestones shared;
    private final Words words = I18NProvider::translate;

    MilestonePaper(BoundFigures figures, SharedMilestones shared) {
        this.figures = figures;
        this.shared = shared;
    }

    List<Paper.Part> parts(PlanSheet plan, Milestone milestone, Marking marking) {
        List<Paper.Part> parts = new ArrayList<>();
        String bound = milestone.measure();
        Optional<Measure> measure =
                bound == null ? Optional.empty() : figures.measure(bound).map(BindableMeasure::measure);
        parts.add(new Paper.Heading(3, heading(milestone, measure)));
        measure.ifPresent(found -> {
            parts.add(Paper.Text.plain(facts(found, milestone, marking)));
            SchoolId school = plan.plan().schoolId();
            if (marking == Marking.CONFIDENTIAL) {
                addYears(parts, found, milestone, school);
            } else {
                addPools(parts, found, milestone, school);
            }
        });
        return parts;
    }

    /**
     * The same in a shared paper of one page: the latest three years as a sentence.
     *
     * @param drawn whether the earlier ones follow, as a low chart with its table
     */
    List<Paper.Part> onePage(PlanSheet plan, Milestone milestone, boolean drawn) {
        return parts(plan, milestone, Marking.SHARED).stream()
                .filter(part -> drawn || !(part instanceof Paper.Chart) && !(part instanceof Paper.Table))
                .map(part -> part instanceof Paper.Chart(var chart, var low) ? new Paper.Chart(chart, true) : part)
                .toList();
    }

    /** The school's own words, else the measure's name; and by when. */
    private String heading(Milestone milestone, Optional<Measure> measure) {
        String title = milestone.text().isBlank()
                ? measure.map(found -> words.say(found.titleKey())).orElse("")
                : milestone.text();
        return milestone.dueOn() == null
                ? title
                : words.say("raisingattainment.pack.by", title, PlanPaper.day(milestone.dueOn()));
    }

    /** A target in pupils says how many the group has, which a shared paper must not. */
    private String targetText(Measure measure, @Nullable Target target, Marking marking) {
        return switch (target) {
            case null -> "";
            case Target.Value(var value) ->
                words.say(
                        "raisingattainment.pack.target",
                        value.toPlainString(),
                        words.say("figures.unit." + measure.kind().name()));
            case Target.Pupils(int reached, int of) ->
                marking == Marking.CONFIDENTIAL
                        ? words.say("raisingattainment.pack.target.pupils", reached, of)
                        : words.say("raisingattainment.pack.target.hidden");
        };
    }

    /** What is measured, of whom, and what should be reached; the heading says the first where the school wrote no words. */
    private String facts(Measure measure, Milestone milestone, Marking marking) {
        String group = words.say(figures.group(milestone.ethnicGroup()).key());
        YearGroup yearGroup = yearGroup(milestone);
        return Stream.of(
                        milestone.text().isBlank() ? "" : words.say(measure.titleKey()),
                        group,
                        yearGroup == null ? "" : words.say("raisingattainment.year-group", yearGroup.code()),
                        targetText(measure, milestone.target(), marking))
                .filter(fact -> !fact.isEmpty())
                .collect(joining(" · "));
    }

    private void addYears(List<Paper.Part> parts, Measure measure, Milestone milestone, SchoolId school) {
        AcademicYear running = figures.runningYear();
        AcademicYear earliest = new AcademicYear(running.endYear() - YEARS_DRAWN);
        AcademicYear baseline = milestone.baselineYear();
        AcademicYear from = baseline != null && baseline.compareTo(earliest) < 0 ? baseline : earliest;
        BoundTrend trend = figures.figures(new BoundQuery(
                measure.id(),
                school,
                figures.group(milestone.ethnicGroup()),
                measure.byYearGroup() ? yearGroup(milestone) : null,
                baseline,
                from,
                running));
        String sentence = trend.latest()
                .map(latest -> latest(measure, latest))
                .orElseGet(() -> words.say("raisingattainment.pack.nothing-yet"));
        parts.add(Paper.Text.plain(sentence));
        if (trend.latest().isPresent()) {
            add(parts, new MilestoneChart(measure, trend.group().key(), words).ofYears(trend, sentence));
        }
    }

    private static @Nullable YearGroup yearGroup(Milestone milestone) {
        String code = milestone.yearGroup();
        return code == null ? null : YearGroup.parse(code).orElse(null);
    }

    private String latest(Measure measure, BoundFigure latest) {
        DataStatus status = latest.status();
        String figure = new FigureFormat(measure, words).brief(latest.figure());
        // Of few pupils the figure says itself that it is provisional.
        String settled = status == null || figure.contains(words.say(status.key()))
                ? figure
                : words.say("raisingattainment.pack.settled", figure, words.say(status.key()));
        String said = words.say(
                latest.fewPupils() ? "raisingattainment.pack.latest.few" : "raisingattainment.pack.latest",
                measure.stage().yearLabel(latest.year()),
                settled);
        return latest.asAt() == null
                ? said
                : said + " " + words.say("raisingattainment.pack.as-at", PlanPaper.day(latest.asAt()));
    }

    private void addPools(List<Paper.Part> parts, Measure measure, Milestone milestone, SchoolId school) {
        SharedProfile profile = shared.profile(school);
        Optional<MeasurePools> pools = shared.pools(profile, milestone, measure);
        if (pools.isEmpty()) {
            parts.add(Paper.Text.plain(words.say("raisingattainment.pack.not-shared")));
            return;
        }
        Pool latest = pools.get().pools().getFirst();
        String sentence = words.say(
                "raisingattainment.pack.pooled",
                MilestoneChart.label(latest.years()),
                new FigureFormat(measure, words).brief(latest.group()),
                new FigureFormat(measure, words).brief(latest.others()));
        parts.add(Paper.Text.plain(sentence));
        add(parts, new MilestoneChart(measure, profile.group().key(), words).ofPools(pools.get(), sentence));
    }

    /** One place alone shows no trend: its table says it. */
    private static void add(List<Paper.Part> parts, ChartSpec chart) {
        if (chart.years().size() > 1) {
            parts.add(new Paper.Chart(chart));
        }
        parts.add(new Paper.Table(chart.table()));
    }
}
