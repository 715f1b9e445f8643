package org.raisingthegame.tracker.exports;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers of one to four in what people wrote, where they may count pupils: "3 of our boys", "two pupils". Figures of
 * ours are suppressed by the machine; words of ours have to be looked at.
 */
final class SmallNumbers {

    /** Not part of a date, a longer number, a percentage or a sum of money, and not what it numbers: Year 4, KS2, Term 3. */
    private static final Pattern DIGIT = Pattern.compile(
            "(?<![\\p{L}\\d.,/:£$-])(?<!(?i:years?|stage|phase|term|strand|priority|criterion|action|target|page|week|group|set|part|cohort|milestone)\\s)"
                    + "[1-4](?![\\p{L}\\d%:/-]|[.,]\\d|\\s?%|\\s(?i:weeks?|months?|terms?|years?|hours?|days?|times|minutes|sessions?|points?|per\\s?cent))");

    /** Written out it is mostly no count, so only beside what it would count. */
    private static final Pattern WORD = Pattern.compile(
            "\\b(?i:one|two|three|four)\\b(?=(?:\\s+(?i:of|our|the|more|other|black|caribbean|year|\\d+|new)\\b){0,5}\\s+(?i:pupils?|child|children|boys?|girls?|students?|famil(?:y|ies))\\b)");

    /** So much of the text on either side that one knows which number is meant. */
    private static final int AROUND = 24;

    private SmallNumbers() {}

    /** Each with the words around it, in the order of the text. */
    static List<String> in(String text) {
        return Stream.concat(DIGIT.matcher(text).results(), WORD.matcher(text).results())
                .sorted(Comparator.comparingInt(MatchResult::start))
                .map(found -> around(text, found))
                .toList();
    }

    private static String around(String text, MatchResult found) {
        int from = wordStart(text, Math.max(0, found.start() - AROUND));
        int to = wordEnd(text, Math.min(text.length(), found.end() + AROUND));
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < text.length() ? "…" : "");
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
