package org.raisingthegame.tracker.figures.baselines;

import static org.raisingthegame.tracker.imports.spi.ColumnSpec.optional;
import static org.raisingthegame.tracker.imports.spi.ColumnSpec.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * Key Stage 2 as published from 2024/25 on: a row for each subject, every characteristic a column of its own, all years since
 * 2018/19 in one file, local authorities with minor ethnic groups. The headings are those that users of the file load:
 * DFE-Digital/sap-sector (Ks2Performance) reads expected and higher standard, count and percent, by them.
 */
@Component
class Ks2LongFormat implements PublishedFormat {

    private static final ColumnSpec SUBJECT = required("subject", "subject");
    private static final ColumnSpec MAJOR = required("ethnicMajor", "ethnicity_major");
    private static final ColumnSpec MINOR = required("ethnicMinor", "ethnicity_minor");
    private static final ColumnSpec ELIGIBLE = required("eligible", "eligible_pupil_count");
    private static final ColumnSpec EXPECTED = required("expected", "expected_standard_pupil_percent");
    private static final ColumnSpec EXPECTED_COUNTED = optional("expectedCounted", "expected_standard_pupil_count");
    private static final ColumnSpec HIGHER = optional("higher", "higher_standard_pupil_percent");
    private static final ColumnSpec HIGHER_COUNTED = optional("higherCounted", "higher_standard_pupil_count");
    private static final ColumnSpec SCORE = optional("score", "average_scaled_score");
    private static final ColumnSpec SCHOOLS = optional("schoolType", "establishment_type_group", "school_type");

    private static final List<ColumnSpec> FURTHER = List.of(
            optional("sex", "sex"),
            optional("disadvantage", "disadvantage_status"),
            optional("freeMeals", "fsm_status"),
            optional("firstLanguage", "first_language"),
            optional("monthOfBirth", "month_of_birth"),
            optional("senProvision", "sen_provision"),
            optional("senNeed", "sen_primary_need"));

    /** What a row of a subject gives; null where we don't draw it. */
    private record Subject(
            PublishedIndicator expected,
            PublishedIndicator higher,
            @Nullable PublishedIndicator score) {}

    private static final Map<String, Subject> SUBJECTS = Map.of(
            "reading, writing and maths",
            new Subject(PublishedIndicator.KS2_RWM_EXPECTED, PublishedIndicator.KS2_RWM_HIGHER, null),
            "reading",
            new Subject(
                    PublishedIndicator.KS2_READING_EXPECTED,
                    PublishedIndicator.KS2_READING_HIGHER,
                    PublishedIndicator.KS2_READING_SCORE),
            "writing",
            new Subject(PublishedIndicator.KS2_WRITING_EXPECTED, PublishedIndicator.KS2_WRITING_HIGHER, null),
            "maths",
            new Subject(
                    PublishedIndicator.KS2_MATHS_EXPECTED,
                    PublishedIndicator.KS2_MATHS_HIGHER,
                    PublishedIndicator.KS2_MATHS_SCORE),
            "grammar, punctuation and spelling",
            new Subject(
                    PublishedIndicator.KS2_GPS_EXPECTED,
                    PublishedIndicator.KS2_GPS_HIGHER,
                    PublishedIndicator.KS2_GPS_SCORE));

    private final BaselineSettings settings;

    Ks2LongFormat(BaselineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "figures.ks2-long";
    }

    @Override
    public List<ColumnSpec> columns() {
        return Stream.concat(
                        EesColumns.and(
                                SUBJECT,
                                MAJOR,
                                MINOR,
                                ELIGIBLE,
                                EXPECTED,
                                EXPECTED_COUNTED,
                                HIGHER,
                                HIGHER_COUNTED,
                                SCORE,
                                SCHOOLS)
                                .stream(),
                        FURTHER.stream())
                .toList();
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        EesRow row = new EesRow(reader);
        Optional<PublishedArea> area = row.area(settings.boroughs());
        Optional<PublishedGroup> group = EthnicLabels.group(row.words(MAJOR), row.words(MINOR));
        Subject subject = SUBJECTS.get(row.plain(SUBJECT));
        if (!row.annual()) {
            out.ignore(Ignored.TERM);
        } else if (area.isEmpty()) {
            out.ignore(Ignored.AREA);
        } else if (subject == null) {
            out.ignore(Ignored.MEASURE);
        } else if (!FURTHER.stream().allMatch(row::totalOf)) {
            out.ignore(Ignored.BREAKDOWN);
        } else if (reader.has(SCHOOLS) && !Ks2Columns.allStateFunded(row.plain(SCHOOLS))) {
            out.ignore(Ignored.SCHOOLS);
        } else if (group.isEmpty()) {
            out.ignore(Ignored.GROUP);
        } else {
            AcademicYear year = row.year();
            if (year != null) {
                row.figures(
                        subject.score() == null
                                ? List.of(expected(subject), higher(subject))
                                : List.of(
                                        expected(subject),
                                        higher(subject),
                                        new RowFigure(subject.score(), SCORE, null, ELIGIBLE)),
                        BaselineSource.KS2_LONG,
                        area.get(),
                        year,
                        group.get(),
                        PublishedSchools.ALL,
                        out,
                        reader.fileName());
            }
        }
    }

    private static RowFigure expected(Subject subject) {
        return new RowFigure(subject.expected(), EXPECTED, EXPECTED_COUNTED, ELIGIBLE);
    }

    private static RowFigure higher(Subject subject) {
        return new RowFigure(subject.higher(), HIGHER, HIGHER_COUNTED, ELIGIBLE);
    }
}
