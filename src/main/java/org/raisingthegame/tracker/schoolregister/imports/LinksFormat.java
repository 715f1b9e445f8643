package org.raisingthegame.tracker.schoolregister.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/**
 * DfE's register of links: which establishment record came before which. Each link stands in it twice, once from either
 * side; both rows say the same here. Links of schools that are not of the importer's boroughs are ignored.
 */
@Component
class LinksFormat implements ImportFormat<RegisterEntry> {

    private static final ColumnSpec OTHER =
            ColumnSpec.required("otherUrn", "LinkURN", "Link URN", "Linked URN", "Linked establishment URN");
    private static final ColumnSpec KIND = ColumnSpec.required("kind", "LinkType", "Link Type", "Type of link");
    private static final ColumnSpec ON =
            ColumnSpec.optional("on", "LinkEstablishedDate", "Link Established Date", "Link Date");
    private static final ColumnSpec NAME = ColumnSpec.optional("name", "LinkName", "Link Name");

    private static final List<ColumnSpec> COLUMNS = List.of(SchoolColumns.URN, OTHER, KIND, ON, NAME);

    @Override
    public String id() {
        return "schoolregister.links";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of();
    }

    @Override
    public ImportTarget<RegisterEntry> target() {
        return SchoolRegisterTarget.LINKS;
    }

    @Override
    public void read(RowReader row, RowSink<RegisterEntry> out) {
        String kind = row.cell(KIND).shown().strip().toLowerCase(Locale.ROOT);
        boolean predecessor = kind.startsWith("predecessor");
        if (!predecessor && !kind.startsWith("successor")) {
            out.ignore("otherLink");
            return;
        }
        Urn urn = SchoolColumns.urn(row, SchoolColumns.URN);
        Urn other = SchoolColumns.urn(row, OTHER);
        LocalDate on = SchoolColumns.dateIfAny(row, ON);
        if (urn == null || other == null || row.failed()) {
            return;
        }
        if (row.schoolOf(urn.value()) == null || row.schoolOf(other.value()) == null) {
            out.ignore("elsewhere");
            return;
        }
        var link = predecessor
                ? new RegisterEntry.Link(urn.value(), other.value(), on)
                : new RegisterEntry.Link(other.value(), urn.value(), on);
        out.emit(new RegisterEntry(row.cell(NAME).shown(), null, link));
    }
}
