package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Person;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** Where a borough officer opens, changes and closes the accounts of the borough's people. */
@StyleSheet("assets/styles/access.css")
@Route("people")
@Menu(title = "access.people", order = 400)
@RolesAllowed(Rights.MANAGE_PEOPLE)
class PeopleView extends Page implements HasDynamicTitle {

    private final People people;
    private final LocalDate today;
    private final TextField find = new TextField(getTranslation("access.people.find"));
    private final Div list = new Div();

    PeopleView(People people, Clock clock) {
        this.people = people;
        today = LocalDate.now(clock);
        find.setHelperText(getTranslation("access.people.find.help"));
        find.setClearButtonVisible(true);
        find.addClassName("people-find");
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> showPeople());
        add(new PageHeader(getTranslation("access.people"), getTranslation("access.people.about")));
        add(new Card(getTranslation("access.people.add"), new PersonForm(people, today, this::showPeople)));
        add(new Card(getTranslation("access.people.list"), find, list));
        showPeople();
    }

    private void showPeople() {
        list.removeAll();
        String sought = find.getValue().strip().toLowerCase(Locale.UK);
        List<Person> found =
                people.all().stream().filter(person -> fits(person, sought)).toList();
        if (found.isEmpty()) {
            list.add(new Paragraph(getTranslation("access.people.none")));
        }
        found.forEach(person -> list.add(new PersonEntry(people, person, today, this::showPeople)));
    }

    private boolean fits(Person person, String sought) {
        Stream<String> words = Stream.of(
                person.name(), person.email(), getTranslation(person.role().titleKey()));
        Stream<String> schools = person.posts().stream().map(Person.Post::school);
        return Stream.concat(words, schools)
                .anyMatch(text -> text.toLowerCase(Locale.UK).contains(sought));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.people"));
    }
}
