package org.raisingthegame.tracker.pupils.ui;

import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.SearchSource;
import org.raisingthegame.tracker.pupils.SchoolRoll;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds pupils on the latest roll of the school in which one stands, for those who see pupils there. */
@Component
@Order(100)
class PupilSearch implements SearchSource {

    private final SchoolRoll roll;
    private final CurrentUser user;

    PupilSearch(SchoolRoll roll, CurrentUser user) {
        this.roll = roll;
        this.user = user;
    }

    @Override
    public String titleKey() {
        return "pupils.title";
    }

    @Override
    public List<Hit> find(String words) {
        if (!user.may(Rights.SEE_PUPILS)) {
            return List.of();
        }
        return roll.currentSchool()
                .flatMap(school -> roll.latest(school.id()))
                .map(latest -> roll.pupils(latest, words, 0, MOST).stream()
                        .map(pupil -> new Hit(
                                PupilsNavigation.to(pupil.id(), Words.listed(pupil.surname(), pupil.forename())),
                                Words.yearGroup(pupil.yearGroup())))
                        .toList())
                .orElse(List.of());
    }
}
