package org.raisingthegame.tracker.figures.baselines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.springframework.stereotype.Component;

/** The file of 2017/18, which has counts and no percentages; they are worked out to one decimal, as later files give them. */
@Component
class Ks4TotalsFormat extends Ks4Format {

    /** In place of the percentage that tells the other files: theirs are required. */
    private static final ColumnSpec NO_PERCENTAGE = ColumnSpec.optional("percentage", "pt_l2basics_94");

    private static final ColumnSpec ACHIEVED = ColumnSpec.required("achieved", "t_l2basics_94");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Ks4TotalsFormat(BaselineSettings settings) {
        super(BaselineSource.KS4_TOTALS, settings);
    }

    @Override
    public String id() {
        return "figures.ks4-totals";
    }

    @Override
    List<ColumnSpec> ownColumns() {
        return List.of(ACHIEVED, NO_PERCENTAGE);
    }

    @Override
    String minorGroup(EesRow row) {
        return "Total";
    }

    @Override
    @Nullable
    Long achieved(EesRow row) {
        return row.number(ACHIEVED).count();
    }

    @Override
    PublishedNumber percentage(EesRow row, @Nullable Long achieved, @Nullable Long pupils) {
        if (achieved == null || pupils == null || pupils == 0) {
            return row.number(ACHIEVED).value() == null ? row.number(ACHIEVED) : PublishedNumber.BLANK;
        }
        return new PublishedNumber(
                BigDecimal.valueOf(achieved)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(pupils), 1, RoundingMode.HALF_UP),
                null);
    }
}
