package org.raisingthegame.tracker.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an ethnicity as schools and DfE write it: a main or extended code ("BCRB", "BNGN"), a description in any of the
 * published spellings ("Black or Black British - Caribbean"), or both ("BCRB - Caribbean").
 *
 * <p>Descriptions are compared whole, never by a part of them: "White and Black Caribbean" and "Any other Black /
 * African / Caribbean background" hold the word too and mean other groups. What is not known is not guessed.
 *
 * <p>Codes, descriptions and roll-up: DfE reference data rscd2021 with the aliases of the domain notes, section 1.1, in
 * {@code ethnicity-codes.csv} beside this class. Contains public sector information licensed under the Open Government
 * Licence v3.0. Source: Department for Education. Spellings: domain notes, section 1.3.
 */
public final class EthnicityReader {

    private static final Pattern CODE_FIRST = Pattern.compile("([A-Za-z]{4})\\s*[-–—:/,]\\s*\\S.*");
    private static final Pattern CODE_LAST = Pattern.compile(".*\\S\\s*\\(\\s*([A-Za-z]{4})\\s*\\)");

    /** Words that DfE's files put before a group and that say nothing of it. */
    private static final Pattern LEADING = Pattern.compile("^(ethnicity|ethnic) (minor|group|background) ");

    private static final Map<EthnicMajorGroup, List<String>> PREFIXES = Map.of(
            EthnicMajorGroup.WHITE,
            List.of("white"),
            EthnicMajorGroup.MIXED,
            List.of(
                    "mixed",
                    "mixed dual background",
                    "mixed dual heritage",
                    "mixed or dual background",
                    "mixed multiple ethnic groups",
                    "mixed or multiple ethnic groups"),
            EthnicMajorGroup.ASIAN,
            List.of("asian", "asian british", "asian or asian british", "asian asian british"),
            EthnicMajorGroup.BLACK,
            List.of(
                    "black",
                    "black british",
                    "black or black british",
                    "black black british",
                    "black african caribbean black british",
                    "black african caribbean or black british",
                    "black black british caribbean or african",
                    "black or african or caribbean or black british"),
            EthnicMajorGroup.CHINESE,
            List.of("asian", "asian british", "asian or asian british", "asian asian british", "chinese"),
            EthnicMajorGroup.OTHER,
            List.of("other", "other ethnic group", "any other ethnic group"),
            EthnicMajorGroup.UNKNOWN,
            List.of("unknown", "unclassified"));

    /** Spellings beside DfE's description of the code; each is also known after every prefix of its major group. */
    private static final Map<Ethnicity, List<String>> SPELLINGS = Map.ofEntries(
            Map.entry(
                    Ethnicity.WBRI,
                    List.of(
                            "british",
                            "white british",
                            "english welsh scottish northern irish or british",
                            "english welsh scottish northern irish british",
                            "english scottish welsh",
                            "northern irish")),
            Map.entry(Ethnicity.WIRI, List.of("white irish")),
            Map.entry(
                    Ethnicity.WIRT,
                    List.of("irish traveller", "traveller irish heritage", "traveller of irish heritage")),
            Map.entry(Ethnicity.WROM, List.of("gypsy or roma", "gypsy and roma", "roma gypsy", "gypsy roma")),
            Map.entry(
                    Ethnicity.WOTH, List.of("any other white background", "other white background", "any other white")),
            Map.entry(
                    Ethnicity.MWBC,
                    List.of("white black caribbean", "white and caribbean", "white and black caribbean")),
            Map.entry(Ethnicity.MWBA, List.of("white black african", "white and african", "white and black african")),
            Map.entry(Ethnicity.MWAS, List.of("white asian", "white and asian")),
            Map.entry(
                    Ethnicity.MOTH,
                    List.of(
                            "any other mixed background",
                            "other mixed background",
                            "any other mixed",
                            "any other mixed multiple ethnic background",
                            "any other mixed or multiple ethnic background")),
            Map.entry(
                    Ethnicity.AOTH, List.of("any other asian background", "other asian background", "any other asian")),
            Map.entry(Ethnicity.BCRB, List.of("caribbean", "black caribbean", "black caribbean heritage")),
            Map.entry(Ethnicity.BAFR, List.of("african", "black african")),
            Map.entry(
                    Ethnicity.BOTH,
                    List.of(
                            "any other black background",
                            "other black background",
                            "other black",
                            "any other black",
                            "any other black african caribbean background",
                            "any other black african or caribbean background",
                            "any other black black british or caribbean background")),
            Map.entry(Ethnicity.OOTH, List.of("any other ethnic group", "other ethnic group", "any other")),
            Map.entry(
                    Ethnicity.NOBT,
                    List.of(
                            "information not obtained",
                            "information not yet obtained",
                            "not obtained",
                            "not yet obtained",
                            "not supplied",
                            "not known",
                            "unknown",
                            "none",
                            "unclassified")),
            Map.entry(
                    Ethnicity.REFU,
                    List.of("refused", "refused to say", "information refused", "prefer not to say", "declined")));

    private final Map<String, Ethnicity> codes = new HashMap<>();
    private final Map<String, Ethnicity> descriptions = new HashMap<>();

    public EthnicityReader() {
        readCodes();
        SPELLINGS.forEach((ethnicity, spellings) -> spellings.forEach(spelling -> learn(spelling, ethnicity)));
    }

    /** The main code that a cell's text stands for; empty when it is blank or not known. */
    public Optional<Ethnicity> read(String text) {
        String stripped = text.strip();
        if (stripped.equals("?")) {
            return Optional.of(Ethnicity.NOBT);
        }
        return byCode(stripped)
                .or(() -> byDescription(stripped))
                .or(() -> byCodeIn(CODE_FIRST, stripped))
                .or(() -> byCodeIn(CODE_LAST, stripped));
    }

    /** The codes, main and extended, that roll up to a main code, in their order. */
    public List<String> codesOf(Ethnicity main) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue() == main)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Optional<Ethnicity> byCode(String text) {
        return Optional.ofNullable(codes.get(text.toUpperCase(Locale.ROOT)));
    }

    private Optional<Ethnicity> byCodeIn(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? byCode(matcher.group(1)) : Optional.empty();
    }

    private Optional<Ethnicity> byDescription(String text) {
        String words = words(text);
        return Optional.ofNullable(descriptions.get(LEADING.matcher(words).replaceFirst("")));
    }

    private void readCodes() {
        try (InputStream in = EthnicityReader.class.getResourceAsStream("ethnicity-codes.csv")) {
            if (in == null) {
                throw new IllegalStateException("ethnicity-codes.csv is not in the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(fields -> {
                        Ethnicity main = Ethnicity.valueOf(fields[2]);
                        codes.put(fields[0], main);
                        learn(words(fields[1]), main);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(String description, Ethnicity ethnicity) {
        remember(description, ethnicity);
        for (String prefix : PREFIXES.getOrDefault(ethnicity.majorGroup(), List.of())) {
            remember(prefix + " " + description, ethnicity);
        }
    }

    private void remember(String description, Ethnicity ethnicity) {
        Ethnicity before = descriptions.put(description, ethnicity);
        if (before != null && before != ethnicity) {
            throw new IllegalStateException(description + " would be both " + before + " and " + ethnicity);
        }
    }

    /** Small letters, "&" as "and", all else that is no letter as one space. */
    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        return String.join(
                " ",
                Arrays.stream(plain.split("[^a-z]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
