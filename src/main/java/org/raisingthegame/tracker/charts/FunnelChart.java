package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Schools side by side and the equal table, together, so that no page can show the one without the other. */
@Tag("section")
public class FunnelChart extends HtmlContainer {

    /** @param share what may leave the page; the same as {@code spec} for who sees no more than everybody */
    public FunnelChart(FunnelSpec spec, FunnelSpec share, Picture picture) {
        addClassName("trend");
        Paragraph note = new Paragraph(spec.note());
        note.addClassName("note");
        Div drawing = new Div(new H2(spec.title()), note, new FunnelCanvas(spec, share, picture));
        drawing.addClassName("card");
        FigureTable table = new FigureTable(spec.table());
        table.addClassName("names-wrap");
        Div figures = new Div(table);
        figures.addClassNames("card", "card-tight");
        add(drawing, figures);
    }
}
