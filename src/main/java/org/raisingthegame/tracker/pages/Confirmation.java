package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks once more before something that is hard to take back. Whoever opened it with a key that is still down has not answered it: the
 * focus is with the button that changes nothing, where Vaadin's own dialog gives it to the one that acts.
 */
public class Confirmation extends ConfirmDialog {

    /**
     * @param asked what is asked: "Close the figures of 2025/26?"
     * @param means what it means for whom
     * @param leave the button that changes nothing
     * @param act   the button that acts, by its verb
     */
    public Confirmation(String asked, String means, String leave, String act, Runnable acting) {
        setHeader(asked);
        setText(means);
        setCancelable(true);
        setCancelText(leave);
        setConfirmText(act);
        addConfirmListener(confirmed -> acting.run());
        getElement().executeJs("""
                this.addEventListener('focusin', function back(focused) {
                    if (focused.target.slot === 'confirm-button') {
                        this.removeEventListener('focusin', back);
                        this.querySelector('[slot="cancel-button"]').focus();
                    }
                })""");
    }

    /** What it does is for good: its button says so by its look, besides its words. */
    public Confirmation forGood() {
        setConfirmButtonTheme("error primary");
        return this;
    }
}
