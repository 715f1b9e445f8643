package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Schools side by side and the equal table, together, so that no page can show the one without the other. */
@Tag("section")
public class FunnelChart extends HtmlContainer {

    /** @param share what may leave the page; null where nothing may, and then no picture can be taken */
    public FunnelChart(FunnelSpec spec, @Nullable FunnelSpec share, Picture picture) {
        addClassName("trend");
        Paragraph note = new Paragraph(spec.note());
        note.addClassName("note");
        Div drawing = new Div(new H2(spec.title()), note, new FunnelCanvas(spec, share, picture));
        drawing.addClassName("card");
        Div figures = new Div(new SchoolFigures(spec.table()));
        figures.addClassNames("card", "card-tight");
        add(drawing, figures);
    }
}
