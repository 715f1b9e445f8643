package org.raisingthegame.tracker.imports;

import org.raisingthegame.tracker.imports.persistence.ImportRuns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps out of each other's way those who write what imports write: an import, and who moves rows from one pupil to another. */
@Component
public class ImportTurn {

    private final ImportRuns runs;

    ImportTurn(ImportRuns runs) {
        this.runs = runs;
    }

    /** Waits until no import is being written, and lets none begin before the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        runs.takeTurn();
    }
}
