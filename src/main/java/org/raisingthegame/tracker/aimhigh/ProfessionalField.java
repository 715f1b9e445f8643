package org.raisingthegame.tracker.aimhigh;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What speakers work in, coarse enough to count them by. */
public enum ProfessionalField {
    ARTS_AND_MEDIA("arts", "media", "arts and media", "arts & media", "music", "film"),
    BUSINESS_AND_FINANCE("business", "finance", "business and finance", "banking"),
    EDUCATION("education", "teaching", "academia"),
    HEALTH("health", "medicine", "health and medicine"),
    LAW("law", "legal"),
    PUBLIC_SERVICE("public service", "politics", "civil service", "local government"),
    SCIENCE_AND_ENGINEERING("science", "engineering", "science and engineering"),
    SPORT("sport", "sports"),
    TECHNOLOGY("technology", "it", "digital"),
    TRADES("trades", "construction", "trade"),
    OTHER("other");

    private final String[] spellings;

    ProfessionalField(String... spellings) {
        this.spellings = spellings;
    }

    public static Optional<ProfessionalField> read(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> Arrays.asList(field.spellings).contains(words))
                .findFirst();
    }

    public String key() {
        return "aimhigh.professional-field." + name();
    }
}
