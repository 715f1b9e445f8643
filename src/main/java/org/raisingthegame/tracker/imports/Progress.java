package org.raisingthegame.tracker.imports;

import org.raisingthegame.tracker.imports.ImportProgress.Phase;

/** Is told how far an import has come, row by row, so it has to cost next to nothing. May answer by ending it. */
interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void row() {}

        @Override
        public void phase(Phase phase) {}
    };

    /**
     * A row has been read.
     *
     * @throws ImportCancelled when somebody asked to stop
     */
    void row();

    /**
     * The next stretch of the way begins.
     *
     * @throws ImportCancelled when somebody asked to stop
     */
    void phase(Phase phase);
}
