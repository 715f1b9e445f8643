package org.raisingthegame.tracker.inyear.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.FiguresBeans;
import org.raisingthegame.tracker.inyear.AssessmentScale;
import org.raisingthegame.tracker.inyear.Judgement;
import org.raisingthegame.tracker.inyear.persistence.ScaleQueries;
import org.raisingthegame.tracker.pages.EmptyState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import({FiguresBeans.class, AssessmentScale.class, ScaleQueries.class})
class AssessmentScaleViewTest {

    @Autowired
    private AssessmentScale scale;

    @Autowired
    private SignInFixture people;

    @Autowired
    private JdbcClient sql;

    private SchoolId own;
    private SchoolId other;

    @BeforeEach
    void aSchoolWithMarksOfItsOwn() {
        own = people.school("2088801", "Ash Primary");
        other = people.school("2088802", "Elm Primary");
        people.signIn(people.head(own), Rights.UPLOAD);
        MockVaadin.setup();
    }

    @AfterEach
    void tearDown() {
        MockVaadin.tearDown();
        people.signOut();
    }

    @Test
    void what_a_mark_means_is_asked_once_and_remembered() {
        assessed(own, "5s");
        UI.getCurrent().add(new AssessmentScaleView(scale));
        @SuppressWarnings("unchecked")
        Select<Judgement> question = _get(Select.class);
        question.setValue(Judgement.AT);
        _click(_get(Button.class));

        assertThat(sql.sql("SELECT CONCAT(mark, ' ', judgement) FROM inyear_scale WHERE school_id = ?")
                        .params(own.value())
                        .query(String.class)
                        .list())
                .containsExactly("5s AT");
        assertThat(scale.marks(own).getFirst().meaning()).isEqualTo(Judgement.AT);
        assertThat(sql.sql("SELECT academic_year FROM figures_stale WHERE school_id = ?")
                        .params(own.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(2027);
    }

    @Test
    void a_school_without_marks_of_its_own_is_asked_nothing() {
        UI.getCurrent().add(new AssessmentScaleView(scale));
        _assertOne(EmptyState.class);
    }

    @Test
    void another_schools_marks_are_neither_seen_nor_said() {
        assessed(other, "B+");
        assertThat(scale.marks(other)).isEqualTo(List.of());
        assertThatThrownBy(() -> scale.remember(other, Map.of("B+", Judgement.AT)))
                .isInstanceOf(OutOfScope.class);
    }

    private void assessed(SchoolId school, String mark) {
        sql.sql("INSERT IGNORE INTO pupils_pupil (upn) VALUES ('A000000000001')")
                .update();
        sql.sql(
                        "INSERT INTO inyear_assessment (school_id, pupil_id, subject, as_at, academic_year, mark)"
                                + " SELECT ?, id, 'READING', '2026-10-16', 2027, ? FROM pupils_pupil WHERE upn = 'A000000000001'")
                .params(school.value(), mark)
                .update();
    }
}
