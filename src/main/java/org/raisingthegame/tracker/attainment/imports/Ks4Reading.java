package org.raisingthegame.tracker.attainment.imports;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.attainment.CombinedGrade;
import org.raisingthegame.tracker.attainment.EnglishAndMaths;
import org.raisingthegame.tracker.attainment.GcseGrade;
import org.raisingthegame.tracker.attainment.Reached;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;

/** How a row of GCSE results is read, whichever columns made its table known. */
final class Ks4Reading {

    static final ColumnSpec ENGLISH_LITERATURE = ColumnSpec.optional(
            "englishLiterature",
            "English Literature",
            "English Lit",
            "Eng Lit",
            "GCSE English Literature",
            "English Literature Grade",
            "English Literature GCSE");
    /** A double grade, which Excel likes to take for a date. */
    static final ColumnSpec COMBINED_SCIENCE = ColumnSpec.optional(
            "combinedScience",
            "Combined Science",
            "GCSE Combined Science",
            "Combined Science Grade",
            "Combined Science GCSE",
            "Combined Science Trilogy",
            "Combined Science: Trilogy",
            "Combined Science Synergy",
            "Science (Combined)",
            "Double Science",
            "Trilogy Science");
    /** Attainment 8 as worked out elsewhere; it is never worked out from grades here. */
    static final ColumnSpec ATTAINMENT_8 = ColumnSpec.optional(
            "attainment8", "KS4_ATT8", "Attainment 8", "Attainment 8 Score", "Att8", "A8", "A8 Score");
    /** Progress 8 as DfE worked it out. */
    static final ColumnSpec PROGRESS_8 =
            ColumnSpec.optional("progress8", "KS4_P8SCORE", "Progress 8", "Progress 8 Score", "P8", "P8 Score");

    static final ColumnSpec BASICS_95 = ColumnSpec.optional(
            "basics95",
            "KS4_L2BASICS_95",
            "L2BASICS_95",
            "9-5 in English and Maths",
            "English and Maths 9-5",
            "9-5 English and Maths",
            "9-5 English & Maths",
            "Basics 9-5",
            "Basics 5+",
            "English and Maths 5+");
    static final ColumnSpec EBACC_ENTERED = ColumnSpec.optional(
            "ebaccEntered",
            "KS4_EBACC_E_PTQ_EE",
            "EBacc Entered",
            "Entered EBacc",
            "EBacc Entry",
            "Entered for EBacc",
            "English Baccalaureate Entered");
    static final ColumnSpec EBACC_94 =
            ColumnSpec.optional("ebacc94", "KS4_EBACC_94", "EBacc 9-4", "EBacc 4+", "EBacc Achieved 9-4");
    static final ColumnSpec EBACC_95 =
            ColumnSpec.optional("ebacc95", "KS4_EBACC_95", "EBacc 9-5", "EBacc 5+", "EBacc Achieved 9-5");
    static final ColumnSpec EBACC_POINTS = ColumnSpec.optional(
            "ebaccPoints",
            "KS4_EBACCAPS_PUPIL",
            "EBacc APS",
            "EBacc Average Point Score",
            "EBacc Points",
            "EBacc Average Points");
    /** DfE's own answer to whether the pupil was at the end of Key Stage 4. */
    static final ColumnSpec END_OF_KEY_STAGE = ColumnSpec.optional("endOfKeyStage", "KS4_ENDKS");

    private static final String[] ENGLISH_LANGUAGE_HEADINGS = {
        "English Language",
        "English Lang",
        "Eng Lang",
        "GCSE English Language",
        "English Language Grade",
        "English Language GCSE",
        "Best English",
        "English Best",
        "English",
        "GCSE English"
    };
    private static final String[] MATHS_HEADINGS = {
        "Maths", "Mathematics", "GCSE Maths", "GCSE Mathematics", "Maths Grade", "Mathematics Grade", "Maths GCSE"
    };
    private static final String[] BASICS_HEADINGS = {
        "KS4_L2BASICS_94",
        "L2BASICS_94",
        "9-4 in English and Maths",
        "English and Maths 9-4",
        "9-4 English and Maths",
        "9-4 English & Maths",
        "Basics 9-4",
        "Basics 4+",
        "English and Maths 4+"
    };

    private static final BigDecimal HIGHEST_ATTAINMENT_8 = BigDecimal.valueOf(90);
    /** A tenth of the difference between two Attainment 8 scores. */
    private static final BigDecimal FURTHEST_PROGRESS_8 = BigDecimal.valueOf(9);
    /** A GCSE counts at most 9 points; an AS level taken early counts somewhat more. */
    private static final BigDecimal HIGHEST_POINTS = BigDecimal.valueOf(11);

    private final ColumnSpec englishLanguage;
    private final ColumnSpec maths;
    private final ColumnSpec basics94;

    private Ks4Reading(boolean gradesRequired) {
        englishLanguage = new ColumnSpec("englishLanguage", gradesRequired, List.of(ENGLISH_LANGUAGE_HEADINGS));
        maths = new ColumnSpec("maths", gradesRequired, List.of(MATHS_HEADINGS));
        basics94 = new ColumnSpec("basics94", !gradesRequired, List.of(BASICS_HEADINGS));
    }

    /** For tables that hold the grades in English and maths. */
    static Ks4Reading ofGrades() {
        return new Ks4Reading(true);
    }

    /** For tables that say whether a pupil reached 9 to 4 in English and maths. */
    static Ks4Reading ofBasics() {
        return new Ks4Reading(false);
    }

    List<ColumnSpec> columns() {
        return List.of(
                StandardColumns.UPN,
                englishLanguage,
                ENGLISH_LITERATURE,
                maths,
                COMBINED_SCIENCE,
                basics94,
                ATTAINMENT_8,
                PROGRESS_8,
                BASICS_95,
                EBACC_ENTERED,
                EBACC_94,
                EBACC_95,
                EBACC_POINTS,
                END_OF_KEY_STAGE,
                StandardColumns.RELEASE,
                StandardColumns.SURNAME,
                StandardColumns.FORENAME,
                StandardColumns.FULL_NAME,
                StandardColumns.BIRTH_DATE,
                StandardColumns.SCHOOL);
    }

    /** @param provisional says how settled results are of which the file does not say it */
    void read(RowReader row, ProvisionalUntil provisional, RowSink<Ks4Result> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        GcseGrade language = grade(row, englishLanguage);
        GcseGrade literature = grade(row, ENGLISH_LITERATURE);
        GcseGrade mathsGrade = grade(row, maths);
        String science = combinedScience(row);
        BigDecimal attainment8 =
                within(row, ATTAINMENT_8, ZERO, HIGHEST_ATTAINMENT_8, AttainmentIssue.ATTAINMENT8_OUT_OF_RANGE);
        BigDecimal progress8 = within(
                row,
                PROGRESS_8,
                FURTHEST_PROGRESS_8.negate(),
                FURTHEST_PROGRESS_8,
                AttainmentIssue.PROGRESS_OUT_OF_RANGE);
        BigDecimal points = within(row, EBACC_POINTS, ZERO, HIGHEST_POINTS, AttainmentIssue.POINTS_OUT_OF_RANGE);
        if (upn == null || school == null || row.failed()) {
            return;
        }
        var englishAndMaths = new EnglishAndMaths(language, literature, mathsGrade);
        Reached basics = stated(row, basics94, englishAndMaths.standardPass());
        Reached strong = stated(row, BASICS_95, englishAndMaths.strongPass());
        if (Boolean.FALSE.equals(row.flag(END_OF_KEY_STAGE))) {
            basics = Reached.NOT_IN_COHORT;
            strong = Reached.NOT_IN_COHORT;
        }
        if (basics == Reached.UNKNOWN) {
            ColumnSpec incomplete = incomplete(row);
            row.issue(
                    AttainmentIssue.KS4_INCOMPLETE,
                    incomplete,
                    row.cell(incomplete).shown());
        }
        out.emit(new Ks4Result(
                school,
                row.academicYear(),
                provisional.ofKs4(row.release(), row.academicYear(), row.today()),
                upn,
                PupilIdentity.label(row, upn),
                row.text(englishLanguage),
                row.text(ENGLISH_LITERATURE),
                row.text(maths),
                science,
                basics,
                strong,
                attainment8,
                progress8,
                new Ks4Result.Ebacc(row.flag(EBACC_ENTERED), row.flag(EBACC_94), row.flag(EBACC_95), points)));
    }

    /** What the file says of a standard goes before what we make of the grades. */
    private static Reached stated(RowReader row, ColumnSpec column, Reached byGrades) {
        Boolean stated = row.flag(column);
        if (stated == null) {
            return byGrades;
        }
        Reached byColumn = stated ? Reached.YES : Reached.NO;
        if (byGrades != Reached.UNKNOWN && byGrades != byColumn) {
            row.issue(AttainmentIssue.BASICS_DISAGREE, column, row.cell(column).shown());
        }
        return byColumn;
    }

    private ColumnSpec incomplete(RowReader row) {
        return Stream.of(englishLanguage, maths, basics94)
                .filter(row::has)
                .filter(column -> row.cell(column) instanceof Cell.Blank)
                .findFirst()
                .orElse(basics94.required() ? basics94 : maths);
    }

    private static @Nullable GcseGrade grade(RowReader row, ColumnSpec column) {
        if (row.cell(column) instanceof Cell.Date) {
            row.issue(AttainmentIssue.GRADE_IS_A_DATE, column, row.cell(column).shown());
            return null;
        }
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        Optional<GcseGrade> grade = GcseGrade.read(text);
        if (grade.isEmpty()) {
            row.issue(AttainmentIssue.GRADE_UNKNOWN_LEFT_OUT, column, text);
        }
        return grade.orElse(null);
    }

    /** In its one form where it is understood, else as written: no figure counts it. */
    private static @Nullable String combinedScience(RowReader row) {
        String written = row.grade(COMBINED_SCIENCE);
        if (written == null) {
            return null;
        }
        Optional<CombinedGrade> grade = CombinedGrade.read(written);
        if (grade.isEmpty()) {
            row.issue(AttainmentIssue.COMBINED_GRADE_UNKNOWN, COMBINED_SCIENCE, written);
        }
        return grade.map(CombinedGrade::text).orElse(written);
    }

    private static @Nullable BigDecimal within(
            RowReader row, ColumnSpec column, BigDecimal lowest, BigDecimal highest, AttainmentIssue otherwise) {
        BigDecimal score = row.number(column);
        if (score == null) {
            return null;
        }
        if (score.compareTo(lowest) < 0 || score.compareTo(highest) > 0) {
            row.issue(otherwise, column, row.cell(column).shown());
            return null;
        }
        return score.setScale(2, RoundingMode.HALF_UP);
    }
}
