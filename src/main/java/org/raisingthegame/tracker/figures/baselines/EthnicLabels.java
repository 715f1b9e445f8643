package org.raisingthegame.tracker.figures.baselines;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.figures.PublishedGroup;

/**
 * DfE's names of ethnic groups in the files' several dialects. Only whole names are compared: "Caribbean" is also
 * within "White and Black Caribbean" and "Any other Black / African / Caribbean background", who are other pupils.
 * Source: the files themselves, the domain notes, section 1.3, and for the harmonised standard, which files from 2022/23 on may use, DfE's
 * data dictionary (dfe-analytical-services/dfe-published-data-qa).
 */
final class EthnicLabels {

    /** What dialects put before a minor group's name: "Black - ", "Ethnicity Minor ", "Ethnicity_Minor_". */
    private static final Pattern MINOR_PREFIX =
            Pattern.compile("^(ethnicity minor |white - |mixed - |asian - |black - )");

    private static final Pattern MAJOR_PREFIX = Pattern.compile("^ethnicity major | total$");

    private static final Map<String, EthnicMajorGroup> MAJOR = Map.ofEntries(
            entry("white", EthnicMajorGroup.WHITE),
            entry("mixed", EthnicMajorGroup.MIXED),
            entry("asian", EthnicMajorGroup.ASIAN),
            entry("black", EthnicMajorGroup.BLACK),
            entry("chinese", EthnicMajorGroup.CHINESE),
            entry("other", EthnicMajorGroup.OTHER),
            entry("any other ethnic group", EthnicMajorGroup.OTHER),
            entry("unclassified", EthnicMajorGroup.UNKNOWN),
            // the harmonised standard
            entry("mixed / multiple ethnic groups", EthnicMajorGroup.MIXED),
            entry("asian / asian british", EthnicMajorGroup.ASIAN),
            entry("black / african / caribbean / black british", EthnicMajorGroup.BLACK),
            entry("other ethnic group", EthnicMajorGroup.OTHER),
            entry("unknown", EthnicMajorGroup.UNKNOWN));

    private static final Map<String, Ethnicity> MINOR = Map.ofEntries(
            entry("white british", Ethnicity.WBRI),
            entry("irish", Ethnicity.WIRI),
            entry("white irish", Ethnicity.WIRI),
            entry("traveller of irish heritage", Ethnicity.WIRT),
            entry("gypsy roma", Ethnicity.WROM),
            entry("gypsy/roma", Ethnicity.WROM),
            entry("any other white background", Ethnicity.WOTH),
            entry("white and black caribbean", Ethnicity.MWBC),
            entry("white and black african", Ethnicity.MWBA),
            entry("white and asian", Ethnicity.MWAS),
            entry("any other mixed background", Ethnicity.MOTH),
            entry("indian", Ethnicity.AIND),
            entry("pakistani", Ethnicity.APKN),
            entry("bangladeshi", Ethnicity.ABAN),
            entry("any other asian background", Ethnicity.AOTH),
            entry("caribbean", Ethnicity.BCRB),
            entry("black caribbean", Ethnicity.BCRB),
            entry("african", Ethnicity.BAFR),
            entry("black african", Ethnicity.BAFR),
            entry("any other black background", Ethnicity.BOTH),
            entry("chinese", Ethnicity.CHNE),
            entry("any other ethnic group", Ethnicity.OOTH),
            // the harmonised standard
            entry("english / welsh / scottish / northern irish / british", Ethnicity.WBRI),
            entry("irish traveller", Ethnicity.WIRT),
            entry("gypsy / roma", Ethnicity.WROM),
            entry("any other mixed / multiple ethnic background", Ethnicity.MOTH),
            entry("any other black / african / caribbean background", Ethnicity.BOTH));

    private EthnicLabels() {}

    /** A major group; "Black" and nothing finer. */
    static Optional<PublishedGroup> major(String label) {
        return Optional.ofNullable(MAJOR.get(MAJOR_PREFIX.matcher(plain(label)).replaceAll("")))
                .map(PublishedGroup.Major::new);
    }

    /** A minor group; "unclassified" is none of them. */
    static Optional<PublishedGroup> minor(String label) {
        return Optional.ofNullable(MINOR.get(MINOR_PREFIX.matcher(plain(label)).replaceFirst("")))
                .map(PublishedGroup.Minor::new);
    }

    /** Of files that have a column for each: the minor group where there is one, else the major one; all pupils where both are totals. */
    static Optional<PublishedGroup> group(String major, String minor) {
        if (!total(minor)) {
            return minor(minor);
        }
        return total(major) ? Optional.of(new PublishedGroup.AllPupils()) : major(major);
    }

    static boolean total(String label) {
        return plain(label).equals("total");
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
    }
}
