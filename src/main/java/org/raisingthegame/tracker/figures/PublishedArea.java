package org.raisingthegame.tracker.figures;

/**
 * The area of a published figure: schools located there, not residents.
 *
 * @param code LA code (208) or, for regions and the country, the ONS code (E12000007)
 * @param name as published
 */
public record PublishedArea(Level level, String code, String name) {

    public enum Level {
        /** One of the reader's boroughs. */
        LOCAL_AUTHORITY,
        REGION,
        COUNTRY,
        /** A borough that is not the reader's: what is published of it is for everybody. */
        OTHER_AUTHORITY
    }
}
