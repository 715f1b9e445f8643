package org.raisingthegame.tracker.attainment.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    /** Attainment 8 as worked out elsewhere; it is never worked out from grades here. */
    static final ColumnSpec ATTAINMENT_8 = ColumnSpec.optional(
            "attainment8", "KS4_ATT8", "Attainment 8", "Attainment 8 Score", "Att8", "A8", "A8 Score");
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
                basics94,
                ATTAINMENT_8,
                END_OF_KEY_STAGE,
                StandardColumns.SURNAME,
                StandardColumns.FORENAME,
                StandardColumns.FULL_NAME,
                StandardColumns.BIRTH_DATE,
                StandardColumns.SCHOOL);
    }

    void read(RowReader row, RowSink<Ks4Result> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        GcseGrade language = grade(row, englishLanguage);
        GcseGrade literature = grade(row, ENGLISH_LITERATURE);
        GcseGrade mathsGrade = grade(row, maths);
        BigDecimal attainment8 = attainment8(row);
        Boolean stated = row.flag(basics94);
        if (upn == null || school == null || row.failed()) {
            return;
        }
        Reached basics = basics(row, new EnglishAndMaths(language, literature, mathsGrade), stated);
        if (Boolean.FALSE.equals(row.flag(END_OF_KEY_STAGE))) {
            basics = Reached.NOT_IN_COHORT;
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
                upn,
                PupilIdentity.label(row, upn),
                row.text(englishLanguage),
                row.text(ENGLISH_LITERATURE),
                row.text(maths),
                basics,
                attainment8));
    }

    private Reached basics(RowReader row, EnglishAndMaths grades, @Nullable Boolean stated) {
        Reached byGrades = grades.standardPass();
        if (stated == null) {
            return byGrades;
        }
        Reached byColumn = stated ? Reached.YES : Reached.NO;
        if (byGrades != Reached.UNKNOWN && byGrades != byColumn) {
            row.issue(
                    AttainmentIssue.BASICS_DISAGREE,
                    basics94,
                    row.cell(basics94).shown());
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

    private static @Nullable BigDecimal attainment8(RowReader row) {
        BigDecimal score = row.number(ATTAINMENT_8);
        if (score != null && (score.signum() < 0 || score.compareTo(HIGHEST_ATTAINMENT_8) > 0)) {
            row.issue(
                    AttainmentIssue.ATTAINMENT8_OUT_OF_RANGE,
                    ATTAINMENT_8,
                    row.cell(ATTAINMENT_8).shown());
            return null;
        }
        return score;
    }
}
