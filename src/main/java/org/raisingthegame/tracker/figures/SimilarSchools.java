package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.ShareQueries;
import org.raisingthegame.tracker.figures.persistence.ShareQueries.Shares;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Schools like one: of the same phase, in the reader's boroughs, nearest on four shares of the pupils on roll: eligible for free
 * school meals, English as an additional language, special educational needs, and the initiative's group. A distance counts
 * each share in standard deviations over the phase, so that none outweighs the others. Not a judgement, and no published method.
 */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class SimilarSchools {

    /** Shares of smaller schools would tell of single pupils. */
    private static final long SMALLEST_ROLL = 100;

    private static final List<ToDoubleFunction<Shares>> SHARES =
            List.of(Shares::freeMeals, Shares::additionalLanguage, Shares::specialNeeds, Shares::group);

    private final MeasureCatalogue measures;
    private final ShareQueries queries;
    private final SharedFigures shared;
    private final SchoolDirectory schools;
    private final GroupSettings groups;
    private final CurrentUser user;
    private final Clock clock;

    SimilarSchools(
            MeasureCatalogue measures,
            ShareQueries queries,
            SharedFigures shared,
            SchoolDirectory schools,
            GroupSettings groups,
            CurrentUser user,
            Clock clock) {
        this.measures = measures;
        this.queries = queries;
        this.shared = shared;
        this.schools = schools;
        this.groups = groups;
        this.user = user;
        this.clock = clock;
    }

    /** A school and what it was chosen by. How far apart two are is not said: it would tell of shares that are hidden. */
    public record Similar(School school, RollShares shares) {}

    /** The school itself, and those like it, the nearest first. */
    public record Alike(Similar own, List<Similar> near) {}

    /**
     * @param most how many are wanted
     * @return empty where the school, or the year, has too few pupils on roll
     * @throws OutOfScope for a school outside of the reader's boroughs, or that does not exist
     */
    public Optional<Alike> to(SchoolId school, AcademicYear year, int most) {
        FigureScope scope = user.figureScope();
        School own = schools.byId(school).filter(scope::includes).orElseThrow(OutOfScope::new);
        Map<SchoolId, School> ofPhase = schools.all().stream()
                .filter(one -> scope.includes(one) && one.phase() == own.phase())
                .collect(Collectors.toMap(School::id, one -> one));
        Optional<Measure> headcount = headcountMeasure();
        List<Shares> shares = headcount.stream()
                .flatMap(measure ->
                        queries.ofSchools(scope, measure, groups.group().ethnicities(), year).stream())
                .filter(one -> ofPhase.containsKey(one.school()) && one.pupils() >= SMALLEST_ROLL)
                .toList();
        Set<SchoolId> told = user.schoolsWithTrueFigures();
        Set<SchoolId> groupShown = headcount
                .map(measure -> groupShown(measure, scope, year, ofPhase.keySet()))
                .orElse(Set.of());
        return shares.stream()
                .filter(one -> one.school().equals(school))
                .findFirst()
                .map(mine -> new Alike(
                        similar(mine, own, told, groupShown),
                        nearest(mine, shares, most).stream()
                                .map(one -> similar(one, ofPhase.getOrDefault(one.school(), own), told, groupShown))
                                .toList()));
    }

    private static Similar similar(Shares one, School school, Set<SchoolId> told, Set<SchoolId> groupShown) {
        return new Similar(
                school,
                told.contains(one.school())
                        ? RollShares.exactly(one)
                        : RollShares.roughly(one, groupShown.contains(one.school())));
    }

    /** The others, those least apart first. */
    static List<Shares> nearest(Shares mine, List<Shares> all, int most) {
        return all.stream()
                .filter(one -> !one.school().equals(mine.school()))
                .sorted(Comparator.comparingDouble(one -> distance(mine, one, all)))
                .limit(most)
                .toList();
    }

    /** The schools of which everybody may see how many pupils are of the group, and how many there are. */
    private Set<SchoolId> groupShown(
            Measure measure, FigureScope scope, AcademicYear year, Collection<SchoolId> among) {
        TrendMaking.Request request = new TrendMaking.Request(
                measure, new Place.AllSchools(), groups.group(), scope, Audience.SHARED, LocalDate.now(clock));
        SharedFigures.OfSchools grid = shared.ofSchools(request, among);
        return among.stream().filter(school -> grid.shows(school, year)).collect(Collectors.toSet());
    }

    /** Any measure over a headcount knows the pupils on roll; no module of the host does by itself. */
    private Optional<Measure> headcountMeasure() {
        return measures.all().stream().filter(Measure::overHeadcount).findFirst();
    }

    /** How far apart two schools are, in standard deviations over all. */
    private static double distance(Shares one, Shares other, List<Shares> all) {
        double sum = 0;
        for (ToDoubleFunction<Shares> share : SHARES) {
            double mean = all.stream().mapToDouble(share).average().orElse(0);
            double variance = all.stream()
                    .mapToDouble(share)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            double apart = share.applyAsDouble(one) - share.applyAsDouble(other);
            sum += variance == 0 ? 0 : apart * apart / variance;
        }
        return Math.sqrt(sum);
    }
}
