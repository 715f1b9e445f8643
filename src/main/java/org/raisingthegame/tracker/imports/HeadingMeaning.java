package org.raisingthegame.tracker.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.reading.Headings;

/**
 * What a person said that a heading means, because the format did not know it or took it for something else.
 *
 * @param formatId the format in which it means that
 * @param heading as written in the file; compared as all headings are, so that case and punctuation don't matter
 * @param columnKey the column of the format, null where it is none of them
 */
public record HeadingMeaning(
        String formatId, String heading, @Nullable String columnKey) {

    /** Longer ones are sentences, and are not offered. */
    public static final int LONGEST_HEADING = 200;

    public HeadingMeaning {
        if (heading.isBlank() || heading.length() > LONGEST_HEADING) {
            throw new IllegalArgumentException("Not a heading that can be given a meaning");
        }
    }

    /** Whether it speaks of a heading in a format, however that is written. */
    public boolean isOf(String format, String otherHeading) {
        return formatId.equals(format) && comparable().equals(Headings.normal(otherHeading));
    }

    /** The heading without what does not matter: case, spaces, punctuation. */
    public String comparable() {
        return Headings.normal(heading);
    }

    /** What was known, without what is withdrawn, and with a new word in place of an old one on the same heading. */
    public static List<HeadingMeaning> revised(
            List<HeadingMeaning> known, List<HeadingMeaning> said, List<HeadingMeaning> withdrawn) {
        List<HeadingMeaning> revised = new ArrayList<>(known);
        revised.removeAll(withdrawn);
        revised.removeIf(old -> said.stream().anyMatch(word -> word.isOf(old.formatId(), old.heading())));
        revised.addAll(said);
        return revised;
    }
}
