package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.FindField;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.pupils.duplicates.Candidate;
import org.raisingthegame.tracker.pupils.duplicates.Duplicates;
import org.raisingthegame.tracker.pupils.duplicates.PastMerge;

/** Records that may be of one pupil, one card each, and the merges that stand. */
@StyleSheet("assets/styles/pupils.css")
@Route("duplicates")
@Menu(title = "pupils.duplicates", order = 315)
@RolesAllowed(Rights.MERGE_PUPILS)
class DuplicatesView extends Page implements HasDynamicTitle {

    private final Duplicates duplicates;

    DuplicatesView(Duplicates duplicates) {
        this.duplicates = duplicates;
        show();
    }

    private void show() {
        removeAll();
        List<Candidate> candidates = duplicates.candidates();
        String sub = candidates.isEmpty() ? "" : getTranslation("pupils.duplicates.sub");
        add(new PageHeader(getTranslation("pupils.duplicates"), sub));
        if (candidates.isEmpty()) {
            add(new EmptyState(getTranslation("pupils.duplicates.none"), getTranslation("pupils.duplicates.none.do")));
        }
        List<CandidateCard> cards = candidates.stream()
                .map(candidate -> new CandidateCard(duplicates, candidate, this::show))
                .toList();
        if (cards.size() >= FindField.FROM) {
            add(find(cards));
        }
        cards.forEach(this::add);
        List<PastMerge> merges = duplicates.merges();
        if (!merges.isEmpty()) {
            add(new Card(getTranslation("pupils.duplicates.past"), list(merges)));
        }
    }

    private ListTable<PastMerge> list(List<PastMerge> merges) {
        String name = getTranslation("pupils.duplicates.past");
        ListTable<PastMerge> list = new ListTable<>(name, merges)
                .column(
                        getTranslation("pupils.column.name"),
                        DuplicatesView::name,
                        merge -> PupilsNavigation.to(merge.kept(), merge.name()))
                .column(
                        getTranslation("pupils.duplicates.past.upn"),
                        merge -> merge.keptUpn().masked())
                .column(
                        getTranslation("pupils.duplicates.past.merged"),
                        merge -> merge.mergedUpn().masked())
                .column(getTranslation("pupils.duplicates.past.by"), PastMerge::by)
                .day(
                        getTranslation("pupils.duplicates.past.at"),
                        merge -> Words.day(merge.at().toLocalDate()),
                        Comparator.comparing(PastMerge::at))
                .actions(merge -> new QuietButton(
                        getTranslation("pupils.duplicates.undo"),
                        getTranslation("pupils.duplicates.undo.of", name(merge)),
                        () -> {
                            CandidateCard.undo(duplicates, merge.id());
                            show();
                        }));
        return list.withDownload(new ListDownload(name, list, duplicates::listTaken));
    }

    private static Div find(List<CandidateCard> cards) {
        FindField find = new FindField();
        Span found = new Span();
        found.addClassName("note");
        found.getElement().setAttribute("role", "status");
        find.addValueChangeListener(change -> {
            cards.forEach(card -> card.setVisible(find.fits(card.getElement().getTextRecursively())));
            int fitting = Math.toIntExact(
                    cards.stream().filter(CandidateCard::isVisible).count());
            found.setText(find.said(fitting, cards.size()));
        });
        Div top = new Div(find, found);
        top.addClassName("list-top");
        return top;
    }

    private static String name(PastMerge merge) {
        return Presentation.name(merge.name(), merge.kept().value());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("pupils.duplicates"));
    }
}
