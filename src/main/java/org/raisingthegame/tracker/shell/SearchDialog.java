package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.raisingthegame.tracker.pages.SearchSource;
import org.raisingthegame.tracker.pages.SearchSource.Hit;

/**
 * Finds pages, pupils, plans and what else modules contribute. A dialog and not a page, because what is looked for may be a
 * pupil, and would stand in the address.
 */
class SearchDialog extends Dialog {

    /** One letter finds everything. */
    private static final int FEWEST_LETTERS = 2;

    private final List<SearchSource> sources;
    private final TextField words = new TextField();
    private final Paragraph said = new Paragraph();
    private final Div found = new Div();

    SearchDialog(List<SearchSource> sources) {
        this.sources = sources;
        setHeaderTitle(getTranslation("shell.search"));
        setDraggable(false);
        setWidth("34rem");
        words.setPlaceholder(getTranslation("shell.search.hint"));
        words.setAriaLabel(getTranslation("shell.search"));
        words.setClearButtonVisible(true);
        words.setAutofocus(true);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> find(change.getValue().strip()));
        said.addClassName("note");
        said.getElement().setAttribute("role", "status");
        found.addClassName("search-found");
        // A link closes it by leaving the page behind it; one to the same page has to be told.
        found.getElement().addEventListener("click", click -> close()).setFilter("event.target.closest('a')");
        Button close = new Button(getTranslation("shell.close"), click -> close());
        getFooter().add(close);
        add(words, said, found);
    }

    private void find(String looked) {
        found.removeAll();
        if (looked.length() < FEWEST_LETTERS) {
            said.setText("");
            return;
        }
        int hits = 0;
        for (SearchSource source : sources) {
            List<Hit> of = source.find(looked);
            hits += of.size();
            if (!of.isEmpty()) {
                found.add(new H3(getTranslation(source.titleKey())), list(of));
            }
        }
        said.setText(getTranslation(hits == 0 ? "shell.search.none" : "shell.search.found", hits));
    }

    private static UnorderedList list(List<Hit> hits) {
        UnorderedList list = new UnorderedList();
        hits.forEach(hit -> {
            ListItem item = new ListItem(hit.link());
            if (!hit.note().isBlank()) {
                Span note = new Span(hit.note());
                note.addClassName("note");
                item.add(note);
            }
            list.add(item);
        });
        return list;
    }
}
