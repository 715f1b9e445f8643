package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.raisingattainment.Evidence;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence.Outcome;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.challenge.Attachment;
import org.raisingthegame.tracker.raisingattainment.challenge.Challenge;
import org.raisingthegame.tracker.raisingattainment.challenge.Challenges;

/** What the owner of a pairing may attach: something of his plans, a note, or a file from his machine. */
class AttachForm extends Div {

    private final Challenges challenges;
    private final Plans plans;
    private final Challenge challenge;
    private final Runnable attached;

    AttachForm(Challenges challenges, Plans plans, Challenge challenge, Runnable attached) {
        this.challenges = challenges;
        this.plans = plans;
        this.challenge = challenge;
        this.attached = attached;
        addClassName("attach-form");
        add(way("plan", ofPlans()), way("note", note()), way("file", file()));
    }

    private static NativeDetails way(String what, Component form) {
        return new NativeDetails(Words.say("challenge.attach." + what), form);
    }

    /** Something of a plan that can be attached. */
    private record Piece(String words, Supplier<Outcome> attach) {}

    private Component ofPlans() {
        Select<Piece> pieces = new Select<>();
        pieces.setLabel(Words.say("challenge.attach.which"));
        pieces.setItems(pieces());
        pieces.setItemLabelGenerator(Piece::words);
        pieces.setWidthFull();
        return form(pieces, new Button(Words.say("challenge.attach"), click -> {
            if (pieces.getValue() != null) {
                say(pieces.getValue().attach().get());
            }
        }));
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (PlanSummary plan : plans.all()) {
            if (plan.school().equals(challenge.owner())) {
                pieces.add(new Piece(Words.say("challenge.attach.words", plan.title()), () -> {
                    challenges.attachPlan(challenge.id(), plan.id());
                    return Outcome.ADDED;
                }));
                PlanSheet sheet = plans.sheet(plan.id());
                sheet.evidence().stream()
                        .filter(one -> one.fileId() != null)
                        .map(one -> piece(plan, one))
                        .forEach(pieces::add);
            }
        }
        return pieces;
    }

    private Piece piece(PlanSummary plan, Evidence file) {
        return new Piece(
                Words.say("challenge.attach.evidence", file.title(), plan.title()),
                () -> challenges.attachEvidence(challenge.id(), plan.id(), file.ref()));
    }

    private Component note() {
        TextField heading = new TextField(Words.say("challenge.attach.title"));
        heading.setMaxLength(Attachment.LONGEST_TITLE);
        heading.setWidthFull();
        TextArea text = ChallengeView.area("challenge.attach.text", Attachment.LONGEST_TEXT);
        text.setHelperText(Words.say("challenge.attach.no-pupils"));
        return form(heading, text, new Button(Words.say("challenge.attach"), click -> {
            boolean empty = heading.getValue().isBlank() || text.getValue().isBlank();
            if (!empty) {
                challenges.attach(challenge.id(), heading.getValue(), text.getValue());
            }
            say(empty ? Outcome.EMPTY : Outcome.ADDED);
        }));
    }

    private Component file() {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> {
            Outcome outcome = challenges.attachFile(challenge.id(), file.fileName(), content);
            getUI().ifPresent(ui -> ui.access(() -> say(outcome)));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(challenges.largestFile() * 1024 * 1024));
        upload.addFileRejectedListener(event -> say(Outcome.TOO_LARGE));
        return form(
                new Note(Words.say("evidence.kinds", challenges.largestFile()) + " "
                        + Words.say("challenge.attach.no-pupils")),
                upload);
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("steps-form");
        UnsavedChanges.in(form);
        return form;
    }

    private void say(Outcome outcome) {
        Said.now(I18NProvider.translate(outcome.messageKey(), challenges.largestFile()));
        if (outcome == Outcome.ADDED) {
            attached.run();
        }
    }
}
