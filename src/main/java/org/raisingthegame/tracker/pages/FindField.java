package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Narrows down what stands below it. Nothing of what is typed leaves the page: it may be a name. */
public class FindField extends TextField {

    /** Fewer are seen at one glance. */
    public static final int FROM = 8;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    public FindField() {
        setPlaceholder(say("pages.list.find"));
        setAriaLabel(say("pages.list.find"));
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
    }

    /** Whether all words that were typed stand in a text, in whatever order; before any was, everything fits. */
    public boolean fits(String text) {
        String all = bare(text);
        return Stream.of(bare(getValue().strip()).split("\\s+")).allMatch(all::contains);
    }

    /** What is said of how much fits, for those who don't see it: nothing before a word was typed. */
    public String said(int fitting, int all) {
        return fitting == 0
                ? say("pages.list.none")
                : getValue().isBlank() ? "" : say("pages.list.found", fitting, all);
    }

    /** Whatever the letter case and the accents: who looks for "renee" means Renée too. */
    private static String bare(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.UK);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
