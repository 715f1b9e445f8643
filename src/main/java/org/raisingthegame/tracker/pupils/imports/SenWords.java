package org.raisingthegame.tracker.pupils.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raisingthegame.tracker.core.SenProvision;

/**
 * How schools write SEN provision: DfE's codes, those before 2018 (A and P school action, Q under assessment, S
 * statement), or words. The kind of need (ASD, SEMH …) says nothing of the provision and is not read.
 *
 * <p>Source: dfe_SENStatus_rscd2021 as in the domain notes, 1.2.
 */
final class SenWords {

    private static final Pattern CODE_FIRST = Pattern.compile("([A-Z])\\s*[-–:]\\s*\\S.*");

    private SenWords() {}

    static Optional<SenProvision> read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher codeFirst = CODE_FIRST.matcher(upper);
        String words = codeFirst.matches()
                ? codeFirst.group(1)
                : upper.replaceAll("[^A-Z]+", " ").strip();
        return switch (words) {
            case "N",
                    "NO",
                    "NONE",
                    "NO SEN",
                    "NO SEND",
                    "NOT SEN",
                    "NO SEN PROVISION",
                    "NO SPECIAL EDUCATIONAL NEED",
                    "NO SPECIAL EDUCATIONAL NEEDS",
                    "NO SPECIAL PROVISION" -> Optional.of(SenProvision.N);
            case "K",
                    "A",
                    "P",
                    "Q",
                    "SEN SUPPORT",
                    "SEND SUPPORT",
                    "SEN SUPPORT SEN WITHOUT AN EHC PLAN",
                    "SCHOOL ACTION",
                    "SCHOOL ACTION PLUS",
                    "SCHOOL ACTION OR EARLY YEARS ACTION",
                    "SCHOOL ACTION PLUS OR EARLY YEARS ACTION PLUS",
                    "SCHOOL ACTION PLUS STATUTORY ASSESSMENT" -> Optional.of(SenProvision.K);
            case "E",
                    "S",
                    "EHC",
                    "EHCP",
                    "EHC PLAN",
                    "EDUCATION HEALTH AND CARE PLAN",
                    "EDUCATION HEALTH CARE PLAN",
                    "STATEMENT",
                    "STATEMENTED",
                    "STATEMENT OF SEN" -> Optional.of(SenProvision.E);
            default -> Optional.empty();
        };
    }
}
