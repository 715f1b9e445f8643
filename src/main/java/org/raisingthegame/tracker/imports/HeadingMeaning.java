package org.raisingthegame.tracker.imports;

import org.jspecify.annotations.Nullable;

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
}
