package org.raisingthegame.tracker.exports;

import java.util.Locale;

/**
 * For whose eyes a file is; it stands at the head of every page of it.
 *
 * <p>What a file may hold follows from it: a shared one only figures as a shared audience sees them, a confidential one the
 * true figures of the school whose head takes it. Neither holds a pupil's name.
 */
public enum Marking {
    /** May be passed on: small numbers are hidden, comments and attachments are left out unless chosen. */
    SHARED,
    /** True figures of one school, for that school's head and governors. */
    CONFIDENTIAL;

    /** Translation key of the word for it in the audit trail. */
    public String trailKey() {
        return "exports.trail." + name().toLowerCase(Locale.ROOT);
    }

    /** Translation key of the words on every page. */
    public String key() {
        return "exports.marking." + name().toLowerCase(Locale.ROOT);
    }
}
