package org.raisingthegame.tracker.imports;

/** An import or an undo that can't be done as things stand; nothing was changed. */
public class ImportRefused extends RuntimeException {

    private final String messageKey;

    /** @param messageKey translation key of the sentence that says why and what to do */
    public ImportRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
