package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** The drawn part of a chart: the one web component of the program. Its words while it can't draw are its content. */
@Tag("trend-chart")
@JsModule("./charts/trend-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class TrendCanvas extends Component {

    TrendCanvas(ChartSpec spec) {
        getElement().setPropertyJson("spec", ChartJson.of(spec));
    }

    /** Lets it be taken away; drawn for the file is {@code share}. */
    TrendCanvas with(ChartSpec share, Picture picture) {
        getElement().setPropertyJson("share", ChartJson.of(share));
        getElement().setPropertyJson("picture", picture.json());
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setText(getTranslation("charts.cannot-draw"));
    }
}
