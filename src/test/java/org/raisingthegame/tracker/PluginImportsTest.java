package org.raisingthegame.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportPreview;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.imports.RowCounts;
import org.raisingthegame.tracker.imports.UpnMatch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.request.RequestContextHolder;

/** A file of each kind that the modules bring, the whole way into its tables and back. */
@SpringBootTest
@OnTestDatabase(schema = "plugins")
class PluginImportsTest {

    private static final String ADA = "B801200005001";
    private static final String BEN = "P207000016049";
    private static final String CAL = "A950000178301";

    @Autowired
    private ImportService imports;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void oneSchoolWithoutPupils() {
        RequestContextHolder.resetRequestAttributes();
        new EmptyTables(sql, transactions).clear();
        sql.sql("""
                        INSERT IGNORE INTO schools_school (urn, laestab, la_code, name, phase)
                        VALUES ('908711', '2088711', '208', 'Rowan Primary School', 'PRIMARY')
                        """).update();
    }

    @Test
    void aListOfSchoolsBringsSchoolsAndMembershipsOnlyOfThoseThatJoined() {
        ImportRun run = applied("schools.csv", """
                URN,DfE number,School,Phase,Joined RtG,Left RtG,Founding
                908711,208/8711,Rowan Primary School,Primary,01/09/2018,,Yes
                908712,208/8712,Maple School,Secondary,,,
                """);

        assertThat(run.counts().rejected()).isZero();
        assertThat(rows("SELECT CONCAT(laestab, ' ', name, ' ', phase) FROM schools_school WHERE laestab LIKE '20887%'"
                        + " ORDER BY laestab"))
                .containsExactly("2088711 Rowan Primary School PRIMARY", "2088712 Maple School SECONDARY");
        assertThat(rows("SELECT CONCAT(s.laestab, ' ', m.joined_on, ' ', m.founding) FROM schools_membership m"
                        + " JOIN schools_school s ON s.id = m.school_id"))
                .containsExactly("2088711 2018-09-01 1");
    }

    @Test
    void whatTheListSaysOfAnotherBoroughsSchoolsIsHandedBack() {
        sql.sql("""
                        INSERT IGNORE INTO schools_school (urn, laestab, la_code, name, phase)
                        VALUES ('908799', '2098799', '209', 'Far Primary School', 'PRIMARY')
                        """).update();
        ImportRun run = applied("schools.csv", """
                URN,DfE number,School,Phase,Joined RtG,Left RtG,Founding
                908711,208/8711,Rowan Primary School,Primary,01/09/2018,,Yes
                908799,209/8799,Taken Over School,Primary,01/09/2018,,Yes
                908799,208/8713,Taken By Its URN,Primary,01/09/2018,,Yes
                908714,209/8714,New Far School,Primary,01/09/2018,,Yes
                """);

        assertThat(issues(run))
                .containsExactly(
                        "imports.issue.SCHOOL_NOT_YOURS [Taken Over School]",
                        "imports.issue.SCHOOL_NOT_YOURS [Taken By Its URN]",
                        "imports.issue.SCHOOL_NOT_YOURS [New Far School]");
        assertThat(rows("SELECT name FROM schools_school WHERE urn IN ('908799', '908714')"))
                .containsExactly("Far Primary School");
    }

    @Test
    void ofSeveralRecordsOfOneDfeNumberTheLastToOpenIsTheSchoolAndFilesMayNameAnyOfThem() {
        ImportRun run = applied("edubasealldata20260901.csv", """
                URN,LA (code),EstablishmentNumber,EstablishmentName,PhaseOfEducation (name),EstablishmentStatus (name),OpenDate,CloseDate
                908715,208,8715,Elm Academy,Secondary,Open,01-09-2013,
                908705,208,8715,Elm High School,Secondary,Closed,,31-08-2013
                908716,208,8716,Oak School,Secondary,Closed,01-09-1990,31-08-2005
                908717,209,8717,Lewisham School,Secondary,Open,,
                """);

        // Both records are new as identities, whichever is the school.
        assertThat(run.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 2));
        assertThat(rows("SELECT CONCAT_WS(' ', laestab, urn, name, opened_on, closed_on) FROM schools_school"
                        + " WHERE laestab LIKE '20887%' ORDER BY laestab"))
                .containsExactly("2088711 908711 Rowan Primary School", "2088715 908715 Elm Academy 2013-09-01");
        assertThat(rows("SELECT CONCAT_WS(' ', urn, name, closed_on) FROM schools_identity ORDER BY urn"))
                .containsExactly("908705 Elm High School 2013-08-31", "908715 Elm Academy");

        applied("roll.csv", """
                As at 19/01/2012
                UPN,Surname,Forename,Year Group,URN
                %s,Obi,Ada,7,908705
                """.formatted(ADA));
        assertThat(rows("SELECT s.name FROM pupils_roll r JOIN schools_school s ON s.id = r.school_id"))
                .containsExactly("Elm Academy");
    }

    @Test
    void twoSchoolsBecomeOneAndOnlyThePupilsWhoCameAcrossDoSoToo() {
        applied("schools.csv", """
                URN,DfE number,School,Phase,Opened,Closed,Predecessors
                908721,208/8721,Larch Infant School,Primary,,31/08/2019,
                908722,208/8722,Larch Junior School,Primary,,31/08/2019,
                908723,208/8723,Larch Primary School,Primary,01/09/2019,,"208/8721, 908722"
                908799,208/8724,Free School,Primary,01/09/2020,,208/0000
                """);
        assertThat(rows("SELECT CONCAT_WS(' ', p.name, '>', s.name, x.from_on) FROM schools_succession x"
                        + " JOIN schools_school p ON p.id = x.predecessor_id JOIN schools_school s ON s.id = x.successor_id"
                        + " ORDER BY p.name"))
                .containsExactly(
                        "Larch Infant School > Larch Primary School 2019-09-01",
                        "Larch Junior School > Larch Primary School 2019-09-01");

        rollOf("208/8721", "17/01/2019", ADA, BEN);
        rollOf("208/8723", "16/01/2020", ADA);
        RowScope ofLarch = new RowScope.OnlySchools(Set.of(school("2088723")));
        assertThat(rollRows(ScopeClause.onPupil(ofLarch, "r.school_id", "r.pupil_id")))
                .containsExactly("2088721 " + ADA, "2088723 " + ADA);
        assertThat(rollRows(ScopeClause.on(ofLarch, "r.school_id"))).containsExactly("2088723 " + ADA);
        RowScope ofInfants = new RowScope.OnlySchools(Set.of(school("2088721")));
        assertThat(rollRows(ScopeClause.onPupil(ofInfants, "r.school_id", "r.pupil_id")))
                .containsExactly("2088721 " + ADA, "2088721 " + BEN);
    }

    private SchoolId school(String laestab) {
        return new SchoolId(sql.sql("SELECT id FROM schools_school WHERE laestab = ?")
                .param(laestab)
                .query(Long.class)
                .single());
    }

    private List<String> rollRows(ScopeClause clause) {
        return sql.sql(
                        "SELECT CONCAT(s.laestab, ' ', p.upn) FROM pupils_roll r JOIN pupils_pupil p ON p.id = r.pupil_id"
                                + " JOIN schools_school s ON s.id = r.school_id WHERE " + clause.sql() + " ORDER BY 1")
                .params(clause.params())
                .query(String.class)
                .list();
    }

    private void rollOf(String dfeNumber, String asAt, String... upns) {
        String pupils = Arrays.stream(upns).map(upn -> upn + ",Obi,Ada,2\n").collect(Collectors.joining());
        applied(
                "roll.csv",
                "\"DfE number " + dfeNumber + ", as at " + asAt + "\"\nUPN,Surname,Forename,Year Group\n" + pupils);
    }

    @Test
    void aListWithoutPhasesAddsSchoolsAndChangesNone() {
        String list = """
                AcademicYear,LA,LAEstab,SchoolName,URN
                201718,208,2088711,ROWAN PRIMARY SCHOOL (OLD),908711
                201617,208,2088725,Hazel Nursery School & Children's Centre,908725
                201718,209,2092001,Lewisham School,909001
                """;
        assertThat(applied("school_data.csv", list).counts()).isEqualTo(new RowCounts(1, 0, 1, 0, 1));
        assertThat(
                        rows(
                                "SELECT CONCAT(name, ' ', phase) FROM schools_school WHERE laestab LIKE '20887%' ORDER BY name"))
                .containsExactly("Hazel Nursery School & Children's Centre PRIMARY", "Rowan Primary School PRIMARY");
    }

    @Test
    void aRollBringsPupilsTheSnapshotAndWhatHoldsOfTheYear() {
        ImportRun run = applied("roll.csv", """
                "DfE number 208/8711, as at 17/01/2019"
                UPN,Surname,Forename,Year Group,Ethnicity,SEN Status,FSM,EAL
                %s,Obi,Ada,6,Black - Black Caribbean,SEN Support,T,ENG
                %s,Quaye,Ben,Year 6,Jamaican,N,,POR
                """.formatted(ADA, BEN));

        assertThat(run.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 0));
        assertThat(issues(run)).containsExactly("imports.issue.CODE_UNKNOWN_LEFT_OUT [Jamaican]");
        assertThat(
                        rows(
                                "SELECT CONCAT_WS(' ', p.upn, c.academic_year, c.as_at, c.ethnicity, c.ethnicity_raw, c.fsm, c.sen,"
                                        + " c.eal, c.source) FROM pupils_characteristics c JOIN pupils_pupil p ON p.id = c.pupil_id ORDER BY 1"))
                .containsExactly(
                        ADA + " 2019 2019-01-17 BCRB Black - Black Caribbean 1 K 0 ROLL",
                        BEN + " 2019 2019-01-17 Jamaican 0 N 1 ROLL");
        assertThat(rows("SELECT CONCAT(h.academic_year, ' ', COUNT(*)) FROM pupils_headcount h GROUP BY academic_year"))
                .containsExactly("2019 2");

        officer(() -> imports.undo(run.id()));
        assertThat(rows("SELECT upn FROM pupils_pupil")).isEmpty();
    }

    @Test
    void aCodeIsOverwrittenByAnotherAndByARefusalButNeverByABlankOrNotObtained() {
        roll("17/01/2019", "BCRB", "BAFR");
        roll("07/03/2019", "NOBT", "");
        assertThat(ethnicities()).containsExactly(ADA + " 2019 BCRB BCRB", BEN + " 2019 BAFR BAFR");

        roll("16/05/2019", "MWBC", "REFU");
        assertThat(ethnicities()).containsExactly(ADA + " 2019 MWBC MWBC", BEN + " 2019 REFU REFU");

        // From its date: a file of an earlier day that comes later takes nothing back.
        roll("04/10/2018", "BCRB", "BAFR");
        assertThat(ethnicities()).containsExactly(ADA + " 2019 MWBC MWBC", BEN + " 2019 REFU REFU");

        // What a later year lacks is carried over and marked; the years before the refusal keep their code.
        roll("18/01/2018", "", "BAFR");
        roll("16/01/2020", "NOBT", "");
        assertThat(rows("SELECT CONCAT_WS(' ', p.upn, k.academic_year, k.ethnicity, k.ethnicity_year)"
                        + " FROM pupils_known k JOIN pupils_pupil p ON p.id = k.pupil_id ORDER BY 1"))
                .containsExactly(
                        ADA + " 2018",
                        ADA + " 2019 MWBC 2019",
                        ADA + " 2020 MWBC 2019",
                        BEN + " 2018 BAFR 2018",
                        BEN + " 2019 REFU 2019",
                        BEN + " 2020 REFU 2019");
    }

    private void roll(String asAt, String ethnicityOfAda, String ethnicityOfBen) {
        applied("roll.csv", """
                "DfE number 208/8711, as at %s"
                UPN,Surname,Forename,Year Group,Ethnicity
                %s,Obi,Ada,6,%s
                %s,Quaye,Ben,6,%s
                """.formatted(asAt, ADA, ethnicityOfAda, BEN, ethnicityOfBen));
    }

    private List<String> ethnicities() {
        return rows("SELECT CONCAT_WS(' ', p.upn, c.academic_year, c.ethnicity, c.ethnicity_raw)"
                + " FROM pupils_characteristics c JOIN pupils_pupil p ON p.id = c.pupil_id ORDER BY 1");
    }

    @Test
    void keyStage2ResultsBringScoresAndTheStandardReached() {
        ImportRun run = applied("KS2.csv", """
                DfE number 208/8711
                KS2 results 2018/19
                UPN,Reading SS,Writing TA,Maths SS,GPS SS
                %s,104,EXS,100,99
                %s,L,L,L,L
                """.formatted(ADA, BEN));

        // Neither is on a roll of the school yet: imported all the same, and said.
        assertThat(issues(run)).hasSize(2).allMatch(issue -> issue.startsWith("pupils.issue.NOT_ON_ROLL"));
        assertThat(
                        rows(
                                "SELECT CONCAT_WS(' ', p.upn, academic_year, reading_score, writing_ta, maths_score, rwm_expected,"
                                        + " eligible) FROM attainment_ks2 k JOIN pupils_pupil p ON p.id = k.pupil_id ORDER BY 1"))
                .containsExactly(ADA + " 2019 104 EXS 100 1 1", BEN + " 2019 L 0");
    }

    @Test
    void aRowWithoutUpnIsProposedToBeThePupilOfThatNameAndBirthDateAndNeverAssumedToBe() {
        applied("roll.csv", """
                "DfE number 208/8711, as at 17/01/2019"
                UPN,Surname,Forename,DOB,Year Group
                %s,O'Brien-Núñez,Ada Grace,03/02/2008,6
                %s,Quaye,Ben,04/05/2008,6
                %s,Quaye,Ben,04/05/2008,6
                """.formatted(ADA, BEN, CAL));
        String results = """
                DfE number 208/8711
                KS2 results 2018/19
                UPN,Surname,Forename,DOB,Reading SS,Writing TA,Maths SS
                ,OBRIEN NUNEZ,Ada,03/02/2008,104,EXS,100
                ,O'Brien-Núñez,Ada,04/02/2008,104,EXS,100
                ,Quaye,Ben,04/05/2008,104,EXS,100
                """;

        ImportPreview preview = officer(() -> imports.preview(received("KS2.csv", results), ImportChoices.NONE));
        assertThat(preview.counts()).isEqualTo(new RowCounts(0, 0, 0, 3, 0));
        assertThat(preview.issues().stream().map(issue -> issue.row() + " " + issue.messageKey()))
                .containsExactly(
                        "4 imports.issue.UPN_PROPOSED",
                        // Born on another day; and two pupils fit.
                        "5 imports.issue.UPN_MISSING",
                        "6 imports.issue.UPN_MISSING");
        assertThat(preview.issues().getFirst().arguments())
                .containsExactly("", "OBRIEN NUNEZ Ada", "03/02/2008", "O'Brien-Núñez, Ada Grace", ADA);

        // Said of a row for which another pupil is proposed now: asked again.
        ImportChoices another = ImportChoices.NONE.withMatches(Set.of(new UpnMatch("KS2.csv", 4, BEN)));
        assertThat(officer(() -> imports.preview(received("KS2.csv", results), another))
                        .counts())
                .isEqualTo(new RowCounts(0, 0, 0, 3, 0));

        String sheet = String.valueOf(preview.issues().getFirst().sheet());
        ImportChoices said = ImportChoices.NONE.withMatches(Set.of(new UpnMatch(sheet, 4, ADA)));
        ImportRun run = officer(() -> imports.apply(received("KS2.csv", results), said, false));
        assertThat(run.counts()).isEqualTo(new RowCounts(1, 0, 0, 2, 0));
        assertThat(issues(run)).anyMatch(issue -> issue.startsWith("imports.issue.UPN_ACCEPTED"));
        assertThat(rows("SELECT p.upn FROM attainment_ks2 k JOIN pupils_pupil p ON p.id = k.pupil_id"))
                .containsExactly(ADA);
    }

    @Test
    void aFileWithAFormerUpnSpeaksOfThePupilWhoHasAnotherNow() {
        applied("census.csv", """
                "DfE number 208/8711, as at 17/01/2019"
                UPN,FormerUPN,Surname,Forename,NCyearActual
                %s,%s,Obi,Ada,6
                """.formatted(ADA, BEN));
        ImportRun run = applied("KS2.csv", """
                DfE number 208/8711
                KS2 results 2018/19
                UPN,Reading SS,Writing TA,Maths SS
                %s,104,EXS,100
                """.formatted(BEN));

        assertThat(issues(run)).containsExactly("imports.issue.UPN_FORMER [" + BEN + "]");
        assertThat(rows("SELECT p.upn FROM attainment_ks2 k JOIN pupils_pupil p ON p.id = k.pupil_id"))
                .containsExactly(ADA);
        assertThat(rows("SELECT upn FROM pupils_pupil")).containsExactly(ADA);
    }

    @Test
    void oneWorkbookWithSeveralKindsOfSheetIsOneImport() {
        ImportRun run = officer(() -> imports.apply(
                imports.receive(
                        "Rowan 2018-19.xlsx",
                        new ByteArrayInputStream(RollFile.workbook(Map.of(
                                "Results",
                                List.of(
                                        List.of("DfE number 208/8711, KS2 results 2018/19"),
                                        List.of("UPN", "Reading SS", "Writing TA", "Maths SS"),
                                        List.of(ADA, "104", "EXS", "100")),
                                "Roll",
                                List.of(
                                        List.of("DfE number 208/8711, as at 17/01/2019"),
                                        List.of("UPN", "Surname", "Forename", "Year Group", "Ethnicity"),
                                        List.of(ADA, "Obi", "Ada", "6", "BCRB")),
                                "Suspensions",
                                List.of(
                                        List.of("DfE number 208/8711"),
                                        List.of("UPN", "Start Date", "Type", "Sessions", "Reason"),
                                        List.of(ADA, "14/11/2018", "SUSP", "3", "DB")))))),
                ImportChoices.NONE,
                true));

        assertThat(run.formats()).containsExactlyInAnyOrder("attainment.ks2", "pupils.roll", "exclusions.list");
        assertThat(run.counts()).isEqualTo(new RowCounts(3, 0, 0, 0, 0));
        // The roll of the same workbook has the pupil, whichever sheet comes first.
        assertThat(issues(run)).isEmpty();
        officer(() -> imports.undo(run.id()));
        assertThat(rows("SELECT upn FROM pupils_pupil")).isEmpty();
    }

    @Test
    void gradesAndDfesDownloadOfGcsesMeetInTheSameRow() {
        applied("GCSE.csv", """
                DfE number 208/8711
                GCSE results 2018/19
                UPN,English Language,English Literature,Maths
                %s,3,4,5
                """.formatted(ADA));
        ImportRun download = applied("download.csv", """
                DfE number 208/8711
                GCSE results 2018/19
                KS4_UPN,KS4_L2BASICS_94,KS4_ATT8
                %s,1,41.5
                """.formatted(ADA));

        assertThat(download.counts()).isEqualTo(new RowCounts(0, 1, 0, 0, 0));
        assertThat(rows("SELECT CONCAT_WS(' ', english_language, english_literature, maths, basics_94, attainment8)"
                        + " FROM attainment_ks4"))
                .containsExactly("3 4 5 1 41.50");
    }

    @Test
    void exclusionsComeInOnceHoweverOftenTheListIsImported() {
        String list = """
                DfE number 208/8711
                UPN,Name,Year Group,Ethnicity,Start Date,Exclusion Type,Days,Reason,Status
                %1$s,"Obi, Ada",6,BCRB,14/11/2018,Fixed Term,1.5,DB,
                %1$s,"Obi, Ada",6,BCRB,04/03/2019,Permanent,,PA,Overturned
                """.formatted(ADA);

        assertThat(applied("exclusions.csv", list).counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 0));
        assertThat(applied("exclusions.csv", list).counts()).isEqualTo(new RowCounts(0, 0, 2, 0, 0));
        assertThat(rows("SELECT CONCAT_WS(' ', start_date, academic_year, category, sessions, reason1, status)"
                        + " FROM exclusions_exclusion ORDER BY 1"))
                .containsExactly("2018-11-14 2019 SUSP 3 DB ISSUED", "2019-03-04 2019 PERM PA RESCINDED");
    }

    private ImportId received(String name, String file) {
        return imports.receive(name, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportRun applied(String name, String file) {
        return officer(() -> {
            ImportId id = imports.receive(name, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            return imports.apply(id, ImportChoices.NONE, false);
        });
    }

    private List<String> issues(ImportRun run) {
        return officer(() -> imports.issues(run.id())).stream()
                .map((ImportIssue issue) -> issue.messageKey() + " " + issue.arguments())
                .toList();
    }

    private <T> T officer(Supplier<T> work) {
        new SignInFixture(sql).allShare();
        return actingAs.officerOf(new LaCode("208"), "Test", work);
    }

    private List<String> rows(String select) {
        return sql.sql(select).query(String.class).list();
    }
}
