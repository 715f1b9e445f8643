package org.raisingthegame.tracker.inyear;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.inyear.persistence.ScaleQueries;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the marks of a school's own scale mean: said once by who may import for the school, and remembered. */
@Service
@PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
public class AssessmentScale {

    private final CurrentUser user;
    private final ScaleQueries scales;
    private final SchoolDirectory schools;
    private final FigureRefresh figures;

    AssessmentScale(CurrentUser user, ScaleQueries scales, SchoolDirectory schools, FigureRefresh figures) {
        this.user = user;
        this.scales = scales;
        this.schools = schools;
        this.figures = figures;
    }

    /** The school in which the person stands; empty while a borough officer has chosen none. */
    public Optional<SchoolChoice> currentSchool() {
        return user.currentSchool();
    }

    /** The marks that a school uses and that are no common words, those without a meaning first. */
    public List<MarkInUse> marks(SchoolId school) {
        return scales.marks(user.scopeOf(Rights.UPLOAD), school);
    }

    /**
     * Says what marks of a school mean; its figures are made anew.
     *
     * @throws OutOfScope for a school for which this person doesn't import, or that does not exist
     */
    @Transactional
    public void remember(SchoolId school, Map<String, Judgement> meanings) {
        RowScope scope = user.scopeOf(Rights.UPLOAD);
        scope.require(schools.byId(school).orElseThrow(OutOfScope::new));
        Set<SchoolYear> changed = new LinkedHashSet<>();
        meanings.forEach((mark, meaning) -> {
            scales.remember(scope, school, mark, meaning);
            scales.years(scope, school, mark).forEach(year -> changed.add(new SchoolYear(school, year)));
        });
        figures.makeAnew(changed);
    }
}
