package org.raisingthegame.tracker.imports;

/** The number of an import, from the first upload to its undoing. */
public record ImportId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
