package org.raisingthegame.tracker.interventions.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.interventions.Intervention;
import org.springframework.stereotype.Component;

/** A borough's list of programmes, a row for each. */
@Component
class ProgrammeListFormat implements ImportFormat<Intervention> {

    private static final ColumnSpec BOROUGH =
            ColumnSpec.required("borough", "LA code", "Borough code", "Local authority code");

    @Override
    public String id() {
        return "interventions.programmes";
    }

    @Override
    public List<ColumnSpec> columns() {
        return Stream.concat(InterventionColumns.COMMON.stream(), Stream.of(BOROUGH))
                .toList();
    }

    @Override
    public Set<FactKind> needs() {
        return EnumSet.noneOf(FactKind.class);
    }

    @Override
    public ImportTarget<Intervention> target() {
        return ListedIntervention.OF_BOROUGH;
    }

    @Override
    public void read(RowReader row, RowSink<Intervention> out) {
        Intervention programme = InterventionColumns.read(row, borough(row), null);
        if (programme != null) {
            out.emit(programme);
        }
    }

    private static @Nullable LaCode borough(RowReader row) {
        String text = row.text(BOROUGH);
        if (text == null) {
            if (!row.failed()) {
                row.issue(RowIssue.VALUE_MISSING, BOROUGH);
            }
            return null;
        }
        if (!text.matches("\\d{3}") || !row.mayWrite(new LaCode(text))) {
            row.issue(InterventionIssue.BOROUGH_NOT_YOURS, BOROUGH, text);
            return null;
        }
        return new LaCode(text);
    }
}
