package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pages.Presentation;

/** A pupil's number, masked until somebody asks for it. */
class UpnLine extends Div {

    /** @param asked gives the number in full, and keeps in the trail that it did */
    UpnLine(Upn upn, Supplier<Upn> asked) {
        addClassName("pupil-upn");
        Span number = new Span(upn.masked());
        number.addClassName("tabular");
        number.getElement().setAttribute("aria-live", "polite");
        Button show = new Button(getTranslation("pupils.upn.show"));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        show.addClickListener(click -> {
            number.setText(asked.get().value());
            show.setVisible(false);
        });
        show.setVisible(!Presentation.hidesNames());
        add(new Span(getTranslation("pupils.column.upn")), number, show);
    }
}
