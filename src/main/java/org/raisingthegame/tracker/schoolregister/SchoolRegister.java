package org.raisingthegame.tracker.schoolregister;

import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.schoolregister.persistence.SchoolListQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The list of schools for those who keep it. */
@Service
@PreAuthorize("hasRole('" + Rights.MANAGE_SCHOOLS + "')")
public class SchoolRegister {

    private final CurrentUser user;
    private final SchoolListQueries queries;

    SchoolRegister(CurrentUser user, SchoolListQueries queries) {
        this.user = user;
        this.queries = queries;
    }

    /** The schools of the person's boroughs, by name. */
    public List<ListedSchool> schools() {
        FigureScope scope = user.figureScope();
        return queries.allSchools().stream()
                .filter(school -> scope.includes(school.laCode()))
                .toList();
    }
}
