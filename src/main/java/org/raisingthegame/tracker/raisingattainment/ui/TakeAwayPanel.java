package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.pages.FileLink;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.packs.PlanWorkbooks;
import org.springframework.core.annotation.Order;

/** The ways in which a plan can be taken away, in a line on its page. */
@org.springframework.stereotype.Component
@Order(90)
class TakeAwayPanel implements PlanPanel {

    private final PlanWorkbooks workbooks;

    TakeAwayPanel(PlanWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    @Override
    public Optional<Component> of(PlanSheet plan, Runnable changed) {
        Marking marking = workbooks.marking(plan.id());
        FileLink workbook = new FileLink(
                I18NProvider.translate("raisingattainment.take-away.workbook." + marking),
                fileName(plan, marking),
                FileLink.WORKBOOK,
                to -> workbooks.write(plan.id(), to));
        // The host's page of packs, which knows for whom each may be made.
        Anchor packs = new Anchor("packs", I18NProvider.translate("raisingattainment.take-away.packs"));
        Div line = new Div(new Span(I18NProvider.translate("raisingattainment.take-away")), packs, workbook);
        line.addClassName("downloads");
        return Optional.of(line);
    }

    private static String fileName(PlanSheet plan, Marking marking) {
        String name = plan.plan().title() + " " + plan.plan().years() + " "
                + marking.name().toLowerCase(Locale.ROOT);
        return name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + ".xlsx";
    }
}
