package org.raisingthegame.tracker.exports;

import java.util.List;
import java.util.Set;

/**
 * What a person should look at before words of his leave the school.
 *
 * @param where in which text
 * @param numbers small numbers with the words around them
 * @param names words that are also names on the school's register
 */
public record FreeTextWarning(String where, List<String> numbers, Set<String> names) {}
