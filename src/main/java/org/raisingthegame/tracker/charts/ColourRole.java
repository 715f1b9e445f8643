package org.raisingthegame.tracker.charts;

/** What a line stands for; the theme gives each role its colour, so that no page chooses one. */
public enum ColourRole {
    /** The group in view: the one strong colour. Only its 95 % band is drawn. */
    GROUP("group"),
    /** The other pupils of the same schools. */
    OTHERS("others"),
    /** All pupils of the same schools. */
    ALL("all"),
    /** A figure published for the local authority. */
    PUBLISHED_LA("published-la"),
    /** A figure published for the region. */
    PUBLISHED_REGION("published-region"),
    /** A figure published for England. */
    PUBLISHED_ENGLAND("published-england");

    private final String token;

    ColourRole(String token) {
        this.token = token;
    }

    /** The last part of the style property that holds the colour, {@code --rtg-<token>}. */
    String token() {
        return token;
    }
}
