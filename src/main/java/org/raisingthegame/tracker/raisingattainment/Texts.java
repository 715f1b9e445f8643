package org.raisingthegame.tracker.raisingattainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * New texts for the fields of a part, read back into values; a field that is not named keeps the value it has.
 *
 * @param texts by field, in the forms that {@link PlanField} describes
 */
record Texts(Map<PlanField, String> texts) {

    private static final BigDecimal DEAREST = new BigDecimal("99999999");

    Texts {
        texts.forEach((field, text) -> {
            if (text.length() > field.longest()) {
                throw new IllegalArgumentException(field + " holds " + field.longest() + " characters");
            }
        });
        texts = Map.copyOf(texts);
    }

    String text(PlanField field, String kept) {
        return texts.getOrDefault(field, kept).strip();
    }

    @Nullable
    String code(PlanField field, @Nullable String kept) {
        String text = texts.get(field);
        return text == null ? kept : text.isBlank() ? null : text.strip();
    }

    @Nullable
    LocalDate date(PlanField field, @Nullable LocalDate kept) {
        String text = texts.get(field);
        if (text == null) {
            return kept;
        }
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is a date", e);
        }
    }

    @Nullable
    AcademicYear year(PlanField field, @Nullable AcademicYear kept) {
        String text = texts.get(field);
        return text == null ? kept : text.isBlank() ? null : new AcademicYear(Integer.parseInt(text.strip()));
    }

    /** Pounds and pence; an amount that the column can't hold is refused. */
    @Nullable
    BigDecimal pounds(PlanField field, @Nullable BigDecimal kept) {
        String text = texts.get(field);
        if (text == null) {
            return kept;
        }
        if (text.isBlank()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(text.strip()).setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() < 0 || amount.compareTo(DEAREST) > 0) {
            throw new IllegalArgumentException(field + " is an amount in pounds");
        }
        return amount;
    }

    /** How a value is written as text. */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case AcademicYear year -> Integer.toString(year.endYear());
            case BigDecimal number -> number.toPlainString();
            case Enum<?> choice -> choice.name();
            case Target target -> target.stored();
            default -> value.toString();
        };
    }
}
