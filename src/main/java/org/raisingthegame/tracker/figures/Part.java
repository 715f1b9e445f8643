package org.raisingthegame.tracker.figures;

import java.util.Optional;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.spi.Cut;

/**
 * The pupils of a group to whom one thing more applies: girls, pupils in Year 6. At most one, for shared figures exist only
 * on a fixed grid.
 *
 * @param value as {@link Cut} says
 */
public record Part(Cut cut, String value) {

    /** The code of all pupils, no part of them. */
    public static final String ALL = "";

    public static Part of(YearGroup yearGroup) {
        return new Part(Cut.YEAR_GROUP, yearGroup.code());
    }

    /** Short, for the database and for addresses: {@code XF}, {@code Y6}. */
    public String code() {
        return cut.letter() + value;
    }

    /** The part of this code; empty for all pupils and where there is none such. */
    public static Optional<Part> ofCode(String code) {
        return Stream.of(Cut.values())
                .filter(cut -> code.startsWith(cut.letter()) && code.length() > 1)
                .map(cut -> new Part(cut, code.substring(1)))
                .filter(Part::known)
                .findFirst();
    }

    private boolean known() {
        return cut == Cut.YEAR_GROUP
                ? YearGroup.parse(value).filter(one -> one.code().equals(value)).isPresent()
                : cut.choices().contains(value);
    }

    /** Translation key: {@code figures.part.SEX.F}; year groups have their own words. */
    public String key() {
        return "figures.part." + cut.name() + "." + value;
    }
}
