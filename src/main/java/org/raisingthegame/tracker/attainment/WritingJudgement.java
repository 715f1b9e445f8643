package org.raisingthegame.tracker.attainment;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The teacher's assessment of writing at the end of Key Stage 2.
 *
 * <p>Source: DfE teacher assessment codes as set out in the domain notes, section 3.1.
 *
 * @param code as DfE writes it: EXS, GDS, WTS, PK1 …
 */
public record WritingJudgement(String code) {

    private static final String GREATER_DEPTH = "GDS";
    private static final Set<String> MET = Set.of("EXS", GREATER_DEPTH);

    /** Working towards, the pre-key-stage standards of all years, the engagement model, P scales, absent, disapplied. */
    private static final Set<String> NOT_MET = Set.of(
            "WTS", "PK1", "PK2", "PK3", "PK4", "PK5", "PK6", "PKG", "PKF", "PKE", "BLW", "EM", "HNM", "P1", "P2", "P3",
            "P4", "P5", "P6", "P7", "P8", "P1I", "P1II", "P2I", "P2II", "P3I", "P3II", "A", "D", "B", "T", "N", "NS");

    private static final Set<String> NOT_IN_COHORT = Set.of("L", "F", "P", "M");

    /** Reads a code or the words that schools write for it; empty when it is none. */
    public static Optional<WritingJudgement> read(String text) {
        String words = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
        String code = switch (words) {
            case "GREATER DEPTH", "WORKING AT GREATER DEPTH", "WORKING AT GREATER DEPTH STANDARD", "GD" -> "GDS";
            case "EXPECTED", "EXP", "EXPECTED STANDARD", "WORKING AT EXPECTED", "WORKING AT THE EXPECTED STANDARD" ->
                "EXS";
            case "WORKING TOWARDS", "WT", "WORKING TOWARDS THE EXPECTED STANDARD", "WORKING TOWARDS STANDARD" -> "WTS";
            case "ENGAGEMENT MODEL" -> "EM";
            case "ABSENT" -> "A";
            case "DISAPPLIED" -> "D";
            case "LEFT" -> "L";
            case "AS" -> "EXS";
            default -> words.replace(" ", "");
        };
        boolean known = MET.contains(code) || NOT_MET.contains(code) || NOT_IN_COHORT.contains(code);
        return known ? Optional.of(new WritingJudgement(code)) : Optional.empty();
    }

    /** Whether greater depth, the higher standard of writing, was reached. */
    public Reached higher() {
        return expected() == Reached.YES && !code.equals(GREATER_DEPTH) ? Reached.NO : expected();
    }

    /** Whether the expected standard was reached. */
    public Reached expected() {
        if (MET.contains(code)) {
            return Reached.YES;
        }
        return NOT_IN_COHORT.contains(code) ? Reached.NOT_IN_COHORT : Reached.NO;
    }
}
