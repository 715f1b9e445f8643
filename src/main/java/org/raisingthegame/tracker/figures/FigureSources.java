package org.raisingthegame.tracker.figures;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.baselines.PublishedFigures;
import org.raisingthegame.tracker.figures.persistence.Reported;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportSource;
import org.raisingthegame.tracker.imports.Provenance;
import org.raisingthegame.tracker.schools.School;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Whose imports a trend's newest figures come from, and which published files its lines. */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class FigureSources {

    private final Provenance provenance;
    private final PublishedFigures published;
    private final Reported reported;
    private final PlaceSchools places;
    private final Audiences audiences;
    private final CurrentUser user;

    FigureSources(
            Provenance provenance,
            PublishedFigures published,
            Reported reported,
            PlaceSchools places,
            Audiences audiences,
            CurrentUser user) {
        this.provenance = provenance;
        this.published = published;
        this.reported = reported;
        this.places = places;
        this.audiences = audiences;
        this.user = user;
    }

    /** A published file, and who imported it when; null where that is no longer known. */
    public record PublishedSource(
            PublishedRelease release, @Nullable ImportSource imported) {}

    /**
     * What stands behind the newest year.
     *
     * @param files the imports behind it, latest first: of a single school whose true figures the reader sees, else none
     * @param imports how many there are
     * @param people how many people handed them in
     * @param latest when the latest was applied; null where there is none
     * @param neverReported whether it is a single school of which no event was ever recorded, so that its noughts may mean that no list was sent
     */
    public record Sources(
            List<ImportSource> files,
            int imports,
            int people,
            @Nullable LocalDateTime latest,
            List<PublishedSource> published,
            boolean neverReported) {}

    /** @param areas codes of the published areas that are drawn */
    public Sources of(Trend trend, Collection<String> areas) {
        audiences.of(trend.place());
        List<ImportSource> imports =
                trend.newest().map(year -> imports(trend, year)).orElse(List.of());
        boolean own = trend.place() instanceof Place.OneSchool(SchoolId school) && user.seesTrueFiguresOf(school);
        return new Sources(
                own ? imports : List.of(),
                imports.size(),
                (int) imports.stream().map(ImportSource::by).distinct().count(),
                imports.stream()
                        .map(ImportSource::at)
                        .max(LocalDateTime::compareTo)
                        .orElse(null),
                published(trend, areas),
                neverReported(trend));
    }

    /** A rate's pupils come from the roll, so its imports are among them. */
    private List<ImportSource> imports(Trend trend, TrendYear year) {
        Measure measure = trend.measure();
        Set<SchoolId> schools = schools(trend.place(), year);
        String plugin = measure.plugin();
        Stream<ImportSource> counted = provenance.of(schools, year.year(), plugin).stream();
        Stream<ImportSource> roll =
                measure.overHeadcount() ? provenance.of(schools, year.year(), "pupils").stream() : Stream.empty();
        return Stream.concat(counted, roll)
                .distinct()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    private boolean neverReported(Trend trend) {
        return trend.measure().overHeadcount()
                && trend.place() instanceof Place.OneSchool(SchoolId school)
                && !reported.everOf(
                        trend.measure().plugin(),
                        places.within(user.figureScope()).lineage(school));
    }

    private Set<SchoolId> schools(Place place, TrendYear year) {
        SchoolsWithin within = places.within(user.figureScope());
        return place instanceof Place.OneSchool(SchoolId school)
                ? within.lineage(school)
                : within.of(place, List.of()).in(year.year()).stream()
                        .map(School::id)
                        .collect(Collectors.toSet());
    }

    private List<PublishedSource> published(Trend trend, Collection<String> areas) {
        PublishedIndicator indicator = trend.measure().published();
        Optional<PublishedSchools> schools =
                trend.published().stream().map(PublishedLine::schools).findFirst();
        if (indicator == null || schools.isEmpty()) {
            return List.of();
        }
        List<PublishedRelease> releases = published.releases(indicator, schools.get(), areas);
        Map<ImportId, ImportSource> imported = provenance.of(releases.stream()
                .map(PublishedRelease::importedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return releases.stream()
                .map(release -> new PublishedSource(
                        release, release.importedBy() == null ? null : imported.get(release.importedBy())))
                .toList();
    }
}
