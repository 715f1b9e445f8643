package org.raisingthegame.tracker.pupils.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.pupils.Known;
import org.raisingthegame.tracker.pupils.PupilOnRoll;
import org.raisingthegame.tracker.pupils.RollRows;
import org.raisingthegame.tracker.pupils.RollSnapshot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(PupilQueries.class)
class PupilQueriesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 1, 17);

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PupilQueries queries;

    private SchoolId ash;
    private SchoolId birch;
    private RowScope ofAsh;

    @BeforeEach
    void twoSchoolsWithTheirRolls() {
        RollRows rows = new RollRows(sql);
        ash = rows.school(8401, "Ash Primary");
        birch = rows.school(8402, "Birch Primary");
        ofAsh = new RowScope.OnlySchools(Set.of(ash));
        rows.onRoll(ash, "2018-10-04", "A000000000001");
        rows.onRoll(ash, "2019-01-17", "A000000000001");
        rows.onRoll(ash, "2019-01-17", "A000000000002");
        rows.onRoll(birch, "2019-05-16", "A000000000003");
        rows.characteristics(ash, 2019, "A000000000002", "BCRB");
        named("A000000000001", "Núñez", "Zoë");
        named("A000000000002", "Obi", "Ada 100%");
    }

    @Test
    void theLatestRollIsTheSchoolsOwn() {
        assertThat(queries.latestRoll(ofAsh, ash)).contains(new RollSnapshot(ash, DAY));
    }

    @Test
    void aSchoolOutOfScopeHasNoRollAsAnUnknownOne() {
        assertThat(queries.latestRoll(ofAsh, birch)).isEmpty();
        assertThat(queries.latestRoll(ofAsh, new SchoolId(999_999))).isEmpty();
        RollSnapshot ofBirch = new RollSnapshot(birch, LocalDate.of(2019, 5, 16));
        assertThat(queries.pupils(ofAsh, ofBirch, "", 0, 10)).isEmpty();
        RowScope borough = new RowScope.InBoroughs(Set.of(new LaCode("208")));
        assertThat(queries.pupils(borough, ofBirch, "", 0, 10)).hasSize(1);
    }

    @Test
    void pupilsComeByNameWithWhatIsKnownOfTheYear() {
        var pupils = queries.pupils(ofAsh, new RollSnapshot(ash, DAY), "", 0, 10);
        assertThat(pupils).extracting(PupilOnRoll::surname).containsExactly("Núñez", "Obi");
        assertThat(pupils)
                .extracting(PupilOnRoll::ethnicity)
                .containsExactly(new Known<>(null, null), new Known<>(Ethnicity.BCRB, null));
        assertThat(queries.pupils(ofAsh, new RollSnapshot(ash, DAY), "", 1, 1))
                .extracting(PupilOnRoll::surname)
                .containsExactly("Obi");
    }

    @Test
    void namesAreFoundWithoutCaseAndAccentsAndSignsMeanThemselves() {
        assertThat(found("nunez")).containsExactly("Núñez");
        assertThat(found("zoe  NUNEZ")).containsExactly("Núñez");
        assertThat(found("nunez zoe")).containsExactly("Núñez");
        assertThat(found("100%")).containsExactly("Obi");
        assertThat(found("_")).isEmpty();
        assertThat(found("' OR 1=1 --")).isEmpty();
    }

    private Iterable<String> found(String search) {
        RollSnapshot roll = new RollSnapshot(ash, DAY);
        return queries.pupils(ofAsh, roll, search, 0, 10).stream()
                .map(PupilOnRoll::surname)
                .toList();
    }

    private void named(String upn, String surname, String forename) {
        sql.sql("""
                        UPDATE pupils_roll SET surname = ?, forename = ?
                        WHERE pupil_id = (SELECT id FROM pupils_pupil WHERE upn = ?)
                        """).params(surname, forename, upn).update();
    }

    @Test
    void whatARollLacksIsCarriedOverFromTheLastYearThatKnewItAndMarked() {
        RollRows rows = new RollRows(sql);
        rows.onRoll(ash, "2021-01-21", "A000000000002");
        rows.characteristics(ash, 2018, "A000000000002", "MWBC");
        rows.characteristics(ash, 2021, "A000000000002", null);
        rows.characteristics(ash, 2022, "A000000000002", "REFU");
        rows.characteristics(birch, 2020, "A000000000002", "WBRI");

        PupilOnRoll then = queries.pupils(ofAsh, new RollSnapshot(ash, LocalDate.of(2021, 1, 21)), "", 0, 10)
                .getFirst();
        // Not 2018's, for 2019 is later; not another school's; not that of a year to come.
        assertThat(then.ethnicity()).isEqualTo(new Known<>(Ethnicity.BCRB, new AcademicYear(2019)));
        assertThat(then.sen()).isEqualTo(new Known<>(null, null));
    }
}
