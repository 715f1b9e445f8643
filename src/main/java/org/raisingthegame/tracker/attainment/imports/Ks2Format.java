package org.raisingthegame.tracker.attainment.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.attainment.Reached;
import org.raisingthegame.tracker.attainment.ReadingWritingMaths;
import org.raisingthegame.tracker.attainment.ScaledScore;
import org.raisingthegame.tracker.attainment.WritingJudgement;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/**
 * Key Stage 2 results, a row for each pupil: from the school's own system or from DfE's download. A cell of a test holds
 * a scaled score or a code; DfE gives the code in a column of its own.
 */
@Component
class Ks2Format implements ImportFormat<Ks2Result> {

    static final ColumnSpec READING = ColumnSpec.required(
            "reading",
            "READSCORE",
            "KS2 Reading Scaled Score",
            "KS2 Reading SS",
            "Reading SS",
            "Reading Scaled Score",
            "Reading Scale Score",
            "Reading (scaled score)",
            "Reading Score",
            "Reading Test",
            "Reading Test Score",
            "KS2 Reading",
            "KS2 Reading Score",
            "KS2 Reading Test",
            "Reading");
    static final ColumnSpec MATHS = ColumnSpec.required(
            "maths",
            "MATSCORE",
            "KS2 Maths Scaled Score",
            "KS2 Maths SS",
            "Maths SS",
            "Maths Scaled Score",
            "Maths Scale Score",
            "Maths (scaled score)",
            "Maths Score",
            "Maths Test",
            "Maths Test Score",
            "Mathematics Scaled Score",
            "KS2 Maths",
            "KS2 Maths Score",
            "KS2 Maths Test",
            "KS2 Mathematics",
            "Maths",
            "Mathematics");
    static final ColumnSpec GPS = ColumnSpec.optional(
            "gps",
            "GPSSCORE",
            "KS2 GPS Scaled Score",
            "KS2 GPS SS",
            "GPS SS",
            "GPS Scaled Score",
            "GPS (scaled score)",
            "GPS Score",
            "GPS Test",
            "KS2 GPS",
            "KS2 GPS Score",
            "GPS",
            "SPaG",
            "SPaG SS",
            "SPaG Scaled Score",
            "KS2 SPaG",
            "Grammar, punctuation and spelling");
    static final ColumnSpec WRITING = ColumnSpec.optional(
            "writing",
            "WRITTAOUTCOME",
            "KS2 Writing TA",
            "Writing TA",
            "KS2 Writing",
            "KS2 Writing Teacher Assessment",
            "Writing Teacher Assessment",
            "Writing (TA)",
            "Writing Judgement",
            "Writing Outcome",
            "Writing");
    static final ColumnSpec READING_OUTCOME =
            ColumnSpec.optional("readingOutcome", "READOUTCOME", "Reading Outcome", "KS2 Reading Outcome");
    static final ColumnSpec MATHS_OUTCOME =
            ColumnSpec.optional("mathsOutcome", "MATOUTCOME", "Maths Outcome", "KS2 Maths Outcome");
    static final ColumnSpec GPS_OUTCOME =
            ColumnSpec.optional("gpsOutcome", "GPSOUTCOME", "GPS Outcome", "KS2 GPS Outcome");
    /** DfE's own answer to whether the pupil belongs to the cohort. */
    static final ColumnSpec ELIGIBLE = ColumnSpec.optional("eligible", "ELIGRWM");

    private static final List<ColumnSpec> COLUMNS = List.of(
            StandardColumns.UPN,
            READING,
            MATHS,
            WRITING,
            GPS,
            READING_OUTCOME,
            MATHS_OUTCOME,
            GPS_OUTCOME,
            ELIGIBLE,
            StandardColumns.SURNAME,
            StandardColumns.FORENAME,
            StandardColumns.FULL_NAME,
            StandardColumns.BIRTH_DATE,
            StandardColumns.SCHOOL);

    @Override
    public String id() {
        return "attainment.ks2";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL, FactKind.ACADEMIC_YEAR);
    }

    @Override
    public ImportTarget<Ks2Result> target() {
        return Ks2Target.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<Ks2Result> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        ScaledScore reading = test(row, READING, READING_OUTCOME);
        ScaledScore maths = test(row, MATHS, MATHS_OUTCOME);
        ScaledScore gps = test(row, GPS, GPS_OUTCOME);
        WritingJudgement writing = writing(row);
        if (upn == null || school == null || row.failed()) {
            return;
        }
        Reached expected = new ReadingWritingMaths(reading, writing, maths).expected();
        if (Boolean.FALSE.equals(row.flag(ELIGIBLE))) {
            expected = Reached.NOT_IN_COHORT;
        }
        if (expected == Reached.UNKNOWN) {
            ColumnSpec missing = missing(reading, maths);
            row.issue(AttainmentIssue.KS2_INCOMPLETE, missing, row.cell(missing).shown());
        }
        out.emit(new Ks2Result(
                school,
                row.academicYear(),
                upn,
                PupilIdentity.label(row, upn),
                reading,
                maths,
                gps,
                writing,
                expected));
    }

    private static ScaledScore test(RowReader row, ColumnSpec scoreColumn, ColumnSpec outcomeColumn) {
        String outcome = code(row, outcomeColumn, row.text(outcomeColumn));
        String text = row.text(scoreColumn);
        if (text == null) {
            return new ScaledScore(null, outcome);
        }
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty()) {
            String inPlaceOfScore = code(row, scoreColumn, text);
            return new ScaledScore(null, outcome == null ? inPlaceOfScore : outcome);
        }
        BigDecimal score = number.get().stripTrailingZeros();
        if (score.scale() > 0 || !ScaledScore.isScore(score.intValue())) {
            row.issue(AttainmentIssue.SCORE_OUT_OF_RANGE, scoreColumn, text);
            return ScaledScore.NONE;
        }
        return new ScaledScore(score.intValue(), outcome);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static @Nullable String code(RowReader row, ColumnSpec column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!ScaledScore.isCode(code)) {
            row.issue(RowIssue.CODE_UNKNOWN_LEFT_OUT, column, text);
            return null;
        }
        return code;
    }

    private static @Nullable WritingJudgement writing(RowReader row) {
        String text = row.text(WRITING);
        if (text == null) {
            return null;
        }
        Optional<WritingJudgement> writing = WritingJudgement.read(text);
        if (writing.isEmpty()) {
            row.issue(RowIssue.CODE_UNKNOWN_LEFT_OUT, WRITING, text);
        }
        return writing.orElse(null);
    }

    private static ColumnSpec missing(ScaledScore reading, ScaledScore maths) {
        if (reading.expected() == Reached.UNKNOWN) {
            return READING;
        }
        return maths.expected() == Reached.UNKNOWN ? MATHS : WRITING;
    }
}
