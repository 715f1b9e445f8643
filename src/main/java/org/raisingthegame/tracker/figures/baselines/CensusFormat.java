package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
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

/** The January school census by ethnicity and language ({@code spc_pupils_ethnicity_and_language}): pupils on roll. */
@Component
class CensusFormat implements PublishedFormat {

    private static final ColumnSpec PHASE = ColumnSpec.required("phase", "phase_type_grouping", "Phase-type_grouping");
    private static final ColumnSpec ETHNICITY = ColumnSpec.required("ethnicity", "ethnicity");
    private static final ColumnSpec LANGUAGE = ColumnSpec.optional("language", "language");
    private static final ColumnSpec HEADCOUNT = ColumnSpec.required("headcount", "headcount");

    private final BaselineSettings settings;

    CensusFormat(BaselineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "figures.census";
    }

    @Override
    public List<ColumnSpec> columns() {
        return EesColumns.and(PHASE, ETHNICITY, LANGUAGE, HEADCOUNT);
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        EesRow row = new EesRow(reader);
        Optional<PublishedArea> area = row.area(settings.boroughs());
        Optional<PublishedSchools> schools = row.schools(PHASE);
        Optional<PublishedGroup> group = group(row.words(ETHNICITY));
        if (!row.annual()) {
            out.ignore(Ignored.TERM);
        } else if (area.isEmpty()) {
            out.ignore(Ignored.AREA);
        } else if (!row.totalOf(LANGUAGE)) {
            out.ignore(Ignored.BREAKDOWN);
        } else if (schools.isEmpty()) {
            out.ignore(Ignored.SCHOOLS);
        } else if (group.isEmpty()) {
            out.ignore(Ignored.GROUP);
        } else {
            AcademicYear year = row.year();
            PublishedNumber pupils = row.number(HEADCOUNT);
            if (year != null) {
                out.emit(new PublishedRow(
                        BaselineSource.CENSUS,
                        PublishedIndicator.PUPILS_ON_ROLL,
                        area.get(),
                        year,
                        group.get(),
                        schools.get(),
                        row.status(),
                        pupils,
                        null,
                        null,
                        reader.fileName()));
            }
        }
    }

    /** One column holds major and minor groups; no name is both but "Chinese", which is the same pupils. */
    private static Optional<PublishedGroup> group(String label) {
        if (EthnicLabels.total(label)) {
            return Optional.of(new PublishedGroup.AllPupils());
        }
        return EthnicLabels.minor(label).or(() -> EthnicLabels.major(label));
    }
}
