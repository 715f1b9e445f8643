package org.raisingthegame.tracker.aimhigh.imports;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.aimhigh.ProfessionalField;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/** Speakers and the events at which they spoke, a row for each speaker at each event. */
@Component
class SpeakerListFormat implements ImportFormat<ListedSpeaker> {

    private static final ColumnSpec NAME = ColumnSpec.required("name", "Speaker", "Speaker name", "Name of speaker");
    private static final ColumnSpec BOROUGH = EventListFormat.BOROUGH;
    private static final ColumnSpec PROFESSION = ColumnSpec.optional("profession", "Profession", "Occupation", "Job");
    private static final ColumnSpec FIELD = ColumnSpec.required("field", "Field", "Professional field", "Sector");
    private static final ColumnSpec CONTACT = ColumnSpec.optional("contact", "Contact", "Email", "E-mail", "Telephone");
    private static final ColumnSpec CONSENT_ON = ColumnSpec.optional("consentOn", "Consent given", "Consent date");
    private static final ColumnSpec CONSENT_UNTIL =
            ColumnSpec.optional("consentUntil", "Consent until", "Keep until", "Consent ends");
    private static final ColumnSpec CHECKED_BY =
            ColumnSpec.optional("checkedBy", "Checked by", "Visitor check by", "Vetted by");
    private static final ColumnSpec CHECKED_ON =
            ColumnSpec.optional("checkedOn", "Checked on", "Visitor check on", "Vetted on");

    @Override
    public String id() {
        return "aimhigh.speakers";
    }

    @Override
    public List<ColumnSpec> columns() {
        return List.of(
                NAME,
                EventListFormat.CODE,
                EventListFormat.DAY,
                BOROUGH,
                FIELD,
                PROFESSION,
                CONTACT,
                CONSENT_ON,
                CONSENT_UNTIL,
                CHECKED_BY,
                CHECKED_ON);
    }

    @Override
    public Set<FactKind> needs() {
        return EnumSet.noneOf(FactKind.class);
    }

    @Override
    public ImportTarget<ListedSpeaker> target() {
        return ListedSpeaker.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<ListedSpeaker> out) {
        String name = row.text(NAME);
        if (name == null && !row.failed()) {
            row.issue(RowIssue.VALUE_MISSING, NAME);
        }
        String event = EventListFormat.code(row);
        LaCode borough = EventListFormat.borough(row, BOROUGH);
        LocalDate day = row.requiredDate(EventListFormat.DAY);
        ProfessionalField field = field(row);
        if (name == null || event == null || day == null || borough == null || row.failed()) {
            return;
        }
        out.emit(new ListedSpeaker(
                name,
                borough,
                row.text(PROFESSION),
                field,
                row.text(CONTACT),
                row.date(CONSENT_ON),
                row.date(CONSENT_UNTIL),
                row.text(CHECKED_BY),
                row.date(CHECKED_ON),
                event,
                day));
    }

    private static ProfessionalField field(RowReader row) {
        String text = row.text(FIELD);
        if (text == null) {
            return ProfessionalField.OTHER;
        }
        Optional<ProfessionalField> field = ProfessionalField.read(text);
        if (field.isEmpty()) {
            row.issue(AimHighIssue.FIELD_UNKNOWN, FIELD, text);
        }
        return field.orElse(ProfessionalField.OTHER);
    }
}
