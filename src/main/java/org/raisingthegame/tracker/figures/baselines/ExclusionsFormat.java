package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/**
 * Suspensions and permanent exclusions by pupil characteristics: a row gives three figures. Suspensions were called
 * fixed-period exclusions until 2018/19.
 */
@Component
class ExclusionsFormat implements PublishedFormat {

    private static final ColumnSpec PHASE = ColumnSpec.required("phase", "school_type", "education_phase");
    private static final ColumnSpec CHARACTERISTIC_GROUP =
            ColumnSpec.optional("characteristicGroup", "characteristic_group", "breakdown_topic");
    private static final ColumnSpec CHARACTERISTIC =
            ColumnSpec.required("characteristic", "characteristic", "breakdown", "ethnicity_minor");
    private static final ColumnSpec FREE_MEALS = ColumnSpec.optional("freeMeals", "fsm", "fsm_status");
    private static final ColumnSpec HEADCOUNT = ColumnSpec.required("headcount", "headcount");

    /** A figure of the row, its count and its rate. */
    private record Rate(PublishedIndicator indicator, ColumnSpec count, ColumnSpec rate) {}

    private static final List<Rate> RATES = List.of(
            new Rate(
                    PublishedIndicator.PERMANENT_EXCLUSION_RATE,
                    ColumnSpec.required("permanent", "perm_excl"),
                    ColumnSpec.required("permanentRate", "perm_excl_rate")),
            new Rate(
                    PublishedIndicator.SUSPENSION_RATE,
                    ColumnSpec.required("suspensions", "suspension", "susp", "fixed_excl"),
                    ColumnSpec.required("suspensionRate", "susp_rate", "fixed_excl_rate")),
            new Rate(
                    PublishedIndicator.ONE_PLUS_SUSPENSION_RATE,
                    ColumnSpec.required("onePlus", "one_plus_susp", "one_plus", "one_plus_fixed"),
                    ColumnSpec.required("onePlusRate", "one_plus_susp_rate", "one_plus_rate", "one_plus_fixed_rate")));

    private final BaselineSettings settings;

    ExclusionsFormat(BaselineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "figures.exclusions";
    }

    @Override
    public List<ColumnSpec> columns() {
        return EesColumns.and(
                PHASE,
                CHARACTERISTIC_GROUP,
                CHARACTERISTIC,
                FREE_MEALS,
                HEADCOUNT,
                RATES.get(0).count(),
                RATES.get(0).rate(),
                RATES.get(1).count(),
                RATES.get(1).rate(),
                RATES.get(2).count(),
                RATES.get(2).rate());
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        EesRow row = new EesRow(reader);
        Optional<PublishedArea> area = row.area(settings.boroughs());
        Optional<PublishedSchools> schools = row.schools(PHASE);
        Optional<PublishedGroup> group = reader.has(CHARACTERISTIC_GROUP) ? group(row) : minor(row);
        if (!row.annual()) {
            out.ignore(Ignored.TERM);
        } else if (area.isEmpty()) {
            out.ignore(Ignored.AREA);
        } else if (!row.totalOf(FREE_MEALS)) {
            out.ignore(Ignored.BREAKDOWN);
        } else if (schools.isEmpty()) {
            out.ignore(Ignored.SCHOOLS);
        } else if (group.isEmpty()) {
            out.ignore(Ignored.GROUP);
        } else {
            AcademicYear year = row.year();
            Long headcount = row.number(HEADCOUNT).count();
            for (Rate rate : RATES) {
                PublishedNumber number = row.number(rate.rate());
                Long count = row.number(rate.count()).count();
                if (year != null) {
                    out.emit(new PublishedRow(
                            BaselineSource.EXCLUSIONS,
                            rate.indicator(),
                            area.get(),
                            year,
                            group.get(),
                            schools.get(),
                            row.status(),
                            number,
                            count,
                            headcount,
                            reader.fileName()));
                }
            }
        }
    }

    /** The file of 2023/24 by ethnicity and free meals has minor groups alone. */
    private static Optional<PublishedGroup> minor(EesRow row) {
        String label = row.words(CHARACTERISTIC);
        return EthnicLabels.total(label) ? Optional.of(new PublishedGroup.AllPupils()) : EthnicLabels.minor(label);
    }

    /** Until 2020/21 major and minor groups stand in one list, told apart by how their names begin. */
    private static Optional<PublishedGroup> group(EesRow row) {
        String label = row.words(CHARACTERISTIC);
        return switch (row.plain(CHARACTERISTIC_GROUP)) {
            case "total", "all pupils" -> Optional.of(new PublishedGroup.AllPupils());
            case "ethnicity major" -> EthnicLabels.major(label);
            case "ethnicity minor" -> EthnicLabels.minor(label);
            case "ethnicity" -> mixed(label);
            default -> Optional.empty();
        };
    }

    private static Optional<PublishedGroup> mixed(String label) {
        String plain = label.toLowerCase(Locale.ROOT);
        if (plain.startsWith("ethnicity minor ")) {
            return EthnicLabels.minor(label);
        }
        return EthnicLabels.major(plain.equals("ethnicity unclassified") ? "Unclassified" : label);
    }
}
