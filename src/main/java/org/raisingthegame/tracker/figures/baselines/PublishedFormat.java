package org.raisingthegame.tracker.figures.baselines;

import java.util.Set;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;

/** What the formats of published files have in common: they need to be told nothing and end in one table. */
interface PublishedFormat extends ImportFormat<PublishedRow> {

    @Override
    default Set<FactKind> needs() {
        return Set.of();
    }

    @Override
    default ImportTarget<PublishedRow> target() {
        return PublishedRow.TARGET;
    }
}
