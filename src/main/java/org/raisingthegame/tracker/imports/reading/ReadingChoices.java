package org.raisingthegame.tracker.imports.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.DateOrder;

/**
 * What the person said about a file; it goes before what the file says itself.
 *
 * @param facts what the rows don't say
 * @param sheets the names of the sheets to be read; null for all that are not hidden
 * @param dateOrder how dates of figures only are written; null where nobody was asked
 * @param pupils whom rows without UPN may be, and of which of them the person has said so
 */
public record ReadingChoices(
        Facts facts, @Nullable Set<String> sheets, @Nullable DateOrder dateOrder, KnownPupils pupils) {

    public static final ReadingChoices NONE = new ReadingChoices(Facts.NONE, null, null);

    /** Where nobody is there to be asked about rows without UPN. */
    public ReadingChoices(Facts facts, @Nullable Set<String> sheets, @Nullable DateOrder dateOrder) {
        this(facts, sheets, dateOrder, KnownPupils.NONE);
    }

    boolean reads(TableFile.Sheet sheet) {
        return sheets == null ? !sheet.hidden() : sheets.contains(sheet.name());
    }
}
