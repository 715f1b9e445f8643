package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.SearchSource;
import org.raisingthegame.tracker.schools.School;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the schools of one's boroughs by name or DfE number, and leads to their profile. */
@Component
@Order(150)
class SchoolSearch implements SearchSource {

    private final PlaceChoices places;
    private final CurrentUser user;

    SchoolSearch(PlaceChoices places, CurrentUser user) {
        this.places = places;
        this.user = user;
    }

    @Override
    public String titleKey() {
        return "dashboards.search.schools";
    }

    @Override
    public List<Hit> find(String words) {
        if (!user.may(Rights.SEE_FIGURES)) {
            return List.of();
        }
        return places.everySchool().stream()
                .filter(school ->
                        SearchSource.isIn(words, school.name(), school.laestab().written())
                                || school.urn().value().equals(words))
                .limit(MOST)
                .map(SchoolSearch::hit)
                .toList();
    }

    private static Hit hit(School school) {
        RouterLink link = new RouterLink(school.name(), SchoolProfileView.class);
        link.setQueryParameters(
                QueryParameters.of(SchoolProfileView.SCHOOL, school.urn().value()));
        return new Hit(
                link,
                I18NProvider.translate("dashboards.phase." + school.phase().name()));
    }
}
