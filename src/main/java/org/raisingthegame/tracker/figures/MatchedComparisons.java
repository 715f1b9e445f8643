package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.MatchedChange.Compared;
import org.raisingthegame.tracker.figures.MatchedChange.Hidden;
import org.raisingthegame.tracker.figures.MatchedChange.NotYet;
import org.raisingthegame.tracker.figures.MatchedChange.Sides;
import org.raisingthegame.tracker.figures.MatchedChange.TooFew;
import org.raisingthegame.tracker.figures.MatchedChange.Unlike;
import org.raisingthegame.tracker.figures.matching.MatchedPupil;
import org.raisingthegame.tracker.figures.matching.Matching;
import org.raisingthegame.tracker.figures.matching.Matching.Pair;
import org.raisingthegame.tracker.figures.matching.MatchingSettings;
import org.raisingthegame.tracker.figures.matching.PairedChange;
import org.raisingthegame.tracker.figures.persistence.MatchingQueries;
import org.raisingthegame.tracker.figures.persistence.MatchingQueries.At;
import org.raisingthegame.tracker.figures.persistence.MatchingQueries.KnownPupil;
import org.raisingthegame.tracker.figures.spi.MatchedOutcome;
import org.raisingthegame.tracker.figures.spi.MatchedOutcome.Given;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.Suppression;
import org.raisingthegame.tracker.figures.suppression.SuppressionSettings;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Compares pupils who took part in something with pupils like them, of all schools of the reader's boroughs, outcome by
 * outcome. Reads beyond what the reader may, so that nothing leaves it but means of groups, suppressed for who asks. That it
 * may be asked about these pupils the caller has made sure of.
 */
@Component
public class MatchedComparisons {

    private final List<MatchedOutcome> outcomes;
    private final MeasureCatalogue measures;
    private final MatchingQueries queries;
    private final MatchingSettings settings;
    private final Audiences audiences;
    private final Suppression suppression;
    private final SuppressionSettings small;
    private final CurrentUser user;
    private final Clock clock;

    MatchedComparisons(
            ObjectProvider<MatchedOutcome> outcomes,
            MeasureCatalogue measures,
            MatchingQueries queries,
            MatchingSettings settings,
            Audiences audiences,
            Suppression suppression,
            SuppressionSettings small,
            CurrentUser user,
            Clock clock) {
        this.outcomes = outcomes.orderedStream().toList();
        this.measures = measures;
        this.queries = queries;
        this.settings = settings;
        this.audiences = audiences;
        this.suppression = suppression;
        this.small = small;
        this.user = user;
        this.clock = clock;
    }

    /** What can be said of each outcome of which anything is known of the participants; in the order of the outcomes. */
    public List<MatchedChange> of(TakingPart takingPart) {
        return answers(new Question(takingPart, user.figureScope(), audiences::of));
    }

    /** The same as everybody may see it, for what is passed on, whoever makes it. */
    public List<MatchedChange> shared(TakingPart takingPart) {
        FigureScope all = user.figureScope();
        FigureScope sharing = new FigureScope(all.boroughs(), all.sharing(), Set.of());
        return answers(new Question(takingPart, sharing, place -> Audience.SHARED));
    }

    private List<MatchedChange> answers(Question question) {
        return outcomes.stream()
                .flatMap(outcome -> measures.byId(outcome.measure()).stream()
                        .flatMap(measure -> question.answer(measure, outcome.given()).stream()))
                .toList();
    }

    /** By how many standard deviations two groups may differ that are compared. */
    public double largestImbalance() {
        return settings.largestImbalance();
    }

    /** One question about all outcomes; what is known of pupils is read once for all of them. */
    private final class Question {

        private final TakingPart asked;
        private final FigureScope scope;
        private final Function<Place, Audience> audience;
        private final Set<PupilId> participants;
        private final Map<AcademicYear, List<KnownPupil>> known = new HashMap<>();

        Question(TakingPart asked, FigureScope scope, Function<Place, Audience> audience) {
            this.asked = asked;
            this.scope = scope;
            this.audience = audience;
            participants = asked.pupils().stream().map(TakingPart.At::pupil).collect(Collectors.toSet());
        }

        /** Empty where nothing is known of this outcome of any participant. */
        Optional<MatchedChange> answer(Measure measure, Given given) {
            if (measure.schoolsOwn() && asked.school() == null || !comparable(measure, given)) {
                return Optional.empty();
            }
            boolean over = asked.after().lastDay().isBefore(LocalDate.now(clock));
            if (!over) {
                return given instanceof Given.YearBefore && !measure.schoolsOwn()
                        ? Optional.of(new NotYet(measure, asked.after()))
                        : Optional.empty();
            }
            List<MatchedPupil> pupils = pupils(measure, given);
            List<MatchedPupil> ours = pupils.stream()
                    .filter(pupil -> asked.pupils().contains(new TakingPart.At(pupil.pupil(), pupil.school())))
                    .toList();
            if (ours.isEmpty()) {
                return Optional.empty();
            }
            List<MatchedPupil> others = pupils.stream()
                    .filter(pupil -> !participants.contains(pupil.pupil()))
                    .filter(pupil -> !asked.unlike().contains(pupil.pupil()))
                    .filter(pupil -> !measure.schoolsOwn() || pupil.school().equals(asked.school()))
                    .toList();
            return Optional.of(said(measure, given, Matching.pairs(onceEach(ours), others)));
        }

        /** Whether both years mean the same: no tests were cancelled, and the series had begun. */
        private boolean comparable(Measure measure, Given given) {
            boolean begun = switch (given) {
                case Given.YearBefore yearBefore -> asked.before().compareTo(measure.firstYear()) >= 0;
                case Given.EarlierResults earlier -> asked.after().compareTo(measure.firstYear()) >= 0;
            };
            return begun
                    && measure.noteOn(asked.after())
                            .filter(note -> note.kind() == YearNote.Kind.NO_DATA)
                            .isEmpty();
        }

        /** Participants and everybody of their year groups of whom the outcome and what is given are known. */
        private List<MatchedPupil> pupils(Measure measure, Given given) {
            return switch (given) {
                case Given.YearBefore yearBefore -> {
                    List<KnownPupil> pupils = known.computeIfAbsent(asked.before(), this::likeThoseOf);
                    Map<At, Double> values =
                            queries.valuesOfCounted(scope, measure, asked.before(), asked.after(), pupils);
                    yield matched(
                            pupils,
                            pupil -> values.get(new At(pupil.pupil(), pupil.school(), asked.before())),
                            pupil -> values.get(new At(pupil.pupil(), pupil.school(), asked.after())));
                }
                case Given.EarlierResults(List<String> ids, int years) -> {
                    AcademicYear after = asked.after();
                    // Most of what is examined once is examined of nobody who took part: then the others needn't be
                    // read.
                    if (queries.values(scope, measure, Set.of(after), asked.pupils())
                            .isEmpty()) {
                        yield List.of();
                    }
                    List<KnownPupil> pupils = known.computeIfAbsent(after, this::likeThoseOf);
                    Map<At, Double> values = queries.values(
                            scope,
                            measure,
                            Set.of(after),
                            pupils.stream().map(KnownPupil::place).toList());
                    List<KnownPupil> withOutcome = pupils.stream()
                            .filter(pupil -> values.containsKey(new At(pupil.pupil(), pupil.school(), after)))
                            .toList();
                    Map<PupilId, Double> earlier = earlier(ids, new AcademicYear(after.endYear() - years), withOutcome);
                    yield matched(
                            withOutcome,
                            pupil -> earlier.get(pupil.pupil()),
                            pupil -> values.get(new At(pupil.pupil(), pupil.school(), after)));
                }
            };
        }

        private List<KnownPupil> likeThoseOf(AcademicYear year) {
            return queries.like(scope, year, queries.known(scope, year, asked.pupils()));
        }

        /** The mean of several averages, of pupils who have all of them. */
        private Map<PupilId, Double> earlier(List<String> ids, AcademicYear year, List<KnownPupil> pupils) {
            Map<PupilId, List<Double>> found = new HashMap<>();
            for (String id : ids) {
                Measure measure = measures.byId(id).orElseThrow(() -> new UnknownMeasure(id));
                queries.valuesAnywhere(scope, measure, year, pupils)
                        .forEach((at, value) -> found.computeIfAbsent(at.pupil(), pupil -> new ArrayList<>())
                                .add(value));
            }
            Map<PupilId, Double> means = new HashMap<>();
            found.forEach((pupil, values) -> {
                if (values.size() == ids.size()) {
                    means.put(
                            pupil,
                            values.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow());
                }
            });
            return means;
        }

        private MatchedChange said(Measure measure, Given given, List<Pair> pairs) {
            Audience audience = audienceOfParticipants();
            boolean knowsNumbers = small.trueNumbersFor().contains(audience);
            if (pairs.size() < settings.fewestPairs()) {
                return new TooFew(measure, knowsNumbers ? pairs.size() : null, settings.fewestPairs());
            }
            Optional<Figure.Suppressed> hidden = hidden(pairs, audience);
            if (hidden.isPresent()) {
                return new Hidden(measure, hidden.get());
            }
            boolean ofChanges = given instanceof Given.YearBefore;
            PairedChange change = PairedChange.of(pairs, ofChanges);
            Interval interval = change.difference().interval();
            if (change.imbalance() > settings.largestImbalance() || interval == null) {
                return new Unlike(measure, pairs.size(), change.balance());
            }
            Sides before = ofChanges ? sides(measure, pairs, MatchedPupil::prior, audience) : null;
            Sides after = sides(measure, pairs, MatchedPupil::outcome, audience);
            Optional<Figure.Suppressed> one = Stream.of(Optional.ofNullable(before), Optional.of(after))
                    .flatMap(Optional::stream)
                    .flatMap(sides -> Stream.of(sides.participants(), sides.others()))
                    .filter(Figure.Suppressed.class::isInstance)
                    .map(Figure.Suppressed.class::cast)
                    .findFirst();
            if (one.isPresent()) {
                // The difference and the rest would give away what is hidden.
                return new Hidden(measure, suppression.small());
            }
            return new Compared(
                    measure,
                    pairs.size(),
                    participants.size() - pairs.size(),
                    before,
                    after,
                    change.difference().value(),
                    interval,
                    verdict(interval),
                    change.balance());
        }

        /** Of one's own school's participants true figures are shown, of several schools' as of any set of schools. */
        private Audience audienceOfParticipants() {
            return audience.apply(
                    asked.school() == null ? new Place.AllSchools() : new Place.OneSchool(asked.school()));
        }

        /**
         * Whether too few schools stand behind either group. Of participants of several schools so many must remain when
         * those are taken away whom one reader may know, that nobody of the rest could be told.
         */
        private Optional<Figure.Suppressed> hidden(List<Pair> pairs, Audience audience) {
            Map<SchoolId, Long> taking = pairs.stream()
                    .collect(Collectors.groupingBy(pair -> pair.participant().school(), Collectors.counting()));
            if (asked.school() == null && !small.trueNumbersFor().contains(audience)) {
                long rest = taking.values().stream()
                        .sorted((one, other) -> Long.compare(other, one))
                        .skip(small.schoolsKnownToOne())
                        .mapToLong(Long::longValue)
                        .sum();
                if (rest < small.smallestDenominator()) {
                    return Optional.of(
                            new Figure.Suppressed(Figure.Suppressed.Reason.FEW_SCHOOLS, small.fewestSchools()));
                }
            }
            Set<SchoolId> compared =
                    pairs.stream().map(pair -> pair.other().school()).collect(Collectors.toSet());
            boolean ownSchoolOnly = asked.school() != null && compared.equals(Set.of(asked.school()));
            return ownSchoolOnly ? Optional.empty() : suppression.ofSet(compared, List.of(), audienceOfOthers(pairs));
        }

        /** Comparators come from any school, so that only an officer sees their small counts, or a school its own pupils'. */
        private Audience audienceOfOthers(List<Pair> pairs) {
            Set<SchoolId> compared =
                    pairs.stream().map(pair -> pair.other().school()).collect(Collectors.toSet());
            return asked.school() != null && compared.equals(Set.of(asked.school()))
                    ? audienceOfParticipants()
                    : audience.apply(new Place.AllSchools());
        }

        private Sides sides(
                Measure measure, List<Pair> pairs, ToDoubleFunction<MatchedPupil> value, Audience audience) {
            return new Sides(
                    suppression.shown(
                            mean(measure, pairs.stream().map(Pair::participant).toList(), value),
                            measure.kind(),
                            audience),
                    suppression.shown(
                            mean(measure, pairs.stream().map(Pair::other).toList(), value),
                            measure.kind(),
                            audienceOfOthers(pairs)));
        }
    }

    private static Figure mean(Measure measure, List<MatchedPupil> pupils, ToDoubleFunction<MatchedPupil> value) {
        double sum = pupils.stream().mapToDouble(value).sum();
        long counted =
                measure.kind() == MeasureKind.MEAN ? Math.round(sum * measure.partsOfOne()) : Math.round(sum / 100);
        return new Figure.Value(sum / pupils.size(), counted, pupils.size(), null, false);
    }

    private static List<MatchedPupil> matched(List<KnownPupil> pupils, PupilValue prior, PupilValue outcome) {
        List<MatchedPupil> matched = new ArrayList<>();
        for (KnownPupil one : pupils) {
            Double before = prior.of(one);
            Double after = outcome.of(one);
            if (before != null && after != null) {
                matched.add(new MatchedPupil(
                        one.pupil(),
                        one.school(),
                        new MatchedPupil.Shared(one.ethnicity(), one.yearGroup(), one.phase()),
                        before,
                        one.sex(),
                        one.freeMeals(),
                        one.sen(),
                        after));
            }
        }
        return matched;
    }

    /** What is known of a pupil; null where nothing is. */
    @FunctionalInterface
    private interface PupilValue {
        @Nullable
        Double of(KnownPupil pupil);
    }

    /** A pupil who took part at two schools is one participant. */
    private static Collection<MatchedPupil> onceEach(List<MatchedPupil> pupils) {
        Set<PupilId> seen = new HashSet<>();
        return pupils.stream().filter(pupil -> seen.add(pupil.pupil())).toList();
    }

    private static Verdict verdict(Interval interval) {
        if (interval.lower() > 0) {
            return Verdict.HIGHER;
        }
        return interval.upper() < 0 ? Verdict.LOWER : Verdict.NO_CLEAR_DIFFERENCE;
    }
}
