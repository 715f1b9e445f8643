package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.raisingthegame.tracker.pages.SearchSource;
import org.raisingthegame.tracker.pages.SearchSource.Hit;

/**
 * Finds pages, pupils, plans and what else modules contribute. A dialog and not a page, because what is looked for may be a
 * pupil, and would stand in the address.
 *
 * <p>It is the browser's own dialog with the browser's own field, and lies in the page from the beginning: so it opens with the key that asks for it, and the
 * next key is already a letter of what is looked for. Only that is asked of the program.
 */
@Tag("dialog")
class SearchDialog extends HtmlContainer {

    /** What the browser opens it by, wherever it is pressed. */
    private static final String KEYS = """
            const keys = (event) => {
                if (!this.isConnected) {
                    document.removeEventListener('keydown', keys);
                } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
                    event.preventDefault();
                    if (!this.open) this.showModal();
                }
            };
            document.addEventListener('keydown', keys);
            this.addEventListener('click', (event) => {
                if (event.target === this || event.target.closest('a, .search-close')) this.close();
            });""";

    /** One letter finds everything. */
    private static final int FEWEST_LETTERS = 2;

    private final List<SearchSource> sources;
    private final Input words = new Input(ValueChangeMode.LAZY);
    private final Paragraph said = new Paragraph();
    private final Div found = new Div();

    SearchDialog(List<SearchSource> sources) {
        this.sources = sources;
        addClassName("search");
        H2 title = new H2(getTranslation("shell.search"));
        title.setId("search-title");
        getElement().setAttribute("aria-labelledby", "search-title");
        words.setPlaceholder(getTranslation("shell.search.hint"));
        words.setAriaLabel(getTranslation("shell.search"));
        words.getElement().setAttribute("enterkeyhint", "search");
        words.getElement().setAttribute("autocomplete", "off");
        words.getElement().setAttribute("autofocus", true);
        words.addValueChangeListener(change -> find(change.getValue().strip()));
        said.addClassName("note");
        said.getElement().setAttribute("role", "status");
        found.addClassName("search-found");
        Button close = new Button(getTranslation("shell.close"));
        close.addClassName("search-close");
        // The dialog itself has no room that is not of this: a click on the dialog is one beside it.
        Div within = new Div(title, words, said, found, close);
        within.addClassName("search-within");
        add(within);
        // Nobody who opens it later finds the pupil whom somebody looked for before.
        getElement().addEventListener("close", closed -> words.clear());
    }

    /** Has a button open it, without a way to the program and back. */
    void openBy(Button button) {
        button.getElement().executeJs("this.addEventListener('click', () => $0.showModal())", getElement());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(KEYS);
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
