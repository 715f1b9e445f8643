package org.raisingthegame.tracker.interventions.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field for a number with up to two decimals, as people write it: 1,250 or £1,250.50. Blank is no number. */
class DecimalField extends TextField {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");

    DecimalField(String label) {
        super(label);
        setAllowedCharPattern("[0-9.,£ -]");
    }

    void setDecimal(@Nullable BigDecimal number) {
        setValue(number == null ? "" : number.stripTrailingZeros().toPlainString());
    }

    /** Null where it is blank, or no number. */
    @Nullable
    BigDecimal decimal() {
        String text = text();
        return NUMBER.matcher(text).matches() ? new BigDecimal(text).setScale(2, RoundingMode.HALF_UP) : null;
    }

    /** Says what is wrong, and whether anything is: no number, or one out of bounds. */
    boolean isWithin(BigDecimal least, BigDecimal most, String otherwise) {
        BigDecimal number = decimal();
        boolean good =
                text().isEmpty() || number != null && number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        setErrorMessage(otherwise);
        setInvalid(!good);
        return good;
    }

    private String text() {
        return getValue().replaceAll("[£,\\s]", "");
    }
}
