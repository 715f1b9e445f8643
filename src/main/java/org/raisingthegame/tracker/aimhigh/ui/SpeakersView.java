package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Speaker;
import org.raisingthegame.tracker.aimhigh.Speakers;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** The speakers and how to reach them, for organisers. */
@StyleSheet("assets/styles/aimhigh.css")
@Route("speakers")
@Menu(title = "aimhigh.speakers", order = 235)
@RolesAllowed(AimHighPlugin.ORGANISE_EVENTS)
class SpeakersView extends Page implements HasDynamicTitle {

    private final Speakers speakers;
    private final Div form = new Div();

    SpeakersView(Speakers speakers) {
        this.speakers = speakers;
        show();
    }

    private void show() {
        removeAll();
        form.removeAll();
        List<Speaker> all = speakers.all();
        Button add = new Button(getTranslation("aimhigh.speakers.add"), click -> open(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(
                        getTranslation("aimhigh.speakers"), getTranslation("aimhigh.speakers.sub", all.size()), add),
                form);
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("aimhigh.speakers.none"), getTranslation("aimhigh.speakers.none.do")));
            return;
        }
        Grid<Speaker> table = table();
        table.setItems(all);
        TextField find = new TextField();
        find.setPlaceholder(getTranslation("aimhigh.speakers.find"));
        find.setAriaLabel(getTranslation("aimhigh.speakers.find"));
        find.setClearButtonVisible(true);
        find.setWidthFull();
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> table.setItems(
                all.stream().filter(speaker -> fits(speaker, change.getValue())).toList()));
        add(new Card(find, table));
    }

    private static boolean fits(Speaker speaker, String text) {
        return (speaker.name() + " " + speaker.profession())
                .toLowerCase(Locale.ROOT)
                .contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private Grid<Speaker> table() {
        Grid<Speaker> table = new Grid<>();
        table.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.addColumn(Speaker::name)
                .setHeader(getTranslation("aimhigh.speakers.name"))
                .setSortable(true)
                .setWidth("11rem");
        table.addColumn(speaker -> text(speaker.profession()))
                .setHeader(getTranslation("aimhigh.speakers.profession"))
                .setWidth("10rem");
        table.addColumn(speaker -> getTranslation(speaker.field().key()))
                .setHeader(getTranslation("aimhigh.speakers.field"))
                .setSortable(true)
                .setWidth("10rem");
        table.addColumn(speaker -> text(speaker.contact()))
                .setHeader(getTranslation("aimhigh.speakers.contact"))
                .setWidth("13rem");
        table.addColumn(speaker -> day(speaker.consentUntil()))
                .setHeader(getTranslation("aimhigh.speakers.consent-until"))
                .setWidth("9rem");
        table.addColumn(speaker -> day(speaker.checkedOn()))
                .setHeader(getTranslation("aimhigh.speakers.checked-on"))
                .setWidth("9rem");
        table.addColumn(Speaker::events)
                .setHeader(getTranslation("aimhigh.speakers.events"))
                .setWidth("6rem");
        table.addComponentColumn(speaker -> {
                    Button change = new Button(getTranslation("aimhigh.speakers.change"), click -> open(speaker));
                    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                    return change;
                })
                .setWidth("7rem");
        return table;
    }

    private static String text(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : EventsNavigation.DAY.format(day);
    }

    private void open(@Nullable Speaker speaker) {
        form.removeAll();
        form.add(new Card(
                getTranslation(speaker == null ? "aimhigh.speakers.add" : "aimhigh.speakers.change"),
                new SpeakerForm(speakers, speaker, this::show)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("aimhigh.speakers"));
    }
}
