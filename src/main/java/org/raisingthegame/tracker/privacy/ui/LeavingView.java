package org.raisingthegame.tracker.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.privacy.Leaving;
import org.raisingthegame.tracker.privacy.LeavingSchool;

/** Schools whose last agreement is over: whether they took their data with them, and the deletion of what is left. */
@StyleSheet("assets/styles/privacy.css")
@Route("leaving")
@Menu(title = "privacy.leaving", order = 408)
@RolesAllowed(Rights.MANAGE_SCHOOLS)
class LeavingView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** As long as an entry of the trail bears, with what stands before it. */
    private static final int LONGEST_REASON = 160;

    private final Leaving leaving;
    private final LocalDate today;
    private final Div list = new Div();
    private final Card card = new Card(getTranslation("privacy.leaving.list"), list);
    private final EmptyState nobody =
            new EmptyState(getTranslation("privacy.leaving.none"), getTranslation("privacy.leaving.none.about"));

    LeavingView(Leaving leaving, Clock clock) {
        this.leaving = leaving;
        today = LocalDate.now(clock);
        add(new PageHeader(getTranslation("privacy.leaving"), getTranslation("privacy.leaving.sub")), card, nobody);
        show();
    }

    private void show() {
        list.removeAll();
        List<LeavingSchool> schools = leaving.schools();
        card.setVisible(!schools.isEmpty());
        nobody.setVisible(schools.isEmpty());
        schools.forEach(school -> list.add(entry(school)));
    }

    private Div entry(LeavingSchool leaver) {
        Div heading = new Div(new H3(leaver.school().name()), tag(leaver));
        heading.addClassName("leaver-heading");
        Div entry = new Div(
                heading,
                new Note(getTranslation("privacy.leaving.last-day", DAY.format(leaver.lastDay()))),
                new Note(taken(leaver)));
        entry.addClassName("leaver");
        if (leaver.deletedOn() == null) {
            entry.add(actions(leaver));
        }
        return entry;
    }

    private Tag tag(LeavingSchool leaver) {
        if (leaver.deletedOn() != null) {
            return new Tag(getTranslation("privacy.leaving.deleted", DAY.format(leaver.deletedOn())), Tag.Tone.NEUTRAL);
        }
        return leaver.isDue(today)
                ? new Tag(getTranslation("privacy.leaving.due"), Tag.Tone.WARN)
                : new Tag(getTranslation("privacy.leaving.from", DAY.format(leaver.deletableFrom())), Tag.Tone.NEUTRAL);
    }

    private String taken(LeavingSchool leaver) {
        return leaver.takenOn() == null
                ? getTranslation("privacy.leaving.not-taken")
                : getTranslation(
                        "privacy.leaving.taken",
                        DAY.format(leaver.takenOn()),
                        Objects.requireNonNullElse(leaver.takenBy(), ""));
    }

    private Div actions(LeavingSchool leaver) {
        Button delete = new Button(getTranslation("privacy.leaving.delete"), click -> ask(leaver));
        delete.setAriaLabel(
                getTranslation("privacy.leaving.delete.of", leaver.school().name()));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        delete.setVisible(leaver.isDue(today));
        Div actions = new Div(delete);
        actions.addClassName("actions");
        return actions;
    }

    private void ask(LeavingSchool leaver) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                getTranslation("privacy.leaving.ask", leaver.school().name()));
        dialog.setWidth("36em");
        boolean owesReason = leaver.takenOn() == null;
        TextField reason = new TextField(getTranslation("privacy.leaving.reason"));
        reason.setHelperText(getTranslation("privacy.leaving.reason.help"));
        reason.setErrorMessage(getTranslation("privacy.leaving.reason.missing"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setVisible(owesReason);
        dialog.add(new Paragraph(getTranslation("privacy.leaving.ask.about")), reason);
        UnsavedChanges changes = UnsavedChanges.in(reason);
        Button delete = new Button(getTranslation("privacy.leaving.do"), click -> {
            if (owesReason && reason.getValue().isBlank()) {
                reason.setInvalid(true);
                return;
            }
            leaving.delete(leaver.school().id(), reason.getValue().strip());
            changes.saved();
            dialog.close();
            Said.now(getTranslation("privacy.leaving.done", leaver.school().name()));
            show();
        });
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("privacy.past.keep"), click -> dialog.close()), delete);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("privacy.leaving"));
    }
}
