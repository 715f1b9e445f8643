package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Confirmation;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.raisingattainment.challenge.AskOutcome;
import org.raisingthegame.tracker.raisingattainment.challenge.Challenge;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeId;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeSheet;
import org.raisingthegame.tracker.raisingattainment.challenge.Challenges;

/** A head's pairings: those asked of him, those that run, and how to ask for one. */
@StyleSheet("assets/styles/raisingattainment-monitoring.css")
@Route("challenge")
@Menu(title = "raisingattainment.challenge", order = 215)
@RolesAllowed(Challenges.RIGHT)
class ChallengesView extends Page implements HasDynamicTitle {

    private static final int WEEKS = 12;

    private final Challenges challenges;
    private final CurrentUser user;
    private final Clock clock;

    ChallengesView(Challenges challenges, CurrentUser user, Clock clock) {
        this.challenges = challenges;
        this.user = user;
        this.clock = clock;
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(Words.say("challenge"), Words.say("challenge.sub")));
        challenges.all().forEach(one -> add(card(one)));
        user.currentSchool().map(this::form).ifPresent(this::add);
    }

    private Component card(ChallengeSheet sheet) {
        Challenge challenge = sheet.challenge();
        ChallengeId id = challenge.id();
        Tag.Tone tone = sheet.state() == Challenge.State.RUNNING ? Tag.Tone.OK : Tag.Tone.NEUTRAL;
        Div top = new Div(
                new H2(sheet.owned() ? challenge.partnerName() : challenge.ownerName()),
                new Tag(MonitoringWords.translated(sheet.state().titleKey()), tone));
        top.addClassName("case-top");
        Card card = new Card(top);
        card.addClassName("case");
        card.add(new Paragraph(Words.say(
                sheet.owned() ? "challenge.they-look" : "challenge.you-look",
                challenge.partnerName(),
                challenge.ownerName(),
                Words.day(challenge.endsOn()))));
        if (!challenge.about().isBlank()) {
            card.add(CriterionFields.said("challenge.topic", challenge.about()));
        }
        Div buttons = new Div();
        buttons.addClassNames("actions", "form-actions");
        if (!sheet.owned() && sheet.state() == Challenge.State.ASKED) {
            Button accept = new Button(Words.say("challenge.accept"), click -> {
                challenges.accept(id);
                show();
            });
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(accept);
        } else {
            buttons.add(new RouterLink(
                    Words.say("challenge.open"),
                    ChallengeView.class,
                    new RouteParameters(new RouteParam(PlansNavigation.ID, id.toString()))));
        }
        if (sheet.state() != Challenge.State.ENDED) {
            String end =
                    !sheet.owned() && sheet.state() == Challenge.State.ASKED ? "challenge.decline" : "challenge.end";
            buttons.add(new Button(Words.say(end), click -> ask(end, id)));
        }
        card.add(buttons);
        return card;
    }

    /** It can't be undone: it takes two to begin anew. */
    private void ask(String end, ChallengeId id) {
        new Confirmation(
                        Words.say(end + ".ask"),
                        Words.say(end + ".ask.text"),
                        Words.say("form.cancel"),
                        Words.say(end),
                        () -> {
                            challenges.end(id);
                            show();
                        })
                .open();
    }

    private Component form(SchoolChoice own) {
        ComboBox<SchoolChoice> partner = new ComboBox<>(Words.say("challenge.partner"));
        partner.setItems(challenges.partners());
        partner.setItemLabelGenerator(SchoolChoice::name);
        TextField about = new TextField(Words.say("challenge.topic"));
        about.setMaxLength(500);
        LocalDate today = LocalDate.now(clock);
        DatePicker ends = new DatePicker(Words.say("challenge.ends"), today.plusWeeks(WEEKS));
        ends.setLocale(Locale.UK);
        ends.setMin(today);
        ends.setMax(today.plusMonths(Challenge.MOST_MONTHS));
        Paragraph outcome = new Paragraph();
        outcome.addClassName("refusal");
        outcome.setVisible(false);
        Button ask = new Button(Words.say("challenge.ask"), click -> {
            AskOutcome asked = challenges.ask(
                    own.id(),
                    Optional.ofNullable(partner.getValue())
                            .map(SchoolChoice::id)
                            .orElse(null),
                    about.getValue(),
                    ends.getValue());
            if (asked == AskOutcome.ASKED) {
                show();
            } else {
                outcome.setText(MonitoringWords.translated(asked.key()));
                outcome.setVisible(true);
            }
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(partner, ends, about);
        UnsavedChanges.in(fields);
        fields.addClassName("challenge-form");
        return new Card(
                Words.say("challenge.new", own.name()),
                new Paragraph(Words.say("challenge.new.about")),
                fields,
                outcome,
                ask);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", Words.say("challenge"));
    }
}
