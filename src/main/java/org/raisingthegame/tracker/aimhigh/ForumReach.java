package org.raisingthegame.tracker.aimhigh;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.raisingthegame.tracker.dashboards.spi.ForumContributor;
import org.raisingthegame.tracker.exports.Paper;
import org.springframework.stereotype.Component;

/** Whom Aim High reached, for the champions' forum: totals of all schools alone, which everybody may read. */
@Component
class ForumReach implements ForumContributor {

    private final Reach reach;

    ForumReach(Reach reach) {
        this.reach = reach;
    }

    @Override
    public List<Paper.Part> parts() {
        return reach.sinceTheStart()
                .filter(sheet -> sheet.schools() >= ReachSheet.FEWEST_SCHOOLS)
                .map(sheet -> List.<Paper.Part>of(
                        new Paper.Heading(1, I18NProvider.translate("aimhigh.forum.heading")),
                        Paper.Text.plain(I18NProvider.translate(
                                "aimhigh.forum.all",
                                sheet.from().label(),
                                sheet.total().pupils(),
                                sheet.schools(),
                                sheet.total().places(),
                                sheet.differentSpeakers()))))
                .orElse(List.of());
    }
}
