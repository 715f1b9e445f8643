package org.raisingthegame.tracker.journeys;

import java.util.Locale;

/** Somebody who can sign in to the demonstration. */
enum Person {
    HEAD("head@demo.example"),
    HEAD_OF_TWO("head2@demo.example"),
    STAFF("staff@demo.example"),
    CHAMPION("champion@demo.example"),
    ADVISOR("advisor@demo.example"),
    OFFICER("officer@demo.example"),
    PROGRAMME("programme@demo.example");

    static final String PASSWORD = "raising-the-game";

    final String email;

    Person(String email) {
        this.email = email;
    }

    /** For names of files. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
