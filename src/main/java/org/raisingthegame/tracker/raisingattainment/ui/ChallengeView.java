package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.raisingattainment.AttachedFile;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.challenge.Attachment;
import org.raisingthegame.tracker.raisingattainment.challenge.Challenge;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeId;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeSheet;
import org.raisingthegame.tracker.raisingattainment.challenge.Challenges;
import org.raisingthegame.tracker.raisingattainment.challenge.Question;

/** One pairing: what is shown, questions and answers. The owner sees beside it just what his partner sees. */
@StyleSheet("assets/styles/raisingattainment.css")
@StyleSheet("assets/styles/raisingattainment-monitoring.css")
@Route("challenge/:" + PlansNavigation.ID + "([1-9][0-9]{0,17})")
@RolesAllowed(Challenges.RIGHT)
class ChallengeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Challenges challenges;
    private final Plans plans;
    private String title = "";

    ChallengeView(Challenges challenges, Plans plans) {
        this.challenges = challenges;
        this.plans = plans;
        addClassName("plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .getLong(PlansNavigation.ID)
                .map(ChallengeId::new)
                .orElseThrow(OutOfScope::new));
    }

    private void show(ChallengeId id) {
        ChallengeSheet sheet = challenges.sheet(id);
        Challenge challenge = sheet.challenge();
        title = Words.say("challenge.title", challenge.ownerName(), challenge.partnerName());
        removeAll();
        add(new PageHeader(title, Words.say("challenge.until", Words.day(challenge.endsOn()))));
        add(questions(sheet));
        add(attachments(sheet));
        if (sheet.profile() != null) {
            add(new SharedProfileCard(sheet.profile(), sheet.owned()));
        }
    }

    private Component questions(ChallengeSheet sheet) {
        ChallengeId id = sheet.challenge().id();
        Card card = new Card(Words.say("challenge.questions"));
        card.addClassName("review-form");
        for (Question question : sheet.questions()) {
            card.add(question(sheet, question));
        }
        if (sheet.questions().isEmpty()) {
            card.add(new Note(Words.say("challenge.questions.none")));
        }
        if (!sheet.owned()) {
            TextArea text = area("challenge.question", Question.LONGEST);
            UnsavedChanges.in(text);
            Button ask = new Button(Words.say("challenge.question.ask"), click -> {
                if (!text.getValue().isBlank()) {
                    challenges.question(id, text.getValue());
                    show(id);
                }
            });
            ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(text, ask);
        }
        return card;
    }

    private Component question(ChallengeSheet sheet, Question question) {
        ChallengeId id = sheet.challenge().id();
        Div one = new Div(new H3(question.text()));
        one.addClassName("criterion");
        one.add(new Note(Words.say("challenge.asked-by", question.askedBy(), Words.moment(question.askedAt()))));
        String answeredBy = question.answeredBy();
        if (question.answeredAt() != null && answeredBy != null) {
            Paragraph answer = new Paragraph(question.answer());
            answer.addClassNames("prose", "said");
            one.add(
                    answer,
                    new Note(Words.say("challenge.answered-by", answeredBy, Words.moment(question.answeredAt()))));
        } else if (sheet.owned() && sheet.state() == Challenge.State.RUNNING) {
            TextArea text = area("challenge.answer", Question.LONGEST);
            UnsavedChanges.in(text);
            one.add(text, new Button(Words.say("challenge.answer.send"), click -> {
                if (!text.getValue().isBlank()) {
                    challenges.answer(id, question.id(), text.getValue());
                    show(id);
                }
            }));
        }
        return one;
    }

    private Component attachments(ChallengeSheet sheet) {
        boolean open = sheet.owned() && sheet.state() != Challenge.State.ENDED;
        Card card = new Card(Words.say("challenge.attached"));
        sheet.attachments().forEach(attachment -> card.add(attachment(sheet, attachment, open)));
        if (sheet.attachments().isEmpty()) {
            card.add(new Note(Words.say("challenge.attached.none")));
        }
        if (open) {
            ChallengeId id = sheet.challenge().id();
            card.add(new AttachForm(challenges, plans, sheet.challenge(), () -> show(id)));
        }
        return card;
    }

    private Component attachment(ChallengeSheet sheet, Attachment attachment, boolean open) {
        ChallengeId id = sheet.challenge().id();
        Div one = new Div();
        one.addClassName("criterion");
        if (attachment.file()) {
            one.add(new Anchor(FileDownload.of(() -> challenges.file(id, attachment.id())), attachment.title()));
            one.add(new Note(Words.say("challenge.file")));
        } else {
            Paragraph text = new Paragraph(attachment.text());
            text.addClassName("prose");
            one.add(new H3(attachment.title()), text);
        }
        if (open) {
            one.add(new QuietButton(
                    Words.say("challenge.detach"),
                    Words.say("challenge.detach.of", attachment.title()),
                    () -> detach(id, attachment)));
        }
        return one;
    }

    private void detach(ChallengeId id, Attachment attachment) {
        AttachedFile file = attachment.file() ? challenges.file(id, attachment.id()) : null;
        challenges.detach(id, attachment.id());
        Said.withWayBack(Words.say("removed", attachment.title()), Words.say("removed.put-back"), () -> {
            if (file == null) {
                challenges.attach(id, attachment.title(), attachment.text());
            } else {
                challenges.attachFile(id, file.name(), file.content());
            }
            show(id);
        });
        show(id);
    }

    static TextArea area(String key, int longest) {
        TextArea area = new TextArea(Words.say(key));
        area.setMaxLength(longest);
        area.setWidthFull();
        return area;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
