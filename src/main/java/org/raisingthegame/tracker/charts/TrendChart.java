package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A trend chart and its equal table, together, so that no page can show the one without the other. */
@Tag("section")
public class TrendChart extends HtmlContainer {

    public TrendChart(ChartSpec spec) {
        this(spec, new TrendCanvas(spec));
    }

    /**
     * A chart that can be taken away as a picture.
     *
     * @param share what may leave the page; the same as {@code spec} for who sees no more than everybody
     */
    public TrendChart(ChartSpec spec, ChartSpec share, Picture picture) {
        this(spec, new TrendCanvas(spec).with(share, picture));
    }

    private TrendChart(ChartSpec spec, TrendCanvas canvas) {
        addClassName("trend");
        Paragraph note = new Paragraph((spec.axis().unit() + ". " + spec.note()).strip());
        note.addClassName("note");
        Div drawing = new Div(new H2(spec.title()), note, canvas);
        drawing.addClassName("card");
        Div figures = new Div(new FigureTable(spec.table()));
        figures.addClassNames("card", "card-tight");
        add(drawing, figures);
    }
}
