package org.raisingthegame.tracker.exports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.exports.Packs;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.springframework.core.annotation.Order;

/** On the home page of those who see no pupil, and so carry finished figures to others: which papers there are to hand on. */
@org.springframework.stereotype.Component
@Order(80)
class ToShare implements HomePanel {

    private final Packs packs;
    private final CurrentUser user;

    ToShare(Packs packs, CurrentUser user) {
        this.packs = packs;
        this.user = user;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (!user.may(Rights.SEE_FIGURES) || user.role().canSeePupils()) {
            return Optional.empty();
        }
        List<String> ids =
                packs.choices().stream().map(Packs.Choice::id).distinct().toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(say("exports.home"));
        ids.forEach(id -> {
            Div line = new Div(new RouterLink(say(id + ".title"), PacksView.class), new Paragraph(say(id + ".about")));
            line.addClassName("home-page");
            card.add(line);
        });
        return Optional.of(card);
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
