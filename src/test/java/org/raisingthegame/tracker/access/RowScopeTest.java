package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.schools.School;

class RowScopeTest {

    private static final School HERE = school(1, "2082001");
    private static final School NEXT_DOOR = school(2, "2082002");
    private static final School ELSEWHERE = school(3, "2102003");

    private final RowScope borough = new RowScope.InBoroughs(Set.of(new LaCode("208")));
    private final RowScope oneSchool = new RowScope.OnlySchools(Set.of(HERE.id()));

    @Test
    void noScopeIsEmpty() {
        assertThatThrownBy(() -> new RowScope.InBoroughs(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowScope.OnlySchools(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FigureScope(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBoroughHoldsItsSchoolsAndNoOthers() {
        assertThat(borough.includes(HERE)).isTrue();
        assertThat(borough.includes(NEXT_DOOR)).isTrue();
        assertThat(borough.includes(ELSEWHERE)).isFalse();
    }

    @Test
    void aSchoolHoldsItselfAndNotItsNeighbour() {
        assertThat(oneSchool.includes(HERE)).isTrue();
        assertThat(oneSchool.includes(NEXT_DOOR)).isFalse();
    }

    @Test
    void whatSchoolsShareHoldsThoseAndTheBoroughAsSuch() {
        RowScope shared = new RowScope.SharedIn(Set.of(new LaCode("208")), Set.of(HERE.id()));
        assertThat(shared.includes(HERE)).isTrue();
        assertThat(shared.includes(NEXT_DOOR)).isFalse();
        assertThat(shared.includesWhole(new LaCode("208"))).isTrue();
        assertThat(ScopeClause.on(shared, "school_id").sql()).isEqualTo("school_id IN (:scopeSchools)");
        RowScope nothing = new RowScope.SharedIn(Set.of(new LaCode("208")), Set.of());
        assertThat(nothing.includes(HERE)).isFalse();
        assertThat(ScopeClause.on(nothing, "school_id").sql()).isEqualTo("FALSE");
        assertThat(ScopeClause.onPupil(nothing, "r.school_id", "r.pupil_id").sql())
                .isEqualTo("FALSE");
    }

    @Test
    void aSchoolOutOfScopeIsAnsweredWithoutSayingWhichOne() {
        assertThatCode(() -> oneSchool.require(HERE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> oneSchool.require(NEXT_DOOR))
                .isInstanceOf(OutOfScope.class)
                .hasMessage("Not found");
    }

    @Test
    void theClauseOfABoroughFindsItsSchoolsByTheirCode() {
        ScopeClause clause =
                ScopeClause.on(new RowScope.InBoroughs(Set.of(new LaCode("210"), new LaCode("208"))), "r.school_id");
        assertThat(clause.sql())
                .isEqualTo("r.school_id IN (SELECT id FROM schools_school WHERE la_code IN (:scopeLas))");
        assertThat(clause.params()).isEqualTo(Map.of("scopeLas", List.of("208", "210")));
    }

    @Test
    void theClauseOfSchoolsNamesThem() {
        ScopeClause clause = ScopeClause.on(oneSchool, "school_id");
        assertThat(clause.sql()).isEqualTo("school_id IN (:scopeSchools)");
        assertThat(clause.params()).isEqualTo(Map.of("scopeSchools", List.of(1L)));
    }

    @Test
    void aClauseTakesNothingButThePlainNameOfAColumn() {
        assertThatThrownBy(() -> ScopeClause.on(oneSchool, "1 = 1 OR school_id"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClauseOfAPupilsRowsTakesNoColumnWithoutItsTable() {
        assertThatThrownBy(() -> ScopeClause.onPupil(oneSchool, "school_id", "pupil_id"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ScopeClause.onPupil(borough, "r.school_id", "r.pupil_id"))
                .isEqualTo(ScopeClause.on(borough, "r.school_id"));
    }

    private static School school(long id, String laestab) {
        return new School(new SchoolId(id), new Urn("10000" + id), new Laestab(laestab), "School " + id, Phase.PRIMARY);
    }
}
