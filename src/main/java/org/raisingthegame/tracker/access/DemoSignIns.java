package org.raisingthegame.tracker.access;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sign-ins of the demonstration; a bean there and nowhere else. */
@Component
@Profile("demo")
public class DemoSignIns {

    static final String PASSWORD = "raising-the-game";

    static final String OFFICER = "officer@demo.example";
    static final String ADVISOR = "advisor@demo.example";
    static final String HEAD = "head@demo.example";
    static final String HEAD_OF_TWO = "head2@demo.example";
    static final String STAFF = "staff@demo.example";
    static final String CHAMPION = "champion@demo.example";
    static final String PROGRAMME = "programme@demo.example";

    /** In the order in which to offer them. */
    public List<DemoSignIn> all() {
        return List.of(
                new DemoSignIn(HEAD, PASSWORD, "Headteacher of a primary school"),
                new DemoSignIn(HEAD_OF_TWO, PASSWORD, "Headteacher of two schools"),
                new DemoSignIn(STAFF, PASSWORD, "Colleague who may import and see pupils"),
                new DemoSignIn(CHAMPION, PASSWORD, "Racial justice champion"),
                new DemoSignIn(ADVISOR, PASSWORD, "School improvement advisor of three schools"),
                new DemoSignIn(OFFICER, PASSWORD, "Borough officer"),
                new DemoSignIn(PROGRAMME, PASSWORD, "Programme team"));
    }
}
