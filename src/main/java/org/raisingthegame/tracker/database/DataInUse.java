package org.raisingthegame.tracker.database;

/** The data folder is held by a program that runs. */
public class DataInUse extends DatabaseRefusal {

    private static final long serialVersionUID = 1L;

    DataInUse(String reason, String action) {
        super(reason, action);
    }
}
