package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Measures over the years, as the signed-in person may see them. */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class Trends {

    private final MeasureCatalogue measures;
    private final TrendMaking making;
    private final PlaceSchools placeSchools;
    private final CurrentUser user;
    private final Audiences audiences;
    private final GroupSettings groups;
    private final OwnSchoolFigures own;
    private final Clock clock;

    Trends(
            MeasureCatalogue measures,
            TrendMaking making,
            PlaceSchools placeSchools,
            CurrentUser user,
            Audiences audiences,
            GroupSettings groups,
            OwnSchoolFigures own,
            Clock clock) {
        this.measures = measures;
        this.making = making;
        this.placeSchools = placeSchools;
        this.user = user;
        this.audiences = audiences;
        this.groups = groups;
        this.own = own;
        this.clock = clock;
    }

    /**
     * The schools that a single school took the place of, whose years its trends follow.
     *
     * @throws OutOfScope for a single school that this person may not see, or that does not exist
     */
    public List<Predecessor> predecessors(Place place) {
        audiences.of(place);
        return placeSchools.predecessors(place);
    }

    /** All measures, in the order of their plugins. */
    public List<Measure> measures() {
        return measures.all();
    }

    /** @throws UnknownMeasure if there is no such measure */
    public Measure measure(String id) {
        return measures.byId(id).orElseThrow(() -> new UnknownMeasure(id));
    }

    /** What the initiative has published of a measure, if anything. */
    public Optional<PublishedClaim> claimOn(Measure measure) {
        return measures.claimOn(measure);
    }

    /** The group of this installation, {@link GroupSettings}. */
    public Group defaultGroup() {
        return groups.group();
    }

    /** The single schools whose true trends this person may see, by name; empty for champions and the programme team. */
    public List<SchoolChoice> schools() {
        Set<SchoolId> own = user.schoolsWithTrueFigures();
        return user.schoolChoices().stream()
                .filter(choice -> own.contains(choice.id()))
                .toList();
    }

    /**
     * The trend, suppressed for the person who asks.
     *
     * @throws UnknownMeasure if there is no such measure
     * @throws OutOfScope for a single school that this person may not see, or that does not exist; for any school but one's own
     *     where the measure is each school's own judgement
     * @throws IllegalArgumentException for several schools of a measure that is each school's own judgement, or a part of the
     *     pupils by which it isn't cut
     */
    public Trend trend(TrendQuery query) {
        return making.make(request(query, audiences.of(query.place())));
    }

    /** Several at once, in their order; each as {@link #trend} has it. */
    public List<Trend> trends(List<TrendQuery> queries) {
        return making.make(
                user.figureScope(),
                queries.stream()
                        .map(query -> request(query, audiences.of(query.place())))
                        .toList());
    }

    /**
     * Measures side by side at one place, for the initiative's group: of each the years and the figure so far, in their order. What else a
     * {@link Trend} tells is left out.
     *
     * @throws OutOfScope as {@link #trend} does
     */
    public List<Trend> atAGlance(List<Measure> shown, Place place) {
        Audience audience = audiences.of(place);
        return making.atAGlance(
                user.figureScope(),
                shown.stream()
                        .map(measure -> request(new TrendQuery(measure.id(), place, groups.group()), audience))
                        .toList());
    }

    /**
     * The same trend as everybody may see it, whoever asks: for what leaves the program.
     *
     * @throws UnknownMeasure if there is no such measure
     * @throws OutOfScope as {@link #trend} does, and for a school's own judgement, which nobody else sees
     * @throws IllegalArgumentException as {@link #trend} does
     */
    public Trend shared(TrendQuery query) {
        audiences.of(query.place());
        return making.make(request(query, Audience.SHARED));
    }

    /**
     * Whether this person sees of a place what everybody sees, so that {@link #trend} and {@link #shared} are the same.
     *
     * @throws OutOfScope for a single school that this person may not see, or that does not exist
     */
    public boolean seesWhatIsShared(Place place) {
        return audiences.of(place) == Audience.SHARED;
    }

    /**
     * A school's own pupils to whom all of several parts apply, as a trend; on screen only, {@link OwnSchoolFigures}.
     *
     * @throws OutOfScope for a school whose records this person may not read
     */
    public Trend ofParts(String measure, SchoolId school, Group group, Set<Part> parts) {
        Measure known = measure(measure);
        audiences.ofOwn(new Place.OneSchool(school));
        List<Trend.TrendYear> years = own.filtered(measure, school, group, parts).stream()
                .filter(year -> year.year().compareTo(AcademicYear.containing(LocalDate.now(clock))) < 0)
                .map(year -> new Trend.TrendYear(
                        year.year(), year.group(), year.others(), year.all(), year.gap(), 1, 1, year.note()))
                .toList();
        return new Trend(
                known,
                new Place.OneSchool(school),
                group,
                years,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                parts,
                null);
    }

    private TrendMaking.Request request(TrendQuery query, Audience audience) {
        Measure measure = measures.byId(query.measure()).orElseThrow(() -> new UnknownMeasure(query.measure()));
        if (measure.schoolsOwn() && !(query.place() instanceof Place.OneSchool)) {
            throw new IllegalArgumentException("Schools' own judgements are not added up: " + measure.id());
        }
        if (measure.schoolsOwn() && audience == Audience.SHARED) {
            throw new OutOfScope();
        }
        Part part = query.part();
        if (part != null && !measure.cuts().contains(part.cut())) {
            throw new IllegalArgumentException(measure.id() + " is not counted by " + part.cut());
        }
        return new TrendMaking.Request(
                measure,
                query.place(),
                query.group(),
                part,
                query.beside(),
                user.figureScope(),
                audience,
                LocalDate.now(clock));
    }
}
