package org.raisingthegame.tracker.imports;

import static org.raisingthegame.tracker.imports.RollFile.upn;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every kind of sheet that schools, DfE and boroughs write, with what is odd in each. */
final class GoldenKinds {

    private final Map<String, UnaryOperator<GoldenBook>> cases = new LinkedHashMap<>();

    private GoldenKinds() {
        rolls();
        results();
        exclusions();
        attendanceAndAssessments();
        schools();
    }

    static Map<String, UnaryOperator<GoldenBook>> cases() {
        return new GoldenKinds().cases;
    }

    private void add(String name, Object[]... rows) {
        cases.put(name, book -> book.rows(rows));
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private void rolls() {
        add(
                "census-download-of-dfe",
                row(
                        "PupilMatchingRef",
                        "AcademicYear",
                        "CensusTerm",
                        "LA",
                        "Estab",
                        "LAEstab",
                        "URN",
                        "UPN",
                        "FormerUPN",
                        "Surname",
                        "Forename",
                        "Sex",
                        "DOB",
                        "Ethnicity",
                        "FSMeligible",
                        "EVERFSM_6",
                        "Language",
                        "EnrolStatus",
                        "NCyearActual",
                        "SENProvision"),
                row(
                        "ref1",
                        "2018/19",
                        "Spring",
                        "208",
                        "8001",
                        "2088001",
                        "900001",
                        upn(1),
                        upn(9),
                        "Lo",
                        "Ada",
                        "F",
                        "01/02/2010",
                        "BCRB",
                        "0",
                        "1",
                        "ENG",
                        "C",
                        "3",
                        "K"));
        add(
                "subsidiary-registration",
                row("UPN", "Surname", "Year Group", "Enrolment Status"),
                row(upn(1), "Lo", 3, "S"),
                row(upn(2), "Ng", 3, "Current (Main - dual registration)"),
                row(upn(3), "Reid", 3, "C"));
        add(
                "ethnicity-refused-or-not-obtained",
                row("UPN", "Surname", "Year Group", "Ethnicity"),
                row(upn(1), "Lo", 3, "REFU"),
                row(upn(2), "Ng", 3, "NOBT"),
                row(upn(3), "Reid", 3, null));
        add(
                "special-needs-in-every-form",
                row("UPN", "Surname", "Year Group", "SEN Status"),
                row(upn(1), "Lo", 3, "K"),
                row(upn(2), "Ng", 3, "SEN Support"),
                row(upn(3), "Reid", 3, "EHCP"),
                row(upn(4), "Obi", 3, "No Special Educational Need"));
    }

    private void results() {
        add(
                "ks2-download-of-dfe",
                row(
                        "UPN",
                        "SURNAME",
                        "FORENAMES",
                        "LAESTAB",
                        "URN",
                        "READOUTCOME",
                        "MATOUTCOME",
                        "READSCORE",
                        "READSCORE_noSpeccon",
                        "MATSCORE",
                        "WRITTAOUTCOME",
                        "ELIGRWM"),
                row(upn(1), "Lo", "Ada", "2088001", "900001", "AS", "NS", "103", "120", "99", "EXS", "1"));
        add(
                "ks2-codes-instead-of-scores",
                row("UPN", "Reading", "Writing", "Maths"),
                row(upn(1), "A", "EXS", 104),
                row(upn(2), "L", "L", "L"),
                row(upn(3), 100, "PK3", "B"));
        add("ks2-raw-mark-for-a-score", row("UPN", "Reading", "Writing", "Maths"), row(upn(1), 46, "EXS", 104));
        add(
                "ks4-download-of-dfe",
                row(
                        "KS4_UPN",
                        "KS4_SURNAME",
                        "KS4_L2BASICS_94",
                        "KS4_L2BASICS_95",
                        "KS4_ATT8",
                        "KS4_P8SCORE",
                        "KS4_ENDKS"),
                row(upn(1), "Lo", "1", "0", "46.5", "-0.12", "1"),
                row(upn(2), "Ng", "0", "0", "12", null, "0"));
        add(
                "combined-science-grade-that-became-a-date",
                row("UPN", "English Language", "Maths", "Combined Science"),
                row(upn(1), 5, 5, LocalDate.of(2019, 4, 5)),
                row(upn(2), 4, 4, LocalDate.of(2019, 4, 4)),
                row(upn(3), 4, 4, "04-Mar"),
                row(upn(4), 4, 4, "4-3"),
                row(upn(5), 4, 4, 54));
        add(
                "combined-science-date-that-was-no-grade",
                row("UPN", "English Language", "Maths", "Combined Science"),
                row(upn(1), 5, 5, LocalDate.of(2019, 12, 25)));
        add("grades-of-earlier-years", row("UPN", "English", "Maths"), row(upn(1), "C", "A*"), row(upn(2), "D", "9"));
    }

    private void exclusions() {
        add(
                "suspension-with-three-reasons",
                row("UPN", "Start Date", "Exclusion Type", "No. of Sessions", "Reason", "Reason 2", "Reason 3"),
                row(
                        upn(1),
                        "14/11/2022",
                        "SUSP",
                        4,
                        "DB",
                        "Physical assault against a pupil",
                        "OW - whatever it says"));
        add(
                "several-reasons-in-one-cell",
                row("UPN", "Start Date", "Exclusion Type", "Sessions", "Reason"),
                row(upn(1), LocalDate.of(2022, 11, 14), "Suspension", 4, "DB; PP"));
        add(
                "reason-of-other-years",
                row("UPN", "Start Date", "Exclusion Type", "Sessions", "Reason"),
                row(upn(1), "14/11/2022", "SUSP", 4, "OT"),
                row(upn(2), "14/11/2018", "FIXD", 4, "OT"),
                row(upn(3), "14/11/2018", "FIXD", 4, "LG"));
        add(
                "exclusions-rescinded-and-upheld",
                row("UPN", "Start Date", "Exclusion Type", "Status"),
                row(upn(1), "14/11/2018", "Permanent", "Rescinded"),
                row(upn(2), "15/11/2018", "Permanent exclusion", "Upheld"),
                row(upn(3), "16/11/2018", "PERM", null));
        add(
                "length-in-days",
                row("UPN", "Start Date", "Exclusion Type", "Days"),
                row(upn(1), "14/11/2018", "Fixed Term", 1.5));
        add(
                "lunchtime-exclusion",
                row("UPN", "Start Date", "Exclusion Type", "Sessions"),
                row(upn(1), "14/11/2018", "LNCH", 1));
    }

    private void attendanceAndAssessments() {
        add(
                "attendance",
                row("UPN", "Surname", "Possible Sessions", "Attended", "Authorised", "Unauthorised", "Term"),
                row(upn(1), "Lo", 120, 114, 4, 2, "Autumn"));
        add(
                "attendance-that-does-not-add-up",
                row("UPN", "Surname", "Possible Sessions", "Attended", "Authorised", "Unauthorised"),
                row(upn(1), "Lo", 120, 114, 4, 4),
                row(upn(2), "Ng", 120, 121, 0, 0));
        add(
                "in-year-judgements",
                row("UPN", "Subject", "Judgement", "Assessment Date"),
                row(upn(1), "Maths", "Below expected", "10/12/2018"),
                row(upn(1), "Reading", "Above expected", "10/12/2018"),
                row(upn(2), "Maths", "3S+", "10/12/2018"));
        add(
                "in-year-predicted-grades",
                row("UPN", "Subject", "Predicted Grade"),
                row(upn(1), "Maths", 5),
                row(upn(2), "Combined Science", LocalDate.of(2019, 4, 5)));
    }

    private void schools() {
        add(
                "schools-and-their-membership",
                row("URN", "DfE Number", "School", "Phase", "Joined Raising the Game", "Left Raising the Game"),
                row("900001", "208/8001", "Made-up Primary School", "Primary", "01/09/2018", null),
                row(
                        900002,
                        2088002,
                        "Made-up Academy",
                        "Secondary",
                        LocalDate.of(2019, 9, 1),
                        LocalDate.of(2021, 8, 31)));
        add(
                "schools-register-of-dfe",
                row(
                        "URN",
                        "LA (code)",
                        "EstablishmentNumber",
                        "EstablishmentName",
                        "PhaseOfEducation (name)",
                        "EstablishmentStatus (name)",
                        "OpenDate",
                        "CloseDate"),
                row("900001", "208", "8001", "Made-up Primary School", "Primary", "Open", "01-09-1998", null));
    }
}
