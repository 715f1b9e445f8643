package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Speaker;
import org.raisingthegame.tracker.aimhigh.Speakers;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
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
        ListTable<Speaker> table = table(all);
        add(new Card(
                table.withDownload(new ListDownload(getTranslation("aimhigh.speakers"), table, speakers::listTaken))));
    }

    private ListTable<Speaker> table(List<Speaker> all) {
        return new ListTable<>(getTranslation("aimhigh.speakers"), all)
                .column(getTranslation("aimhigh.speakers.name"), Speaker::name)
                .column(getTranslation("aimhigh.speakers.profession"), speaker -> text(speaker.profession()))
                .column(
                        getTranslation("aimhigh.speakers.field"),
                        speaker -> getTranslation(speaker.field().key()))
                .column(getTranslation("aimhigh.speakers.contact"), speaker -> text(speaker.contact()))
                .day(
                        getTranslation("aimhigh.speakers.consent-until"),
                        speaker -> day(speaker.consentUntil()),
                        byDay(Speaker::consentUntil))
                .day(
                        getTranslation("aimhigh.speakers.checked-on"),
                        speaker -> day(speaker.checkedOn()),
                        byDay(Speaker::checkedOn))
                .number(getTranslation("aimhigh.speakers.events"), Speaker::events)
                .actions(speaker -> {
                    Button change = new Button(getTranslation("aimhigh.speakers.change"), click -> open(speaker));
                    change.setAriaLabel(getTranslation("aimhigh.speakers.change.of", speaker.name()));
                    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                    return change;
                });
    }

    private static Comparator<Speaker> byDay(Function<Speaker, @Nullable LocalDate> day) {
        return Comparator.comparing(day, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : EventsNavigation.SHORT_DAY.format(day);
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
