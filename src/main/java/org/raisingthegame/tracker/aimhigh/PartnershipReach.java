package org.raisingthegame.tracker.aimhigh;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.raisingthegame.tracker.dashboards.spi.PartnershipSection;
import org.raisingthegame.tracker.exports.Paper;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom the events reached, as a chapter of the annual partnership report. */
@Component
@Order(500)
class PartnershipReach implements PartnershipSection {

    private final Reach reach;
    private final ReachPaper paper = new ReachPaper(I18NProvider::translate);

    PartnershipReach(Reach reach) {
        this.reach = reach;
    }

    @Override
    public List<Paper.Part> parts() {
        return reach.shared().map(paper::chapter).orElse(List.of());
    }
}
