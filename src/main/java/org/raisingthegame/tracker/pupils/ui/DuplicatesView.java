package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pupils.duplicates.Candidate;
import org.raisingthegame.tracker.pupils.duplicates.Duplicates;
import org.raisingthegame.tracker.pupils.duplicates.MergeRefused;
import org.raisingthegame.tracker.pupils.duplicates.PastMerge;

/** Records that may be of one pupil, one card each, and the merges that stand. */
@StyleSheet("assets/styles/pupils.css")
@Route("duplicates")
@Menu(title = "pupils.duplicates", order = 315)
@RolesAllowed(Rights.MERGE_PUPILS)
class DuplicatesView extends Page implements HasDynamicTitle {

    private final Duplicates duplicates;
    private final Span said = new Span();

    DuplicatesView(Duplicates duplicates) {
        this.duplicates = duplicates;
        said.addClassName("note");
        said.getElement().setAttribute("role", "status");
        show("");
    }

    private void show(String message) {
        removeAll();
        said.setText(message);
        List<Candidate> candidates = duplicates.candidates();
        String sub = candidates.isEmpty() ? "" : getTranslation("pupils.duplicates.sub");
        add(new PageHeader(getTranslation("pupils.duplicates"), sub), said);
        if (candidates.isEmpty()) {
            add(new EmptyState(getTranslation("pupils.duplicates.none"), getTranslation("pupils.duplicates.none.do")));
        }
        candidates.forEach(candidate -> add(new CandidateCard(duplicates, candidate, this::show)));
        List<PastMerge> merges = duplicates.merges();
        if (!merges.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("merges");
            merges.forEach(merge -> list.add(item(merge)));
            add(new Card(getTranslation("pupils.duplicates.past"), list));
        }
    }

    private ListItem item(PastMerge merge) {
        Button undo = new Button(getTranslation("pupils.duplicates.undo"), click -> undo(merge));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Div words = new Div(
                PupilsNavigation.to(merge.kept(), merge.name()),
                new Paragraph(getTranslation(
                        "pupils.duplicates.past.row",
                        merge.keptUpn().masked(),
                        merge.mergedUpn().masked(),
                        merge.by(),
                        Words.day(merge.at().toLocalDate()))));
        return new ListItem(words, undo);
    }

    private void undo(PastMerge merge) {
        try {
            duplicates.undo(merge.id());
            show(getTranslation("pupils.duplicates.undone"));
        } catch (MergeRefused e) {
            show(getTranslation(e.messageKey()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("pupils.duplicates"));
    }
}
