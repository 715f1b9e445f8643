package org.raisingthegame.tracker.attainment.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    static final ColumnSpec SCIENCE = ColumnSpec.optional(
            "science",
            "SCITAOUTCOME",
            "KS2 Science TA",
            "Science TA",
            "KS2 Science",
            "KS2 Science Teacher Assessment",
            "Science Teacher Assessment",
            "Science (TA)",
            "Science Outcome",
            "Science");
    /** DfE's own answers, which know of special consideration what the scores don't show. */
    static final ColumnSpec RWM_EXPECTED = ColumnSpec.optional(
            "rwmExpected", "RWMEXP", "RWM Expected", "RWM EXS+", "RWM Combined", "KS2 RWM", "KS2 RWM Expected");

    static final ColumnSpec RWM_HIGHER = ColumnSpec.optional(
            "rwmHigher", "RWMHIGH", "RWM Higher", "RWM Higher Standard", "RWM GDS", "RWM Greater Depth");
    static final ColumnSpec READING_PROGRESS = progress("readingProgress", "READ", "Reading");
    static final ColumnSpec WRITING_PROGRESS = progress("writingProgress", "WRIT", "Writing");
    static final ColumnSpec MATHS_PROGRESS = progress("mathsProgress", "MAT", "Maths");

    /** DfE's own answer to whether the pupil belongs to the cohort. */
    static final ColumnSpec ELIGIBLE = ColumnSpec.optional("eligible", "ELIGRWM");

    /** Scores run from 80 to 120, and below the test from about 60: no difference of two goes beyond. */
    private static final BigDecimal FURTHEST_PROGRESS = BigDecimal.valueOf(60);

    private static final List<ColumnSpec> COLUMNS = List.of(
            StandardColumns.UPN,
            READING,
            MATHS,
            WRITING,
            GPS,
            READING_OUTCOME,
            MATHS_OUTCOME,
            GPS_OUTCOME,
            SCIENCE,
            RWM_EXPECTED,
            RWM_HIGHER,
            READING_PROGRESS,
            WRITING_PROGRESS,
            MATHS_PROGRESS,
            ELIGIBLE,
            StandardColumns.RELEASE,
            StandardColumns.SURNAME,
            StandardColumns.FORENAME,
            StandardColumns.FULL_NAME,
            StandardColumns.BIRTH_DATE,
            StandardColumns.SCHOOL);

    /** DfE's download has the score as it came out and as limited for the lowest; the limited one counts. */
    private static ColumnSpec progress(String key, String stem, String subject) {
        return ColumnSpec.optional(
                key,
                stem + "PROGSCORE_EM_ADJUSTED",
                stem + "PROGSCORE_EM",
                stem + "PROGSCORE",
                subject + " Progress",
                subject + " Progress Score",
                "KS2 " + subject + " Progress",
                "KS2 " + subject + " Progress Score");
    }

    private final ProvisionalUntil provisional;

    Ks2Format(ProvisionalUntil provisional) {
        this.provisional = provisional;
    }

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
        WritingJudgement writing = judgement(row, WRITING);
        WritingJudgement science = judgement(row, SCIENCE);
        var progress = new Ks2Result.Progress(
                progress(row, READING_PROGRESS), progress(row, WRITING_PROGRESS), progress(row, MATHS_PROGRESS));
        if (upn == null || school == null || row.failed()) {
            return;
        }
        var combined = new ReadingWritingMaths(reading, writing, maths);
        Reached expected = stated(row, RWM_EXPECTED, combined.expected());
        Reached higher = expected == Reached.NO ? Reached.NO : stated(row, RWM_HIGHER, combined.higher());
        if (Boolean.FALSE.equals(row.flag(ELIGIBLE))) {
            expected = Reached.NOT_IN_COHORT;
            higher = Reached.NOT_IN_COHORT;
        }
        if (expected == Reached.UNKNOWN) {
            ColumnSpec missing = missing(reading, maths);
            row.issue(AttainmentIssue.KS2_INCOMPLETE, missing, row.cell(missing).shown());
        }
        out.emit(new Ks2Result(
                school,
                row.academicYear(),
                provisional.ofKs2(row.release(), row.academicYear(), row.today()),
                upn,
                PupilIdentity.label(row, upn),
                reading,
                maths,
                gps,
                writing,
                science,
                expected,
                higher,
                progress));
    }

    /** What the file says of a standard goes before what we make of the scores; who is not of the cohort stays out. */
    private static Reached stated(RowReader row, ColumnSpec column, Reached worked) {
        Boolean stated = row.flag(column);
        if (stated == null || worked == Reached.NOT_IN_COHORT) {
            return worked;
        }
        Reached byColumn = stated ? Reached.YES : Reached.NO;
        if (worked != Reached.UNKNOWN && worked != byColumn) {
            row.issue(
                    AttainmentIssue.STANDARD_DISAGREES, column, row.cell(column).shown());
        }
        return byColumn;
    }

    private static @Nullable BigDecimal progress(RowReader row, ColumnSpec column) {
        BigDecimal score = row.number(column);
        if (score != null && score.abs().compareTo(FURTHEST_PROGRESS) > 0) {
            row.issue(
                    AttainmentIssue.PROGRESS_OUT_OF_RANGE,
                    column,
                    row.cell(column).shown());
            return null;
        }
        return score == null ? null : score.setScale(2, RoundingMode.HALF_UP);
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

    /** Writing and science are judged by the teacher, with the same codes. */
    private static @Nullable WritingJudgement judgement(RowReader row, ColumnSpec column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        Optional<WritingJudgement> judgement = WritingJudgement.read(text);
        if (judgement.isEmpty()) {
            row.issue(RowIssue.CODE_UNKNOWN_LEFT_OUT, column, text);
        }
        return judgement.orElse(null);
    }

    private static ColumnSpec missing(ScaledScore reading, ScaledScore maths) {
        if (reading.expected() == Reached.UNKNOWN) {
            return READING;
        }
        return maths.expected() == Reached.UNKNOWN ? MATHS : WRITING;
    }
}
