package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Person;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;

/** Where a borough officer opens, changes and closes the accounts of the borough's people. */
@StyleSheet("assets/styles/access.css")
@Route("people")
@Menu(title = "access.people", order = 400)
@RolesAllowed(Rights.MANAGE_PEOPLE)
class PeopleView extends Page implements HasDynamicTitle {

    private final People people;
    private final LocalDate today;
    private final Div list = new Div();

    PeopleView(People people, Clock clock) {
        this.people = people;
        today = LocalDate.now(clock);
        add(new PageHeader(getTranslation("access.people"), getTranslation("access.people.about")));
        add(new Card(getTranslation("access.people.add"), new PersonForm(people, today, this::showPeople)));
        add(new Card(getTranslation("access.people.list"), list));
        showPeople();
    }

    private void showPeople() {
        list.removeAll();
        ListTable<Person> table = new ListTable<>(getTranslation("access.people.list"), people.all())
                .column(getTranslation("access.people.name"), this::called, this::nameAndState)
                .column(getTranslation("access.people.email"), Person::email)
                .column(
                        getTranslation("access.people.role"),
                        person -> getTranslation(person.role().titleKey()))
                .column(getTranslation("access.people.schools"), this::posts, this::shownPosts)
                .actions(this::change);
        list.add(table.withDownload(new ListDownload(getTranslation("access.people"), table)));
    }

    private Button change(Person person) {
        PersonDialog dialog = new PersonDialog(people, person, today, this::showPeople);
        Button change = new Button(getTranslation("access.people.change"), click -> dialog.open());
        change.setAriaLabel(getTranslation("access.people.change.of", person.name()));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        change.setVisible(dialog.offersAnything());
        return change;
    }

    private String called(Person person) {
        if (!person.open()) {
            return getTranslation("access.people.closed", person.name());
        }
        return person.oneself() ? getTranslation("access.people.you", person.name()) : person.name();
    }

    private Span nameAndState(Person person) {
        Span name = new Span(called(person));
        name.addClassName(person.open() ? "person" : "person-closed");
        return name;
    }

    private String posts(Person person) {
        return person.posts().stream().map(this::words).collect(Collectors.joining("; "));
    }

    private Div shownPosts(Person person) {
        Div posts = new Div();
        posts.addClassName("posts");
        person.posts().forEach(post -> {
            Span line = new Span(words(post));
            line.setClassName("note", post.over());
            posts.add(line);
        });
        if (People.hasPosts(person.role()) && person.posts().stream().allMatch(Person.Post::over)) {
            posts.add(new Tag(getTranslation("access.people.no-post"), Tag.Tone.WARN));
        }
        return posts;
    }

    private String words(Person.Post post) {
        String from = post.from().format(Dates.LONG);
        LocalDate lastDay = post.lastDay();
        if (lastDay != null) {
            return getTranslation("access.people.post.until", post.school(), from, lastDay.format(Dates.LONG));
        }
        String key = post.from().isAfter(today) ? "access.people.post.to-come" : "access.people.post.open";
        return getTranslation(key, post.school(), from);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.people"));
    }
}
