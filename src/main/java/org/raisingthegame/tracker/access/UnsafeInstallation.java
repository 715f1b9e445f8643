package org.raisingthegame.tracker.access;

/** The program refuses to start, because pupils' records would lie open. Shown as two sentences, without a stack trace. */
public class UnsafeInstallation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param reason one sentence: what is wrong
     * @param action one sentence: what to do about it
     */
    public UnsafeInstallation(String reason, String action) {
        super(reason);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
