package org.raisingthegame.tracker.pupils.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.EthnicityReader;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.KnownWords;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.pupils.PupilSettings;
import org.raisingthegame.tracker.pupils.RefusedEthnicity;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/**
 * A school's roll on a day, as its own system or the school census exports it. Only the UPN and the year group make it a
 * roll, so that a file with results or exclusions, which may hold both, is known for what it is.
 *
 * <p>A column of yes and blank says no where it is blank (domain notes, 1.2), for free meals; a blank ethnicity,
 * language or SEN says nothing, and what is known stays.
 */
@Component
class PupilRollFormat implements ImportFormat<RollEntry> {

    static final ColumnSpec YEAR_GROUP = ColumnSpec.required(
            "yearGroup",
            "Year Group",
            "Year",
            "NC Year",
            "NCYear",
            "NC Year Actual",
            "NCyearActual",
            "YEARGRP",
            "Year taught in",
            "Year taught in Code",
            "Curriculum Year",
            "National Curriculum Year",
            "Yr",
            "Yr Grp");
    static final ColumnSpec SEX =
            ColumnSpec.optional("sex", "Sex", "Gender", "M/F", "Legal Sex", "Sex (M/F)", "Pupil Sex", "Pupil Gender");
    static final ColumnSpec FORM = ColumnSpec.optional(
            "form",
            "Reg Group",
            "Reg",
            "Registration Group",
            "Registration Form",
            "Reg Form",
            "Form",
            "Form Group",
            "Tutor Group",
            "Class",
            "Class Name");
    static final ColumnSpec ETHNICITY = ColumnSpec.optional(
            "ethnicity",
            "Ethnicity",
            "Ethnicity Code",
            "Ethnic Code",
            "Ethnic Group",
            "Ethnic Origin",
            "Ethnicity (code)",
            "Ethnic Description",
            "Ethnicity Description",
            "Ethnic Background",
            "Pupil Ethnicity");
    static final ColumnSpec SEN = ColumnSpec.optional(
            "sen",
            "SEN Status",
            "SEND Status",
            "SEN",
            "SEND",
            "SEN Provision",
            "SEND Provision",
            "SENProvision",
            "SEN Need",
            "SEN Stage");
    static final ColumnSpec LANGUAGE = ColumnSpec.optional(
            "language",
            "EAL",
            "EAL Status",
            "EAL Pupil",
            "English as additional language",
            "English as an additional language",
            "First Language",
            "Language",
            "Home Language");
    static final ColumnSpec FSM = ColumnSpec.optional(
            "fsm",
            "FSM",
            "FSMeligible",
            "FSM Eligible",
            "Eligible for free meals",
            "Eligible for free school meals",
            "Eligible for FSM",
            "FSM Eligibility",
            "Free School Meals",
            "Free School Meal");
    static final ColumnSpec EVER_FSM6 = ColumnSpec.optional(
            "everFsm6",
            "FSM Ever 6",
            "FSMEver6",
            "Ever 6",
            "FSM6",
            "EVERFSM_6",
            "Ever 6 FSM",
            "Ever6",
            "FSM in last 6 years");
    static final ColumnSpec ENTRY_DATE = ColumnSpec.optional(
            "entryDate",
            "Entry Date",
            "EntryDate",
            "Date of Entry",
            "Admission Date",
            "Date of Admission",
            "Admitted",
            "DOA",
            "Date Joined");
    static final ColumnSpec LEAVING_DATE = ColumnSpec.optional(
            "leavingDate",
            "Leaving Date",
            "Date of Leaving",
            "LeavingDate",
            "Leave Date",
            "Date Left",
            "Leaver Date",
            "DOL");
    static final ColumnSpec ENROLMENT_STATUS = ColumnSpec.optional(
            "enrolmentStatus", "Enrolment Status", "EnrolStatus", "Enrol Status", "Enrolment", "Registration Status");
    static final ColumnSpec FORMER_UPN =
            ColumnSpec.optional("formerUpn", "FormerUPN", "Former UPN", "Former UPNs", "Previous UPN", "Old UPN");
    /** Stands in DfE's census downloads only. */
    static final ColumnSpec CENSUS_TERM = ColumnSpec.optional("censusTerm", "CensusTerm");

    private static final List<ColumnSpec> COLUMNS = List.of(
            StandardColumns.UPN,
            YEAR_GROUP,
            StandardColumns.SURNAME,
            StandardColumns.FORENAME,
            StandardColumns.FULL_NAME,
            StandardColumns.BIRTH_DATE,
            SEX,
            FORM,
            ETHNICITY,
            SEN,
            LANGUAGE,
            FSM,
            EVER_FSM6,
            ENTRY_DATE,
            LEAVING_DATE,
            ENROLMENT_STATUS,
            StandardColumns.SCHOOL,
            FORMER_UPN,
            CENSUS_TERM);

    private static final KnownWords<Sex> SEXES = new KnownWords<>(SexWords::read);
    private static final KnownWords<EnrolmentStatus> STATUSES = new KnownWords<>(EnrolmentStatus::read);
    private static final KnownWords<SenProvision> PROVISIONS = new KnownWords<>(SenWords::read);
    private static final KnownWords<FirstLanguage> LANGUAGES = new KnownWords<>(FirstLanguage::read);
    private static final KnownWords<YearGroup> YEAR_GROUPS = new KnownWords<>(YearGroup::parse);

    private final KnownWords<Ethnicity> ethnicities = new KnownWords<>(new EthnicityReader()::read);
    private final RefusedEthnicity refused;

    PupilRollFormat(PupilSettings settings) {
        refused = settings.refusedEthnicity();
    }

    @Override
    public String id() {
        return "pupils.roll";
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
    public ImportTarget<RollEntry> target() {
        return RollTarget.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<RollEntry> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        PupilName name = name(row);
        YearGroup yearGroup = yearGroup(row);
        Ethnicity ethnicity = saidEthnicity(row);
        String ethnicityRaw = saysNothing(row, ethnicity) ? null : row.text(ETHNICITY);
        var entry = new RollEntry.Details(
                row.date(StandardColumns.BIRTH_DATE),
                code(row, SEX, SEXES::read),
                row.text(FORM),
                row.date(ENTRY_DATE),
                row.date(LEAVING_DATE),
                code(row, ENROLMENT_STATUS, STATUSES::read),
                formerUpn(row, upn));
        var characteristics = new RollEntry.Characteristics(
                ethnicity,
                ethnicityRaw,
                flag(row, FSM),
                flag(row, EVER_FSM6),
                code(row, SEN, PROVISIONS::read),
                eal(row),
                row.has(CENSUS_TERM) ? RollEntry.Source.CENSUS : RollEntry.Source.ROLL);
        if (upn == null || school == null || name == null || yearGroup == null || row.failed()) {
            return;
        }
        out.emit(new RollEntry(school, row.asAt(), upn, name, yearGroup, entry, characteristics));
    }

    private static @Nullable PupilName name(RowReader row) {
        String surname = row.text(StandardColumns.SURNAME);
        String forename = row.text(StandardColumns.FORENAME);
        if (surname != null || forename != null) {
            return new PupilName(surname == null ? "" : surname, forename == null ? "" : forename);
        }
        String both = row.text(StandardColumns.FULL_NAME);
        if (both == null) {
            if (!row.failed()) {
                row.issue(
                        RowIssue.NAME_MISSING,
                        row.has(StandardColumns.FULL_NAME) ? StandardColumns.FULL_NAME : StandardColumns.SURNAME);
            }
            return null;
        }
        PupilName.Split split = PupilName.split(both);
        if (!split.certain()) {
            row.issue(
                    PupilRollIssue.NAME_ORDER_GUESSED,
                    StandardColumns.FULL_NAME,
                    both,
                    split.name().surname());
        }
        return split.name();
    }

    private static @Nullable YearGroup yearGroup(RowReader row) {
        String text = row.text(YEAR_GROUP);
        if (text == null) {
            row.issue(RowIssue.VALUE_MISSING, YEAR_GROUP);
            return null;
        }
        Optional<YearGroup> yearGroup = YEAR_GROUPS.read(text);
        if (yearGroup.isEmpty()) {
            row.issue(PupilRollIssue.YEAR_GROUP_UNKNOWN, YEAR_GROUP, text);
        }
        return yearGroup.orElse(null);
    }

    /** Systems that have none fill the column with the UPN itself, or with zeros. */
    private static @Nullable Upn formerUpn(RowReader row, @Nullable Upn upn) {
        String text = row.text(FORMER_UPN);
        if (text == null || text.matches("0+")) {
            return null;
        }
        Upn former = code(row, FORMER_UPN, Upn::parse);
        return former == null || former.equals(upn) ? null : former;
    }

    /** A value that is left out, with a warning, when it isn't known. */
    private static <T> @Nullable T code(RowReader row, ColumnSpec column, Function<String, Optional<T>> reader) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            row.issue(RowIssue.CODE_UNKNOWN_LEFT_OUT, column, text);
        }
        return value.orElse(null);
    }

    /** "Not obtained" says as little as a blank, so that neither takes the place of a code; a refusal may (a setting). */
    private @Nullable Ethnicity saidEthnicity(RowReader row) {
        Ethnicity ethnicity = code(row, ETHNICITY, ethnicities::read);
        boolean nothing = ethnicity == Ethnicity.NOBT
                || (ethnicity == Ethnicity.REFU && refused == RefusedEthnicity.NEVER_OVERWRITES);
        return nothing ? null : ethnicity;
    }

    /** Whether the cell was understood and says nothing; what was not understood is kept as it stands. */
    private boolean saysNothing(RowReader row, @Nullable Ethnicity said) {
        String text = row.text(ETHNICITY);
        return said == null && text != null && ethnicities.read(text).isPresent();
    }

    private static @Nullable Boolean flag(RowReader row, ColumnSpec column) {
        return row.has(column) && row.cell(column) instanceof Cell.Blank ? Boolean.FALSE : row.flag(column);
    }

    private static @Nullable Boolean eal(RowReader row) {
        FirstLanguage language = code(row, LANGUAGE, LANGUAGES::read);
        return language == null ? null : language.eal();
    }
}
