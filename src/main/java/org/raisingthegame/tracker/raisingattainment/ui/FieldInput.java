package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.Target;

/**
 * A field of a form over one field of a plan; reads and writes the text in which that is kept.
 *
 * @param <V> what the component holds
 */
final class FieldInput<V> {

    /** Long enough not to send each letter, short enough that a closed browser loses no sentence. */
    private static final int PAUSE_BEFORE_KEEPING = 800;

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");

    private final PlanField field;
    private final HasValue<?, V> input;
    private final Function<@Nullable V, String> toText;
    private final Function<String, @Nullable V> fromText;
    private boolean required;
    private Predicate<String> condition = text -> true;
    private String otherwise = "form.refused";

    FieldInput(
            PlanField field,
            HasValue<?, V> input,
            Function<@Nullable V, String> toText,
            Function<String, @Nullable V> fromText) {
        this.field = field;
        this.input = input;
        this.toText = toText;
        this.fromText = fromText;
    }

    /** Several lines that grow with what is written. */
    static FieldInput<String> lines(PlanField field) {
        TextArea area = new TextArea(label(field));
        area.setMaxLength(field.longest());
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_BEFORE_KEEPING);
        return new FieldInput<>(field, area, Function.identity(), Function.identity());
    }

    static FieldInput<String> line(PlanField field) {
        TextField line = new TextField(label(field));
        line.setMaxLength(field.longest());
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(PAUSE_BEFORE_KEEPING);
        return new FieldInput<>(field, line, Function.identity(), Function.identity());
    }

    static FieldInput<LocalDate> day(PlanField field) {
        DatePicker picker = new DatePicker(label(field));
        picker.setLocale(Locale.UK);
        return new FieldInput<>(field, picker, day -> day == null ? "" : day.toString(), FieldInput::readDay);
    }

    /** An amount as people write it: 1200, 1,200.50, £80. What can't be read stays as it is, and is refused. */
    static FieldInput<String> pounds(PlanField field) {
        FieldInput<String> line = line(field);
        FieldInput<String> amount = new FieldInput<>(field, line.input, FieldInput::storedAmount, Function.identity());
        return amount.refusedUnless(
                text -> text.isEmpty() || AMOUNT.matcher(text).matches(), "form.amount");
    }

    private static String storedAmount(@Nullable String written) {
        return written == null ? "" : written.replace("£", "").replace(",", "").strip();
    }

    /** A target as people write it: 70, 70%, 5 of 7. What can't be read stays as it is, and is refused. */
    static FieldInput<String> target(PlanField field) {
        FieldInput<String> line = line(field);
        FieldInput<String> target =
                new FieldInput<>(field, line.input, FieldInput::storedTarget, FieldInput::shownTarget);
        return target.refusedUnless(text -> text.isEmpty() || isTarget(text), "form.target");
    }

    private static String storedTarget(@Nullable String written) {
        String text = written == null ? "" : written.strip().replace("%", "").strip();
        String compact = text.replaceFirst("^(\\d+)\\s*(?:of|/|out of)\\s*(\\d+)(?:\\s*pupils?)?$", "$1/$2");
        return isTarget(compact) ? Target.read(compact).stored() : text;
    }

    private static String shownTarget(String stored) {
        return isTarget(stored) ? Words.target(Target.read(stored)) : stored;
    }

    private static boolean isTarget(String text) {
        try {
            Target.read(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** One of several; nothing is chosen where what is kept is none of them. */
    static <V> FieldInput<V> choice(
            PlanField field, List<V> offered, Function<V, String> toText, Function<V, String> words) {
        Select<V> select = new Select<>();
        select.setLabel(label(field));
        select.setItems(offered);
        select.setItemLabelGenerator(one -> one == null ? "" : words.apply(one));
        return new FieldInput<>(
                field,
                select,
                value -> value == null ? "" : toText.apply(value),
                text -> offered.stream()
                        .filter(one -> toText.apply(one).equals(text))
                        .findFirst()
                        .orElse(null));
    }

    /** Must not be left empty. */
    FieldInput<V> required() {
        required = true;
        input.setRequiredIndicatorVisible(true);
        return this;
    }

    /**
     * Is saved only where the text is right.
     *
     * @param problem last part of the key of the words that say what is wrong
     */
    FieldInput<V> refusedUnless(Predicate<String> right, String problem) {
        condition = right;
        otherwise = problem;
        return this;
    }

    PlanField field() {
        return field;
    }

    Component component() {
        return (Component) input;
    }

    HasValue<?, V> input() {
        return input;
    }

    String text() {
        return toText.apply(input.getValue()).strip();
    }

    void setText(String text) {
        @Nullable V value = fromText.apply(text);
        if (value == null) {
            input.clear();
        } else {
            input.setValue(value);
        }
    }

    void onChange(Runnable changed) {
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    /** Whether it can be saved; says at the field why not. */
    boolean isRight() {
        if (!(input instanceof HasValidation validation)) {
            return true;
        }
        String problem = problem(validation);
        validation.setErrorMessage(problem == null ? null : Words.say(problem));
        validation.setInvalid(problem != null);
        return problem == null;
    }

    private @Nullable String problem(HasValidation validation) {
        if (required && text().isEmpty()) {
            return "form.missing";
        }
        // A day that the browser could not read: the component holds nothing and says so.
        boolean unreadable = input instanceof DatePicker && validation.isInvalid();
        if (unreadable && text().isEmpty()) {
            return "form.unreadable";
        }
        return condition.test(text()) ? null : otherwise;
    }

    private static @Nullable LocalDate readDay(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String label(PlanField field) {
        return I18NProvider.translate(field.titleKey());
    }
}
