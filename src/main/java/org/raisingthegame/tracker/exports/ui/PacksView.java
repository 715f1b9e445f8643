package org.raisingthegame.tracker.exports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.exports.Packs;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** The papers that this person may take, a card for each kind. */
@Route("packs")
@Menu(title = "exports.title", order = 190)
@RolesAllowed(Rights.SEE_FIGURES)
class PacksView extends Page implements HasDynamicTitle {

    PacksView(Packs packs) {
        add(new PageHeader(getTranslation("exports.title"), getTranslation("exports.about")));
        List<Packs.Choice> choices = packs.choices();
        if (choices.isEmpty()) {
            add(new EmptyState(getTranslation("exports.none"), getTranslation("exports.none.do")));
            return;
        }
        choices.stream().map(Packs.Choice::id).distinct().forEach(id -> {
            Div card = new Div(new H2(getTranslation(id + ".title")));
            card.addClassName("card");
            card.add(new Paragraph(getTranslation(id + ".about")));
            card.add(new PackForm(
                    packs, choices.stream().filter(one -> one.id().equals(id)).toList()));
            add(card);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exports.page-title");
    }
}
