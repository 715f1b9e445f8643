package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.FileLink;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.privacy.spi.PupilTraces.Unsearched;
import org.raisingthegame.tracker.pupils.PupilErasure;
import org.raisingthegame.tracker.pupils.PupilId;

/** Where a request to erase is looked at and decided. */
class ErasureCard extends Card {

    private static final int LONGEST_REASON = 200;

    private final PupilErasure erasure;
    private final PupilId pupil;

    ErasureCard(PupilErasure erasure, PupilId pupil) {
        super(Words.say("pupils.erasure"));
        this.erasure = erasure;
        this.pupil = pupil;
        Button look = new Button(Words.say("pupils.erasure.look"), click -> ask());
        Div actions = new Div(look);
        actions.addClassName("actions");
        add(new Paragraph(Words.say("pupils.erasure.about")), actions);
    }

    private void ask() {
        Dialog dialog = new Dialog(Words.say("pupils.erasure.title"));
        dialog.setWidth("34em");
        UnorderedList found = new UnorderedList();
        erasure.look(pupil)
                .forEach(trace -> found.add(new ListItem(
                        getTranslation("pupils.erasure.line", getTranslation(trace.titleKey()), trace.count()))));
        List<Unsearched> files = erasure.unsearched(pupil);
        TextArea reason = new TextArea(Words.say("pupils.erasure.reason"));
        reason.setHelperText(Words.say("pupils.erasure.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setErrorMessage(Words.say("pupils.erasure.reason.missing"));
        dialog.add(new Paragraph(Words.say("pupils.erasure.goes")), found);
        if (!files.isEmpty()) {
            dialog.add(new Paragraph(Words.say("pupils.erasure.files")), list(files));
        }
        dialog.add(new Paragraph(Words.say("pupils.erasure.stays")), reason);
        UnsavedChanges changes = UnsavedChanges.in(reason);
        Button erase = new Button(Words.say("pupils.erasure.erase"), click -> {
            if (given(reason)) {
                erasure.erase(pupil, reason.getValue().strip());
                changes.saved();
                dialog.close();
                Said.now(Words.say("pupils.erasure.erased"));
                getUI().ifPresent(ui -> ui.navigate(PupilsView.class));
            }
        });
        erase.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Button refuse = new Button(Words.say("pupils.erasure.refuse"), click -> {
            if (given(reason)) {
                erasure.refuse(pupil, reason.getValue().strip());
                changes.saved();
                dialog.close();
                Said.now(Words.say("pupils.erasure.refused"));
            }
        });
        dialog.getFooter().add(new Button(Words.say("pupils.erasure.cancel"), click -> dialog.close()), refuse, erase);
        dialog.open();
    }

    /** Each can be looked at, and deleted where it shows the pupil. */
    private UnorderedList list(List<Unsearched> files) {
        UnorderedList list = new UnorderedList();
        for (Unsearched file : files) {
            ListItem item = new ListItem(new Span(getTranslation("pupils.erasure.file", file.name(), file.where())));
            FileLink look = new FileLink(
                    Words.say("pupils.erasure.file.look"),
                    file.name(),
                    "application/octet-stream",
                    to -> to.write(erasure.content(pupil, file.key())));
            Button delete = new Button(Words.say("pupils.erasure.file.delete"));
            delete.setAriaLabel(getTranslation("pupils.erasure.file.delete.of", file.name()));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ERROR);
            Div actions = new Div(look, delete);
            actions.addClassName("actions");
            delete.addClickListener(click -> {
                erasure.eraseFile(pupil, file.key());
                actions.removeAll();
                actions.add(new Span(Words.say("pupils.erasure.file.deleted")));
            });
            item.add(actions);
            list.add(item);
        }
        return list;
    }

    private static boolean given(TextArea reason) {
        reason.setInvalid(reason.getValue().isBlank());
        return !reason.isInvalid();
    }
}
