package org.raisingthegame.tracker.pupils.duplicates;

/** A merge, or its taking back, can't be done; the message says why. */
public final class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageKey;

    public MergeRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    /** Translation key of the sentence that says so. */
    public String messageKey() {
        return messageKey;
    }
}
