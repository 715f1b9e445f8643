package org.raisingthegame.tracker.inyear.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.inyear.Judgement;
import org.raisingthegame.tracker.inyear.PredictedGrade;
import org.raisingthegame.tracker.inyear.Subject;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/**
 * A row for each pupil and subject: a judgement against what the school expects, or a predicted GCSE grade. A mark that is
 * no common word is kept as written; the school says once what it means.
 */
@Component
class InYearFormat implements ImportFormat<Assessment> {

    static final ColumnSpec SUBJECT =
            ColumnSpec.required("subject", "Subject", "Subject Name", "Assessment Subject", "Aspect", "Area");
    static final ColumnSpec JUDGEMENT = ColumnSpec.optional(
            "judgement",
            "Judgement",
            "Teacher Judgement",
            "Attainment",
            "Current Attainment",
            "Assessment",
            "Teacher Assessment",
            "On Track",
            "Working At",
            "Standard",
            "Mark",
            "Result");
    static final ColumnSpec PREDICTED = ColumnSpec.optional(
            "predicted", "Predicted Grade", "Predicted", "Prediction", "Forecast", "Forecast Grade", "Predicted GCSE");
    static final ColumnSpec DAY = ColumnSpec.optional(
            "day", "Assessment Date", "Date of Assessment", "As At", "Date Assessed", "Assessed On", "Collected On");
    static final ColumnSpec YEAR_GROUP = ColumnSpec.optional(
            "yearGroup", "Year Group", "Year", "NC Year", "NCYear", "Curriculum Year", "National Curriculum Year");

    private static final List<ColumnSpec> COLUMNS = List.of(
            StandardColumns.UPN,
            SUBJECT,
            JUDGEMENT,
            PREDICTED,
            DAY,
            YEAR_GROUP,
            StandardColumns.SURNAME,
            StandardColumns.FORENAME,
            StandardColumns.FULL_NAME,
            StandardColumns.BIRTH_DATE,
            StandardColumns.SCHOOL);

    static final int LONGEST_MARK = 40;

    @Override
    public String id() {
        return "inyear.assessment";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL, FactKind.AS_AT);
    }

    @Override
    public ImportTarget<Assessment> target() {
        return InYearTarget.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<Assessment> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        String written = row.text(SUBJECT);
        if (upn == null || school == null || row.failed()) {
            return;
        }
        Optional<Subject> subject = written == null ? Optional.empty() : Subject.read(written);
        if (subject.isEmpty()) {
            // Before the grade is read: a subject that isn't counted may be graded otherwise, such as 5-4 in science.
            out.ignore("subject");
            return;
        }
        String mark = row.text(JUDGEMENT);
        String grade = row.grade(PREDICTED);
        PredictedGrade predicted = predicted(row, grade);
        LocalDate day = row.date(DAY);
        YearGroup yearGroup = yearGroup(row);
        if (row.failed()) {
            return;
        }
        if (mark == null && grade == null) {
            row.issue(InYearIssue.NEITHER_JUDGEMENT_NOR_GRADE, JUDGEMENT);
            return;
        }
        String kept = mark == null ? grade : mark;
        if (kept == null || kept.length() > LONGEST_MARK) {
            row.issue(InYearIssue.MARK_TOO_LONG, JUDGEMENT, LONGEST_MARK);
            return;
        }
        out.emit(new Assessment(
                school,
                upn,
                PupilIdentity.label(row, upn),
                subject.get(),
                day == null ? row.asAt() : day,
                kept,
                mark == null ? Judgement.NONE : Judgement.read(mark).orElse(null),
                predicted,
                yearGroup));
    }

    private static @Nullable PredictedGrade predicted(RowReader row, @Nullable String written) {
        if (written == null) {
            return null;
        }
        Optional<PredictedGrade> grade = PredictedGrade.read(written);
        if (grade.isEmpty()) {
            row.issue(InYearIssue.GRADE_UNKNOWN, PREDICTED, written);
        }
        return grade.orElse(null);
    }

    private static @Nullable YearGroup yearGroup(RowReader row) {
        String text = row.text(YEAR_GROUP);
        if (text == null) {
            return null;
        }
        Optional<YearGroup> yearGroup = YearGroup.parse(text);
        if (yearGroup.isEmpty()) {
            row.issue(InYearIssue.YEAR_GROUP_UNKNOWN, YEAR_GROUP, text);
        }
        return yearGroup.orElse(null);
    }
}
