package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** The words of the field, section by section, in plain English. */
@Route("glossary")
@Menu(title = "glossary.title", order = 490)
@PermitAll
class GlossaryView extends Page implements HasDynamicTitle {

    private final Translations translations;
    private final Div sections = new Div();

    GlossaryView(Translations translations) {
        this.translations = translations;
        TextField find = new TextField(getTranslation("glossary.find"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addClassName("form-narrow");
        find.addValueChangeListener(change -> show(change.getValue().strip().toLowerCase(Locale.UK)));
        sections.addClassName("page");
        add(new PageHeader(getTranslation("glossary.title"), getTranslation("glossary.sub")), find, sections);
        show("");
    }

    private void show(String looked) {
        sections.removeAll();
        for (int number = 1; translations.find("glossary." + number).isPresent(); number++) {
            section(number, looked).ifPresent(sections::add);
        }
        if (sections.getComponentCount() == 0) {
            sections.add(new Paragraph(getTranslation("glossary.none")));
        }
    }

    private Optional<Card> section(int number, String looked) {
        DescriptionList list = new DescriptionList();
        list.addClassName("glossary");
        words(number).stream()
                .filter(word -> (word.term() + " " + word.meaning())
                        .toLowerCase(Locale.UK)
                        .contains(looked))
                .forEach(word -> list.add(
                        new DescriptionList.Term(word.term()), new DescriptionList.Description(word.meaning())));
        return list.getComponentCount() == 0
                ? Optional.empty()
                : Optional.of(new Card(getTranslation("glossary." + number), list));
    }

    private List<Word> words(int section) {
        String prefix = "glossary." + section + ".";
        return translations.getAllTranslations(Locale.UK).keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.endsWith(".says"))
                .map(key -> new Word(
                        getTranslation(key.substring(0, key.length() - ".says".length())), getTranslation(key)))
                .sorted((one, other) -> one.term().compareToIgnoreCase(other.term()))
                .toList();
    }

    private record Word(String term, String meaning) {}

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("glossary.title"));
    }
}
