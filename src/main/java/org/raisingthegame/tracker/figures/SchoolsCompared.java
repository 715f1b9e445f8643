package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.raisingthegame.tracker.figures.statistics.VerdictRules;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.schools.School;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The schools of a person's boroughs side by side in one year of a measure, or in three together: for a funnel and for its table.
 * Each school stands there as that person may see it, true or as the shared grid has it, so hidden figures are among them.
 */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class SchoolsCompared {

    private final MeasureCatalogue measures;
    private final SchoolsMaking making;
    private final SharedFigures shared;
    private final CurrentUser user;
    private final Audiences audiences;
    private final GroupSettings groups;
    private final VerdictRules rules;
    private final Clock clock;

    SchoolsCompared(
            MeasureCatalogue measures,
            SchoolsMaking making,
            SharedFigures shared,
            CurrentUser user,
            Audiences audiences,
            GroupSettings groups,
            VerdictRules rules,
            Clock clock) {
        this.measures = measures;
        this.making = making;
        this.shared = shared;
        this.user = user;
        this.audiences = audiences;
        this.groups = groups;
        this.rules = rules;
        this.clock = clock;
    }

    /** Which schools stand beside each other. */
    public enum Among {
        ALL(new Place.AllSchools()),
        PRIMARY(new Place.OfPhase(true)),
        OTHER_PHASES(new Place.OfPhase(false));

        private final Place place;

        Among(Place place) {
            this.place = place;
        }

        /** The set of all of them. */
        public Place place() {
            return place;
        }
    }

    /**
     * One school.
     *
     * @param own whether these are true figures
     * @param year its year; of three years together the last
     * @param pool three years together, where they may be shown: of one year the pool to which it belongs where the year
     *     itself is hidden, else null
     * @param figure what stands for it: of one year its group's figure, else that of the three
     */
    public record SchoolInYear(
            School school,
            boolean own,
            TrendYear year,
            @Nullable Pool pool,
            Figure figure) {}

    /**
     * The schools beside the set to which they belong.
     *
     * @param years one year, or three
     * @param together the set's year; of three years the last
     * @param all what stands for the set, as each school's {@code figure} does for it
     * @param limits around the set; empty where its figure may not be shown, or its spread isn't known
     * @param schools by name, those of which the measure is expected or that have data
     */
    public record Compared(
            Measure measure,
            Pool.Years years,
            TrendYear together,
            Figure all,
            Optional<FunnelLimits> limits,
            List<SchoolInYear> schools) {}

    /**
     * The completed years that can be looked at, latest first.
     *
     * @throws UnknownMeasure if there is no such measure
     */
    public List<AcademicYear> years(String measure) {
        Measure known = known(measure);
        TrendMaking.Request request = request(known, new Place.AllSchools(), Audience.SHARED);
        return shared.checked(request).stream()
                .filter(year -> year.compareTo(request.running()) < 0 && year.compareTo(known.firstYear()) >= 0)
                .filter(year -> known.noteOn(year)
                        .filter(note -> note.kind() == YearNote.Kind.NO_DATA)
                        .isEmpty())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The threes of years that can be looked at, latest first: those that hold a year with data. */
    public List<Pool.Years> pools(String measure) {
        List<AcademicYear> years = years(measure);
        Measure known = known(measure);
        return Pool.Years.endingBefore(AcademicYear.containing(LocalDate.now(clock)), known.firstYear()).stream()
                .filter(pool -> years.stream()
                                .filter(year -> pool.contains(year)
                                        && known.noteOn(year).isEmpty())
                                .count()
                        > 1)
                .toList();
    }

    /**
     * @param among which schools; the limits are around all of them
     * @param years one year, or one of {@link #pools}
     * @throws UnknownMeasure if there is no such measure
     * @throws IllegalArgumentException for a measure that is each school's own judgement, which is never compared
     */
    public Compared in(String measure, Among among, Pool.Years years) {
        return in(measure, among, years, audiences.ofAll());
    }

    /**
     * The same as everybody may see it, whoever asks: for what leaves the program.
     *
     * @throws UnknownMeasure if there is no such measure
     * @throws IllegalArgumentException as {@link #in} does
     */
    public Compared shared(String measure, Among among, Pool.Years years) {
        return in(measure, among, years, place -> Audience.SHARED);
    }

    private Compared in(String measure, Among among, Pool.Years years, Function<Place, Audience> audience) {
        Measure known = known(measure);
        if (known.schoolsOwn()) {
            throw new IllegalArgumentException("Schools' own judgements are not compared: " + measure);
        }
        SchoolsMaking.All made =
                making.make(request(known, among.place(), audience.apply(among.place())), years, audience);
        boolean one = years.years().size() == 1;
        Set<SchoolId> own = user.schoolsWithTrueFigures();
        TrendYear together = made.set().years().getLast();
        Figure all = figure(one, made.set());
        return new Compared(
                known,
                years,
                together,
                all,
                FunnelLimits.around(known, all, rules.smallestGroup()),
                made.schools().entrySet().stream()
                        .filter(entry -> within(among.place(), entry.getKey()))
                        .filter(entry -> expected(entry.getValue()))
                        .map(entry -> line(one, own, entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(line -> line.school().name()))
                        .toList());
    }

    private static boolean within(Place among, School school) {
        return !(among instanceof Place.OfPhase(boolean primary)) || (school.phase() == Phase.PRIMARY) == primary;
    }

    private static boolean expected(SchoolsMaking.Made made) {
        return made.years().stream().anyMatch(year -> !(year.group() instanceof Figure.NotApplicable));
    }

    private SchoolInYear line(boolean one, Set<SchoolId> own, School school, SchoolsMaking.Made made) {
        TrendYear last = made.years().getLast();
        boolean poolTells = !one || last.group() instanceof Figure.Suppressed;
        return new SchoolInYear(
                school,
                own.contains(school.id()),
                last,
                poolTells ? made.together().orElse(null) : null,
                figure(one, made));
    }

    /** Of three years: the sum where it may be shown; else that there were no such pupils, no data, or what hides it. */
    private static Figure figure(boolean one, SchoolsMaking.Made made) {
        if (one) {
            return made.years().getLast().group();
        }
        return made.together()
                .map(Pool::group)
                .or(() -> made.years().stream()
                        .map(TrendYear::group)
                        .filter(Figure.Suppressed.class::isInstance)
                        .findFirst()
                        .map(hidden -> new Figure.Suppressed(
                                Figure.Suppressed.Reason.SMALL_NUMBER_INVOLVED,
                                ((Figure.Suppressed) hidden).smallest())))
                .orElseGet(() -> made.years().getLast().group());
    }

    private Measure known(String measure) {
        return measures.byId(measure).orElseThrow(() -> new UnknownMeasure(measure));
    }

    private TrendMaking.Request request(Measure measure, Place place, Audience audience) {
        return new TrendMaking.Request(
                measure, place, groups.group(), user.figureScope(), audience, LocalDate.now(clock));
    }
}
