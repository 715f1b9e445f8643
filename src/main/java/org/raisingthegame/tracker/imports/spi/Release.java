package org.raisingthegame.tracker.imports.spi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How settled the results of a file are. DfE publishes results as provisional, then as revised once schools have checked
 * them, then as final; its checking exercise calls the first unvalidated or unamended.
 */
public enum Release {
    PROVISIONAL,
    AMENDED,
    FINAL;

    private static final Map<String, Release> WORDS = Map.ofEntries(
            Map.entry("provisional", PROVISIONAL),
            Map.entry("unvalidated", PROVISIONAL),
            Map.entry("unamended", PROVISIONAL),
            Map.entry("p", PROVISIONAL),
            Map.entry("revised", AMENDED),
            Map.entry("amended", AMENDED),
            Map.entry("validated", AMENDED),
            Map.entry("r", AMENDED),
            Map.entry("a", AMENDED),
            Map.entry("final", FINAL),
            Map.entry("f", FINAL));

    /** "Final" is not among them: in the name of a file it means that somebody has finished the file. */
    private static final Pattern IN_TITLE =
            Pattern.compile("(?i)\\b(provisional|unvalidated|unamended|revised|amended|validated)\\b");

    /** How it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a cell says; empty for a word that we don't know. */
    public static Optional<Release> read(String text) {
        return Optional.ofNullable(WORDS.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** What a title or a name says, if anything. */
    public static Optional<Release> namedIn(String text) {
        Matcher matcher = IN_TITLE.matcher(text);
        return matcher.find() ? read(matcher.group(1)) : Optional.empty();
    }
}
