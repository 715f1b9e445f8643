package org.raisingthegame.tracker.interventions.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Funding;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.Strand;

/** The columns of lists of interventions, of a school's own and of a borough's programmes alike, and how they are read. */
final class InterventionColumns {

    static final ColumnSpec CODE =
            ColumnSpec.required("code", "Intervention code", "Code of intervention", "Intervention ref");
    static final ColumnSpec NAME =
            ColumnSpec.required("name", "Intervention", "Intervention name", "Name of intervention");
    static final ColumnSpec STRAND = ColumnSpec.required("strand", "Strand", "Type of intervention", "Area");
    static final ColumnSpec FOR_WHOM =
            ColumnSpec.optional("forWhom", "For whom", "Pupils or staff", "Participants are");
    static final ColumnSpec INTENDED = ColumnSpec.optional("intended", "Intended outcome", "Outcome intended", "Aim");
    static final ColumnSpec MEASURED_BY =
            ColumnSpec.optional("measuredBy", "Measured by", "Measure", "Assessment used");
    static final ColumnSpec PLANNED = ColumnSpec.optional("planned", "Sessions planned", "Planned sessions", "Dosage");
    static final ColumnSpec COST = ColumnSpec.optional("cost", "Cost", "Total cost", "Cost (£)", "Cost in pounds");
    static final ColumnSpec FUNDING = ColumnSpec.optional("funding", "Funding stream", "Funding", "Funded by");
    static final ColumnSpec STARTS = ColumnSpec.required("starts", "Start date", "Starts", "From", "Started");
    static final ColumnSpec ENDS = ColumnSpec.optional("ends", "End date", "Ends", "Until", "Ended");
    static final ColumnSpec REVIEW = ColumnSpec.optional("review", "Review date", "Review due", "Next review");

    /** Those that both lists have. */
    static final List<ColumnSpec> COMMON =
            List.of(CODE, NAME, STRAND, FOR_WHOM, INTENDED, MEASURED_BY, PLANNED, COST, FUNDING, STARTS, ENDS, REVIEW);

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private InterventionColumns() {}

    /** The row's intervention; null where something is missing or wrong, which the row then says. */
    static @Nullable Intervention read(RowReader row, @Nullable LaCode borough, @Nullable SchoolId school) {
        String code = code(row);
        String name = required(row, NAME);
        String strand = required(row, STRAND);
        ForWhom forWhom = forWhom(row);
        LocalDate starts = row.requiredDate(STARTS);
        LocalDate ends = row.date(ENDS);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            row.issue(InterventionIssue.ENDS_BEFORE_START, ENDS, row.cell(ENDS).shown());
        }
        Integer sessions = sessions(row, PLANNED, 1);
        BigDecimal cost = cost(row);
        Funding funding = funding(row);
        LocalDate review = row.date(REVIEW);
        if (code == null
                || name == null
                || strand == null
                || forWhom == null
                || starts == null
                || borough == null
                || row.failed()) {
            return null;
        }
        Optional<Strand> known = Strand.read(strand);
        return new Intervention(
                null,
                code,
                borough,
                school,
                name,
                known.orElse(Strand.OWN),
                known.isPresent() ? null : strand,
                forWhom,
                row.text(INTENDED),
                row.text(MEASURED_BY),
                sessions,
                cost,
                funding,
                starts,
                ends == null ? starts : ends,
                review,
                null);
    }

    /** The code in capital letters, as the program writes it. */
    static @Nullable String code(RowReader row) {
        String text = row.text(CODE);
        if (text == null) {
            missing(row, CODE);
            return null;
        }
        if (text.length() > Intervention.LONGEST_CODE || !text.chars().allMatch(letter -> letter < 128)) {
            row.issue(InterventionIssue.CODE_TOO_LONG, CODE, text, Intervention.LONGEST_CODE);
            return null;
        }
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** A whole number of sessions; what can't be one is left out with a warning. */
    static @Nullable Integer sessions(RowReader row, ColumnSpec column, int least) {
        BigDecimal number = row.number(column);
        if (number == null) {
            return null;
        }
        boolean plausible = number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(Intervention.MOST_SESSIONS)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!plausible) {
            row.issue(
                    InterventionIssue.SESSIONS_IMPLAUSIBLE_LEFT_OUT,
                    column,
                    row.cell(column).shown());
            return null;
        }
        return number.intValueExact();
    }

    /** An amount as people write it: 1250, £1,250 or £1,250.00. */
    private static @Nullable BigDecimal cost(RowReader row) {
        String text = row.text(COST);
        if (text == null) {
            return null;
        }
        String amount = text.replaceAll("[£,\\s]", "");
        if (AMOUNT.matcher(amount).matches()) {
            BigDecimal cost = new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP);
            if (cost.compareTo(Intervention.HIGHEST_COST) <= 0) {
                return cost;
            }
        }
        row.issue(InterventionIssue.COST_IMPLAUSIBLE_LEFT_OUT, COST, text);
        return null;
    }

    private static Funding funding(RowReader row) {
        String text = row.text(FUNDING);
        if (text == null) {
            return Funding.NONE;
        }
        Optional<Funding> funding = Funding.read(text);
        if (funding.isEmpty()) {
            row.issue(InterventionIssue.FUNDING_UNKNOWN, FUNDING, text);
        }
        return funding.orElse(Funding.NONE);
    }

    private static @Nullable ForWhom forWhom(RowReader row) {
        String text = row.text(FOR_WHOM);
        if (text == null) {
            return ForWhom.PUPILS;
        }
        Optional<ForWhom> forWhom = ForWhom.read(text);
        if (forWhom.isEmpty()) {
            row.issue(InterventionIssue.FOR_WHOM_UNKNOWN, FOR_WHOM, text);
        }
        return forWhom.orElse(null);
    }

    private static @Nullable String required(RowReader row, ColumnSpec column) {
        String text = row.text(column);
        if (text == null) {
            missing(row, column);
        }
        return text;
    }

    private static void missing(RowReader row, ColumnSpec column) {
        if (!row.failed()) {
            row.issue(RowIssue.VALUE_MISSING, column);
        }
    }
}
