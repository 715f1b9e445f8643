package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Person;
import org.raisingthegame.tracker.access.PersonOutcome;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Gives somebody further posts of his role. */
class AddPostDialog extends Dialog {

    AddPostDialog(People people, Person person, LocalDate today, Runnable added) {
        setHeaderTitle(getTranslation("access.people.add-post.of", person.name()));
        setWidth("32em");
        PostFields posts = new PostFields(people.schools(), today);
        add(posts);
        UnsavedChanges changes = UnsavedChanges.in(posts);
        Button add = new Button(getTranslation("access.people.add-post"), click -> {
            posts.clearMessages();
            if (people.addPosts(person.id(), posts.read()) instanceof PersonOutcome.Refused refused) {
                posts.show(refused.reason());
                return;
            }
            changes.saved();
            close();
            Said.now(getTranslation("access.people.added", person.name()));
            added.run();
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("access.people.cancel"), click -> close()), add);
    }
}
