package org.raisingthegame.tracker.charts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;

/** The drawn part of a funnel. Its words while it can't draw are its content. */
@Tag("funnel-chart")
@JsModule("./charts/funnel-chart.ts")
class FunnelCanvas extends Component {

    FunnelCanvas(FunnelSpec spec, @Nullable FunnelSpec share, Picture picture) {
        getElement().setPropertyJson("spec", FunnelJson.of(spec));
        if (share != null) {
            getElement().setPropertyJson("share", FunnelJson.of(share));
            getElement().setPropertyJson("picture", picture.json());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setText(getTranslation("charts.cannot-draw"));
    }
}
