package org.raisingthegame.tracker.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on an import has come, or how it ended.
 *
 * @param rows rows read
 * @param total rows that there are to read; 0 while nobody knows
 * @param messageKey translation key of the sentence that says why it was refused; null unless it was
 * @param arguments what that sentence needs
 */
public record ImportProgress(
        ImportId id,
        Kind kind,
        State state,
        Phase phase,
        int rows,
        int total,
        @Nullable String messageKey,
        List<String> arguments) {

    private static final double READ = 0.6;
    private static final double COMPARED = 0.75;

    /** What is being done. */
    public enum Kind {
        /** Look at what applying would do. */
        CHECK,
        APPLY
    }

    /** Where the work stands. */
    public enum State {
        RUNNING,
        DONE,
        /** Somebody asked to stop; nothing was written. */
        CANCELLED,
        /** It can't be done as things stand; nothing was written. */
        REFUSED,
        /** The program stopped in the midst of it; nothing was written. Never stored: a claim without a beat says so. */
        INTERRUPTED
    }

    /** The stretches of the way, in their order. */
    public enum Phase {
        WAITING,
        READING,
        COMPARING,
        WRITING
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Which part of the way is done, from 0 to 1; negative where nobody can tell. */
    public double share() {
        return switch (phase) {
            case WAITING -> 0;
            case READING -> total == 0 ? -1 : READ * Math.min(1, (double) rows / total);
            case COMPARING -> READ;
            case WRITING -> COMPARED;
        };
    }
}
