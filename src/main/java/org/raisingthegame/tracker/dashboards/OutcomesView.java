package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Outcome;
import org.raisingthegame.tracker.figures.Outcomes;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Quotation;
import org.raisingthegame.tracker.pages.SayLine;

/** What the initiative has published of its outcomes, each claim beside what the data say. */
@Route("figures/outcomes")
@Menu(title = "dashboards.outcomes", order = 160)
@RolesAllowed(Rights.SEE_FIGURES)
class OutcomesView extends Page implements HasDynamicTitle {

    /** What a reader must know before he believes or disbelieves a claim. */
    static final List<String> CARE = List.of(
            "dashboards.outcomes.care.which",
            "dashboards.outcomes.care.points",
            "dashboards.outcomes.care.selected",
            "dashboards.outcomes.care.children",
            "dashboards.outcomes.care.moves",
            "dashboards.outcomes.care.many");

    private final Words words = this::getTranslation;

    OutcomesView(Outcomes outcomes) {
        List<Outcome> all = outcomes.all();
        add(new PageHeader(words.say("dashboards.outcomes"), words.say("dashboards.outcomes.about")));
        if (all.isEmpty()) {
            add(new EmptyState(words.say("dashboards.outcomes.empty"), words.say("dashboards.outcomes.empty.do")));
            return;
        }
        all.forEach(outcome -> add(card(outcome)));
        long compared = all.stream().mapToLong(outcome -> outcome.rows().size()).sum();
        Card care =
                new Card(words.say("dashboards.card.care"), list(CARE.stream().map(key -> words.say(key, compared))));
        add(care, new OutcomeDownloads(outcomes.shared(), words));
    }

    private Card card(Outcome outcome) {
        OutcomeWords said = new OutcomeWords(outcome, words);
        SayLine remaining = new SayLine(said.remaining());
        remaining.addClassName("note");
        Card card = new Card(
                words.say(outcome.measure().titleKey()),
                new Quotation(
                        words.say(outcome.claim().textKey()),
                        words.say(outcome.claim().sourceKey())),
                note(words.say(outcome.claim().careKey())),
                new SayLine(said.meant()),
                remaining,
                wide(said.table()));
        said.published().map(OutcomesView::wide).ifPresent(card::add);
        return card;
    }

    /** The names of sets of schools are long, so they take more than one line. */
    private static FigureTable wide(ChartTable table) {
        FigureTable shown = new FigureTable(table);
        shown.addClassName("names-wrap");
        return shown;
    }

    private static UnorderedList list(Stream<String> lines) {
        UnorderedList list = new UnorderedList(lines.map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("note");
        return list;
    }

    private static Component note(String text) {
        Paragraph note = new Note(text);
        return note;
    }

    @Override
    public String getPageTitle() {
        return words.say("dashboards.page-title", words.say("dashboards.outcomes"));
    }
}
