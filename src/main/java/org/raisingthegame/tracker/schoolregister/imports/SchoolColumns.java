package org.raisingthegame.tracker.schoolregister.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;

/** The columns that lists of schools of every kind share, and how their cells are read. */
final class SchoolColumns {

    static final ColumnSpec URN = ColumnSpec.required("urn", "URN", "School URN", "Unique Reference Number");
    static final ColumnSpec NAME = ColumnSpec.required(
            "name", "School", "School Name", "Name of School", "EstablishmentName", "Establishment Name");
    static final ColumnSpec PHASE = ColumnSpec.required(
            "phase", "Phase", "Phase of Education", "PhaseOfEducation (name)", "School Phase", "Education Phase");
    static final ColumnSpec DFE_NUMBER = ColumnSpec.optional(
            "dfeNumber",
            "DfE Number",
            "DfE No",
            "LAESTAB",
            "LA Estab",
            "School DfE Number",
            "DfES Number",
            "LAESTAB number");
    static final ColumnSpec ESTABLISHMENT = ColumnSpec.optional(
            "establishment", "EstablishmentNumber", "Establishment Number", "Estab", "Establishment No");
    static final ColumnSpec LA_CODE =
            ColumnSpec.optional("laCode", "LA (code)", "LA Code", "Local Authority Code", "LA Number", "LA");
    static final ColumnSpec TYPE =
            ColumnSpec.optional("type", "TypeOfEstablishment (name)", "Type of Establishment", "School Type");
    static final ColumnSpec STATUS =
            ColumnSpec.optional("status", "EstablishmentStatus (name)", "Establishment Status");
    static final ColumnSpec OPENED = ColumnSpec.optional("opened", "OpenDate", "Open Date", "Opened", "Opened on");
    static final ColumnSpec CLOSED = ColumnSpec.optional("closed", "CloseDate", "Close Date", "Closed", "Closed on");
    static final ColumnSpec PREDECESSORS = ColumnSpec.optional(
            "predecessors",
            "Predecessor",
            "Predecessors",
            "Predecessor URN",
            "Predecessor DfE number",
            "Took the place of",
            "Formed from",
            "Replaces");

    private SchoolColumns() {}

    static @Nullable Urn urn(RowReader row, ColumnSpec column) {
        String text = required(row, column);
        if (text == null) {
            return null;
        }
        Optional<Urn> urn = Urn.parse(text);
        if (urn.isEmpty()) {
            row.issue(SchoolRegisterIssue.URN_SHAPE, column, text);
        }
        return urn.orElse(null);
    }

    /** The DfE number, whole or as an establishment number beside an LA code. */
    static @Nullable Laestab laestab(RowReader row) {
        String laCode = row.text(LA_CODE);
        ColumnSpec column = row.has(ESTABLISHMENT) && row.text(DFE_NUMBER) == null ? ESTABLISHMENT : DFE_NUMBER;
        String number = required(row, column);
        if (number == null) {
            return null;
        }
        Optional<Laestab> laestab = Laestab.parse(number)
                .or(() -> laCode == null ? Optional.empty() : Laestab.parse(laCode.strip() + number.strip()));
        if (laestab.isEmpty()) {
            row.issue(SchoolRegisterIssue.DFE_NUMBER_SHAPE, column, number);
        } else if (laCode != null
                && laCode.strip().matches("\\d{3}")
                && !laCode.strip().equals(laestab.get().laCode().value())) {
            row.issue(SchoolRegisterIssue.LA_CODE_DISAGREES, LA_CODE, laCode, number);
        }
        return laestab.orElse(null);
    }

    static @Nullable String required(RowReader row, ColumnSpec column) {
        String text = row.text(column);
        if (text == null && !row.failed()) {
            row.issue(RowIssue.VALUE_MISSING, column);
        }
        return text;
    }

    /** A date of which only the absence is harmless: one that can't be read is an error, not a missing one. */
    static @Nullable LocalDate dateIfAny(RowReader row, ColumnSpec column) {
        return row.cell(column).shown().isEmpty() ? null : row.requiredDate(column);
    }

    /** The numbers of the schools that a school took the place of: URNs or DfE numbers, several with commas between. */
    static List<String> predecessors(RowReader row) {
        String text = row.text(PREDECESSORS);
        if (text == null) {
            return List.of();
        }
        List<String> numbers = new ArrayList<>();
        for (String part : text.split("[,;\\n]|\\band\\b|&")) {
            Optional<String> number = Laestab.parse(part)
                    .map(Laestab::value)
                    .or(() -> Urn.parse(part).map(Urn::value));
            if (number.isEmpty()) {
                row.issue(SchoolRegisterIssue.PREDECESSOR_SHAPE, PREDECESSORS, part.strip());
            }
            number.ifPresent(numbers::add);
        }
        return numbers;
    }
}
