package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.PropertyChangeEvent;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * One of a list, chosen in the browser's own field. It holds no component for each of its items, so that a page with the names of
 * forty measures and sixty schools opens as quickly as one without; a phone shows them in the way that its owner knows.
 *
 * @param <T> an item
 */
@Tag("label")
public class ChoiceField<T> extends AbstractField<ChoiceField<T>, @Nullable T>
        implements Focusable<ChoiceField<T>>, HasLabel, HasStyle {

    private static final String VALUE = "value";
    private static final String NONE = "";

    private final Element name = new Element("span");
    private final Element field = new Element("select");
    private List<T> items = List.of();
    private Function<T, String> words = String::valueOf;
    private @Nullable Function<T, String> section;
    private @Nullable String none;

    public ChoiceField(String label) {
        super(null);
        addClassName("choice");
        name.setText(label);
        getElement().appendChild(name, field);
        field.addPropertyChangeListener(VALUE, "change", this::chosen);
    }

    /**
     * @param offered in the order in which they are offered
     * @param said what is said of each, without HTML
     */
    public void setItems(List<T> offered, Function<T, String> said) {
        items = List.copyOf(offered);
        words = said;
        draw(getValue());
    }

    /** @param of the heading under which an item stands; those of one heading stand together */
    public void setSections(Function<T, String> of) {
        section = of;
        draw(getValue());
    }

    /** @param caption what is said of choosing none of them */
    public void setNone(String caption) {
        none = caption;
        draw(getValue());
    }

    public List<T> items() {
        return items;
    }

    @Override
    public String getLabel() {
        return name.getText();
    }

    @Override
    public void setLabel(String label) {
        name.setText(label);
    }

    @Override
    public void focus() {
        field.executeJs("this.focus()");
    }

    @Override
    protected void setPresentationValue(@Nullable T value) {
        draw(value);
    }

    /** What the browser says may be anything; an item that is not offered changes nothing. */
    private void chosen(PropertyChangeEvent change) {
        if (!change.isUserOriginated()) {
            return;
        }
        String key = String.valueOf(change.getValue());
        if (key.equals(NONE) && none != null) {
            setModelValue(null, true);
        } else {
            items.stream()
                    .filter(item -> key(item).equals(key))
                    .findFirst()
                    .ifPresent(item -> setModelValue(item, true));
        }
    }

    /** As one piece of HTML: a component for each would cost more than all the rest of many a page. */
    private void draw(@Nullable T value) {
        StringBuilder html = new StringBuilder();
        if (none != null) {
            html.append(option(NONE, none, value == null));
        } else if (value == null) {
            html.append("<option value=\"\" hidden selected></option>");
        }
        String under = "";
        for (T item : items) {
            String heading = section == null ? "" : section.apply(item);
            if (!heading.equals(under)) {
                html.append(under.isEmpty() ? "" : "</optgroup>")
                        .append("<optgroup label=\"")
                        .append(Entities.escape(heading))
                        .append("\">");
                under = heading;
            }
            html.append(option(key(item), words.apply(item), item.equals(value)));
        }
        field.setProperty(
                "innerHTML", html.append(under.isEmpty() ? "" : "</optgroup>").toString());
        field.setProperty(VALUE, value == null ? NONE : key(value));
    }

    private static String option(String key, String said, boolean chosen) {
        return "<option value=\"" + key + "\"" + (chosen ? " selected" : "") + ">" + Entities.escape(said)
                + "</option>";
    }

    /** Its place: nothing of what it is goes into the page but what is said of it. */
    private String key(T item) {
        return Integer.toString(items.indexOf(item));
    }
}
