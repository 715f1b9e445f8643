package org.raisingthegame.tracker.figures.baselines;

import static java.util.Map.entry;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.KS2_RWM_EXPECTED;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.KS4_ENGLISH_MATHS_9_4;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.ONE_PLUS_SUSPENSION_RATE;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.PERMANENT_EXCLUSION_RATE;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.SUSPENSION_RATE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.figures.PublicationStatus;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedArea.Level;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/**
 * The long table of DfE's Local Authority Interactive Tool: one number a row. It knows "Black" at most, never Black
 * Caribbean. Numbers are binary fractions written out, LA numbers read 208.0, and a dash is no number.
 */
@Component
class LaitFormat implements PublishedFormat {

    private static final ColumnSpec MEASURE = ColumnSpec.required("measure", "Short Desc");
    private static final ColumnSpec YEARS = ColumnSpec.required("years", "Years");
    private static final ColumnSpec AREA_NAME = ColumnSpec.required("areaName", "LA and Regions");
    private static final ColumnSpec VALUE = ColumnSpec.required("value", "Values");
    private static final ColumnSpec AREA_NUMBER = ColumnSpec.required("areaNumber", "LA Number");
    private static final ColumnSpec REGION = ColumnSpec.required("region", "Region");

    /** What a short description means. */
    private record Meaning(PublishedIndicator indicator, PublishedGroup group, PublishedSchools schools) {}

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            entry("KS2RWM_Expected_STD", ofAll(KS2_RWM_EXPECTED, PublishedSchools.ALL)),
            entry("KS2_NEW_White_RWM", ofGroup(EthnicMajorGroup.WHITE)),
            entry("KS2_NEW_Mixed_RWM", ofGroup(EthnicMajorGroup.MIXED)),
            entry("KS2_NEW_Asian_RWM", ofGroup(EthnicMajorGroup.ASIAN)),
            entry("KS2_NEW_Black_RWM", ofGroup(EthnicMajorGroup.BLACK)),
            entry("KS2_NEW_Chine_RWM", ofGroup(EthnicMajorGroup.CHINESE)),
            entry("KS2_NEW_Other_RWM", ofGroup(EthnicMajorGroup.OTHER)),
            entry("KS2RWM_Higher_STD", ofAll(PublishedIndicator.KS2_RWM_HIGHER, PublishedSchools.ALL)),
            entry("KS2R_Expected_STD", ofAll(PublishedIndicator.KS2_READING_EXPECTED, PublishedSchools.ALL)),
            entry("KS2R_Higher_STD", ofAll(PublishedIndicator.KS2_READING_HIGHER, PublishedSchools.ALL)),
            entry("KS2R_AVG_Scaled_Score", ofAll(PublishedIndicator.KS2_READING_SCORE, PublishedSchools.ALL)),
            entry("KS2M_Expected_STD", ofAll(PublishedIndicator.KS2_MATHS_EXPECTED, PublishedSchools.ALL)),
            entry("KS2M_Higher_STD", ofAll(PublishedIndicator.KS2_MATHS_HIGHER, PublishedSchools.ALL)),
            entry("KS2M_AVG_Scaled_Score", ofAll(PublishedIndicator.KS2_MATHS_SCORE, PublishedSchools.ALL)),
            entry("KS2GPS_Expected_STD", ofAll(PublishedIndicator.KS2_GPS_EXPECTED, PublishedSchools.ALL)),
            entry("KS2GPS_Higher_STD", ofAll(PublishedIndicator.KS2_GPS_HIGHER, PublishedSchools.ALL)),
            entry("KS2GPS_AVG_Scaled_Score", ofAll(PublishedIndicator.KS2_GPS_SCORE, PublishedSchools.ALL)),
            entry("KS2W_Teacher_Assess", ofAll(PublishedIndicator.KS2_WRITING_EXPECTED, PublishedSchools.ALL)),
            entry("KS2GDW_Teacher_Assess", ofAll(PublishedIndicator.KS2_WRITING_HIGHER, PublishedSchools.ALL)),
            entry("EngMaths9-5", ofAll(PublishedIndicator.KS4_ENGLISH_MATHS_9_5, PublishedSchools.ALL)),
            entry("EngBacEntries", ofAll(PublishedIndicator.KS4_EBACC_ENTERED, PublishedSchools.ALL)),
            entry("AVG_Attain8_Score", ofAll(PublishedIndicator.KS4_ATTAINMENT_8, PublishedSchools.ALL)),
            entry("AVG_Attain8_Score_White", ofGroup(PublishedIndicator.KS4_ATTAINMENT_8, EthnicMajorGroup.WHITE)),
            entry("AVG_Attain8_Score_Mixed", ofGroup(PublishedIndicator.KS4_ATTAINMENT_8, EthnicMajorGroup.MIXED)),
            entry("AVG_Attain8_Score_Asian", ofGroup(PublishedIndicator.KS4_ATTAINMENT_8, EthnicMajorGroup.ASIAN)),
            entry("AVG_Attain8_Score_Black", ofGroup(PublishedIndicator.KS4_ATTAINMENT_8, EthnicMajorGroup.BLACK)),
            entry("AVG_Attain8_Score_Chine", ofGroup(PublishedIndicator.KS4_ATTAINMENT_8, EthnicMajorGroup.CHINESE)),
            entry("AVG_Prog8_Score", ofAll(PublishedIndicator.KS4_PROGRESS_8, PublishedSchools.ALL)),
            entry("AVG_Prog8_Score_White", ofGroup(PublishedIndicator.KS4_PROGRESS_8, EthnicMajorGroup.WHITE)),
            entry("AVG_Prog8_Score_Mixed", ofGroup(PublishedIndicator.KS4_PROGRESS_8, EthnicMajorGroup.MIXED)),
            entry("AVG_Prog8_Score_Asian", ofGroup(PublishedIndicator.KS4_PROGRESS_8, EthnicMajorGroup.ASIAN)),
            entry("AVG_Prog8_Score_Black", ofGroup(PublishedIndicator.KS4_PROGRESS_8, EthnicMajorGroup.BLACK)),
            entry("AVG_Prog8_Score_Chine", ofGroup(PublishedIndicator.KS4_PROGRESS_8, EthnicMajorGroup.CHINESE)),
            entry("EngMaths9-4", ofAll(KS4_ENGLISH_MATHS_9_4, PublishedSchools.ALL)),
            entry("TotPermEx", ofAll(PERMANENT_EXCLUSION_RATE, PublishedSchools.ALL)),
            entry("PriPermEx", ofAll(PERMANENT_EXCLUSION_RATE, PublishedSchools.PRIMARY)),
            entry("SecPermEx", ofAll(PERMANENT_EXCLUSION_RATE, PublishedSchools.SECONDARY)),
            entry("SpecPermEx", ofAll(PERMANENT_EXCLUSION_RATE, PublishedSchools.SPECIAL)),
            entry("TotFixedEx", ofAll(SUSPENSION_RATE, PublishedSchools.ALL)),
            entry("PriFixedEx", ofAll(SUSPENSION_RATE, PublishedSchools.PRIMARY)),
            entry("SecFixedEx", ofAll(SUSPENSION_RATE, PublishedSchools.SECONDARY)),
            entry("SpecFixedEx", ofAll(SUSPENSION_RATE, PublishedSchools.SPECIAL)),
            entry("Total_ Pup_FixedEx", ofAll(ONE_PLUS_SUSPENSION_RATE, PublishedSchools.ALL)),
            entry("Pri_ Pup_FixedEx", ofAll(ONE_PLUS_SUSPENSION_RATE, PublishedSchools.PRIMARY)),
            entry("Sec_ Pup_FixedEx", ofAll(ONE_PLUS_SUSPENSION_RATE, PublishedSchools.SECONDARY)),
            entry("Spec_ Pup_FixedEx", ofAll(ONE_PLUS_SUSPENSION_RATE, PublishedSchools.SPECIAL)));

    private static final Map<String, PublishedArea> AREAS = Map.of(
            "970", EesRow.ENGLAND,
            "986", EesRow.LONDON,
            "987", EesRow.INNER_LONDON,
            "988", EesRow.OUTER_LONDON);

    private final BaselineSettings settings;

    LaitFormat(BaselineSettings settings) {
        this.settings = settings;
    }

    private static Meaning ofAll(PublishedIndicator indicator, PublishedSchools schools) {
        return new Meaning(indicator, new PublishedGroup.AllPupils(), schools);
    }

    private static Meaning ofGroup(EthnicMajorGroup group) {
        return ofGroup(KS2_RWM_EXPECTED, group);
    }

    private static Meaning ofGroup(PublishedIndicator indicator, EthnicMajorGroup group) {
        return new Meaning(indicator, new PublishedGroup.Major(group), PublishedSchools.ALL);
    }

    @Override
    public String id() {
        return "figures.lait";
    }

    @Override
    public List<ColumnSpec> columns() {
        return List.of(MEASURE, YEARS, AREA_NAME, VALUE, AREA_NUMBER, REGION);
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        EesRow row = new EesRow(reader);
        Meaning meaning = MEANINGS.get(row.words(MEASURE));
        if (meaning == null) {
            out.ignore(Ignored.MEASURE);
            return;
        }
        Optional<PublishedArea> area = area(row);
        if (area.isEmpty()) {
            out.ignore(Ignored.AREA);
            return;
        }
        AcademicYear year = year(reader, row);
        PublishedNumber number = row.number(VALUE);
        if (year != null) {
            out.emit(new PublishedRow(
                    BaselineSource.LAIT,
                    meaning.indicator(),
                    area.get(),
                    year,
                    meaning.group(),
                    meaning.schools(),
                    PublicationStatus.UNSTATED,
                    number,
                    null,
                    null,
                    reader.fileName()));
        }
    }

    private Optional<PublishedArea> area(EesRow row) {
        String number = row.words(AREA_NUMBER).replaceFirst("\\.0+$", "");
        PublishedArea wide = AREAS.get(number);
        if (wide != null) {
            return Optional.of(wide);
        }
        return settings.boroughs().contains(number)
                ? Optional.of(new PublishedArea(Level.LOCAL_AUTHORITY, number, row.words(AREA_NAME)))
                : Optional.empty();
    }

    /** 2016/17 for exclusions; for results 2017, the summer of the tests. */
    private static @Nullable AcademicYear year(RowReader reader, EesRow row) {
        String text = row.words(YEARS).replaceFirst("\\.0+$", "");
        if (text.matches("20\\d{2}")) {
            return new AcademicYear(Integer.parseInt(text));
        }
        Optional<AcademicYear> year = AcademicYear.parse(text);
        if (year.isEmpty()) {
            reader.issue(RowIssue.CODE_UNKNOWN, YEARS, text);
        }
        return year.orElse(null);
    }
}
