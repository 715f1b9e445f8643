package org.raisingthegame.tracker.aimhigh;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.raisingthegame.tracker.dashboards.spi.ForumContributor;
import org.springframework.stereotype.Component;

/** Whom the events reached, for the champions' forum: one sentence of all schools together. */
@Component
class ForumReach implements ForumContributor {

    private final Reach reach;
    private final ReachPaper paper = new ReachPaper(I18NProvider::translate);

    ForumReach(Reach reach) {
        this.reach = reach;
    }

    @Override
    public List<String> points() {
        return reach.shared().map(paper::brief).orElse(List.of());
    }
}
