package org.raisingthegame.tracker.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.ShareQueries;
import org.raisingthegame.tracker.figures.persistence.ShareQueries.Shares;
import org.raisingthegame.tracker.figures.spi.Measure;
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
    private final SchoolDirectory schools;
    private final GroupSettings groups;
    private final CurrentUser user;

    SimilarSchools(
            MeasureCatalogue measures,
            ShareQueries queries,
            SchoolDirectory schools,
            GroupSettings groups,
            CurrentUser user) {
        this.measures = measures;
        this.queries = queries;
        this.schools = schools;
        this.groups = groups;
        this.user = user;
    }

    /** @param distance 0 where all four shares are the same; the larger the less alike */
    public record Similar(School school, double distance) {}

    /**
     * @param most how many are wanted
     * @return the nearest first; none where the school, or the year, has too few pupils on roll
     * @throws OutOfScope for a school outside of the reader's boroughs, or that does not exist
     */
    public List<Similar> to(SchoolId school, AcademicYear year, int most) {
        FigureScope scope = user.figureScope();
        School own = schools.byId(school).filter(scope::includes).orElseThrow(OutOfScope::new);
        Map<SchoolId, School> ofPhase = schools.all().stream()
                .filter(one -> scope.includes(one) && one.phase() == own.phase())
                .collect(Collectors.toMap(School::id, one -> one));
        List<Shares> shares = headcountMeasure().stream()
                .flatMap(measure ->
                        queries.ofSchools(scope, measure, groups.group().ethnicities(), year).stream())
                .filter(one -> ofPhase.containsKey(one.school()) && one.pupils() >= SMALLEST_ROLL)
                .toList();
        return shares.stream()
                .filter(one -> one.school().equals(school))
                .findFirst()
                .map(mine -> shares.stream()
                        .filter(one -> !one.school().equals(school))
                        .flatMap(one -> Stream.ofNullable(ofPhase.get(one.school()))
                                .map(found -> new Similar(found, distance(mine, one, shares))))
                        .sorted(Comparator.comparingDouble(Similar::distance))
                        .limit(most)
                        .toList())
                .orElse(List.of());
    }

    /** Any measure over a headcount knows the pupils on roll; no module of the host does by itself. */
    private List<Measure> headcountMeasure() {
        return measures.all().stream().filter(Measure::overHeadcount).limit(1).toList();
    }

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
