package org.raisingthegame.tracker.exclusions;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * Why a pupil was excluded. Until 2019/20 one reason was given, since then up to three, unranked; the second block came
 * and {@link #OT} went then.
 *
 * <p>Source: DfE's census codes, domain notes, section 2.2.
 */
enum Reason {
    PP("Physical assault against a pupil", "physical assault pupil"),
    PA("Physical assault against an adult", "physical assault adult", "physical assault against adult"),
    VP(
            "Verbal abuse/threatening behaviour against a pupil",
            "verbal abuse threatening behaviour pupil",
            "verbal abuse or threatening behaviour against a pupil",
            "verbal abuse against a pupil"),
    VA(
            "Verbal abuse/threatening behaviour against an adult",
            "verbal abuse threatening behaviour adult",
            "verbal abuse or threatening behaviour against an adult",
            "verbal abuse against an adult"),
    BU("Bullying"),
    RA("Racist abuse"),
    SM("Sexual misconduct"),
    DA("Drug and alcohol related", "drugs and alcohol", "drug alcohol related", "drug and alcohol"),
    DM("Damage to property", "damage"),
    TH("Theft"),
    DB(
            "Persistent or general disruptive behaviour",
            "persistent disruptive behaviour",
            "disruptive behaviour",
            "persistent or general disruptive"),
    OT("Other"),

    OW(
            "Use or threat of use of an offensive weapon or prohibited item",
            "offensive weapon",
            "offensive weapon or prohibited item"),
    LG(
            "Abuse against sexual orientation and gender identity",
            "abuse against sexual orientation and gender identity for example lgbt"),
    DS("Abuse relating to disability"),
    MT(
            "Inappropriate use of social media or online technology",
            "inappropriate use of social media",
            "social media or online technology"),
    PH(
            "Wilful and repeated transgression of protective measures in place to protect public health",
            "transgression of protective measures",
            "public health");

    /** The first year with several reasons, with the codes of the second block and without {@link #OT}. */
    private static final AcademicYear SEVERAL_REASONS = new AcademicYear(2021);

    private static final Set<Reason> NEW = EnumSet.of(OW, LG, DS, MT, PH);

    private static final Map<String, Reason> BY_WORDS = new HashMap<>();

    static {
        for (Reason reason : values()) {
            BY_WORDS.put(reason.name().toLowerCase(Locale.ROOT), reason);
            reason.spellings.forEach(spelling -> BY_WORDS.put(spelling, reason));
        }
    }

    private final List<String> spellings;

    Reason(String description, String... alsoWritten) {
        spellings = Arrays.asList(Arrays.copyOf(alsoWritten, alsoWritten.length + 1));
        spellings.set(alsoWritten.length, words(description));
    }

    /** Reads a code, a description, or "code - description"; empty when it is none. */
    static Optional<Reason> read(String text) {
        String words = words(text);
        Reason whole = BY_WORDS.get(words);
        if (whole != null || !text.strip().matches("(?s)[A-Za-z]{2}\\s*[-–:].*")) {
            return Optional.ofNullable(whole);
        }
        return Optional.ofNullable(BY_WORDS.get(words.substring(0, 2)));
    }

    /** Whether DfE's list of a year has it. */
    boolean givenIn(AcademicYear year) {
        boolean before = year.compareTo(SEVERAL_REASONS) < 0;
        return before ? !NEW.contains(this) : this != OT;
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }
}
