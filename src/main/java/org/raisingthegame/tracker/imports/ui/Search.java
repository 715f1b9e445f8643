package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A field that looks for something a moment after the last key. */
class Search extends TextField {

    private static final int MILLISECONDS_AFTER_KEY = 300;
    private static final int LONGEST = 100;

    Search(String label) {
        super(label);
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(MILLISECONDS_AFTER_KEY);
    }
}
