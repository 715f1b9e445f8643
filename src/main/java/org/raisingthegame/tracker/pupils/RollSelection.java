package org.raisingthegame.tracker.pupils;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.persistence.RollSelectionQueries;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Chooses pupils of a school's latest roll for the lists that plugins keep. Whoever keeps a list may put everybody on it;
 * choosing by what only pupils' records tell is for those who may see these.
 */
@Component
public class RollSelection {

    private final CurrentUser user;
    private final SchoolDirectory schools;
    private final RollSelectionQueries queries;

    RollSelection(CurrentUser user, SchoolDirectory schools, RollSelectionQueries queries) {
        this.user = user;
        this.schools = schools;
        this.queries = queries;
    }

    /** Whether this person may choose by group, free meals and SEN: only who reads them in the records anyway. */
    public boolean mayChooseByRecords(SchoolId school) {
        return user.rowScopeIfAny()
                .filter(scope -> schools.byId(school).filter(scope::includes).isPresent())
                .isPresent();
    }

    /**
     * Who fits, by surname and forename.
     *
     * @param group the ethnicities meant by {@link RollFilter#groupOnly}
     * @throws AccessDeniedException for a choice by records by somebody who may not see them
     */
    public List<ChosenPupil> pupils(RowScope scope, SchoolId school, RollFilter filter, Set<Ethnicity> group) {
        if (filter.asksForRecords() && !mayChooseByRecords(school)) {
            throw new AccessDeniedException("Chooses by what the person may not read");
        }
        return queries.pupils(scope, school, filter, group);
    }

    /** DfE's codes of the year groups of the latest roll, the youngest numbered year first. */
    public List<String> yearGroups(RowScope scope, SchoolId school) {
        return queries.yearGroups(scope, school).stream()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
