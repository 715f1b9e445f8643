package org.raisingthegame.tracker.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.stereotype.Component;

/** The schools that can be chosen on a trend page, and what an address calls them: a word for a set, a URN for a school. */
@Component
class PlaceChoices {

    static final String FOUNDING = "founding";
    static final String MEMBERS = "members";
    static final String ALL = "all";
    static final String PRIMARY = "primary";
    static final String SECONDARY = "secondary";
    static final String WITH_GROUP = "with-the-group";

    private static final List<String> SETS = List.of(FOUNDING, MEMBERS, ALL, PRIMARY, SECONDARY, WITH_GROUP);

    private final Trends trends;
    private final CurrentUser user;
    private final SchoolDirectory schools;

    PlaceChoices(Trends trends, CurrentUser user, SchoolDirectory schools) {
        this.trends = trends;
        this.user = user;
        this.schools = schools;
    }

    /** @param key as in an address */
    record Choice(String key, String name) {}

    /** What a measure is shown of first: its own judgements of a school, all else of the founding schools. */
    Optional<String> first(Measure measure) {
        return measure.schoolsOwn()
                ? user.currentSchool()
                        .filter(school -> user.seesTrueFiguresOf(school.id()))
                        .flatMap(school -> schools.byId(school.id()))
                        .map(school -> school.urn().value())
                : Optional.of(FOUNDING);
    }

    /** The sets, if they are not each school's own judgements, then the single schools that the person may see. */
    List<Choice> offered(Words words, Measure measure) {
        List<Choice> choices = new ArrayList<>();
        for (String set : measure.schoolsOwn() ? List.<String>of() : SETS) {
            choices.add(new Choice(set, words.say("dashboards.schools." + set)));
        }
        Map<SchoolId, School> known = schools.all().stream().collect(Collectors.toMap(School::id, Function.identity()));
        for (SchoolChoice choice : trends.schools()) {
            School school = known.get(choice.id());
            if (school != null) {
                choices.add(new Choice(school.urn().value(), choice.name()));
            }
        }
        return choices;
    }

    /** What a key means; empty when it means nothing here. Whether the person may see the school, the service decides. */
    Optional<Place> place(String key) {
        return switch (key) {
            case FOUNDING -> Optional.of(new Place.FoundingMembers());
            case MEMBERS -> Optional.of(new Place.MembersThatYear());
            case ALL -> Optional.of(new Place.AllSchools());
            case PRIMARY -> Optional.of(new Place.OfPhase(true));
            case SECONDARY -> Optional.of(new Place.OfPhase(false));
            case WITH_GROUP -> Optional.of(new Place.WithGroup());
            default -> Urn.parse(key).flatMap(schools::byUrn).map(school -> new Place.OneSchool(school.id()));
        };
    }

    /** The schools of the person's boroughs that share their figures, and his own, by name: of each at least what everybody may see is shown. */
    List<School> everySchool() {
        FigureScope scope = user.figureScope();
        return schools.all().stream().filter(scope::includes).toList();
    }

    /** The school in which the person stands. */
    Optional<School> ownSchool() {
        return user.currentSchool().flatMap(school -> schools.byId(school.id()));
    }

    /** A school as everybody may know it. */
    Optional<School> school(SchoolId id) {
        return schools.byId(id);
    }

    /** What an address calls a place; null for one that can't be chosen. */
    @Nullable
    String key(Place place) {
        return switch (place) {
            case Place.FoundingMembers founding -> FOUNDING;
            case Place.MembersThatYear members -> MEMBERS;
            case Place.AllSchools all -> ALL;
            case Place.OfPhase(boolean primary) -> primary ? PRIMARY : SECONDARY;
            case Place.WithGroup some -> WITH_GROUP;
            case Place.OneSchool school ->
                schools.byId(school.school()).orElseThrow().urn().value();
            case Place.FoundingMembersWithGroup founding -> null;
        };
    }

    /** The name of a place, for headings and sentences. */
    String name(Place place, Words words) {
        return switch (place) {
            case Place.FoundingMembers founding -> words.say("dashboards.schools." + FOUNDING);
            case Place.MembersThatYear members -> words.say("dashboards.schools." + MEMBERS);
            case Place.AllSchools all -> words.say("dashboards.schools." + ALL);
            case Place.OfPhase(boolean primary) -> words.say("dashboards.schools." + (primary ? PRIMARY : SECONDARY));
            case Place.WithGroup some -> words.say("dashboards.schools." + WITH_GROUP);
            case Place.OneSchool school ->
                schools.byId(school.school()).orElseThrow().name();
            case Place.FoundingMembersWithGroup founding ->
                words.say("dashboards.schools.with-group", founding.least());
        };
    }
}
