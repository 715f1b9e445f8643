package org.raisingthegame.tracker.imports;

/** Ends work on an import that somebody asked to stop; its transaction is rolled back. */
final class ImportCancelled extends RuntimeException {

    ImportCancelled() {
        super("Asked to stop", null, false, false);
    }
}
