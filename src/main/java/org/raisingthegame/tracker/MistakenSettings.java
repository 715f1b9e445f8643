package org.raisingthegame.tracker;

import java.util.List;

/** Settings that can't be meant as they stand, each with a sentence that says what is wrong and what would be right. */
class MistakenSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MistakenSettings(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
