package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.shared.Registration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks before a form is left with something in it that nobody saved: on the way to another page of the program by a dialog, on
 * the way out of it (another address, a reload, a closed tab) by the browser's own question. A form that keeps drafts by itself
 * needs none of this.
 *
 * <p>Changed is a field whose value is not the one that it had when the form was shown or last saved, so that what was typed and
 * taken back again asks nothing.
 */
public final class UnsavedChanges {

    private final Component form;
    private final Map<HasValue<?, ?>, Object> saved = new IdentityHashMap<>();
    private @Nullable Registration guard;

    private UnsavedChanges(Component form) {
        this.form = form;
    }

    /**
     * Watches the fields of a form for as long as it is on the page.
     *
     * @param form with all its fields, filled as it is to be shown
     */
    public static UnsavedChanges in(Component form) {
        UnsavedChanges changes = new UnsavedChanges(form);
        changes.remember();
        form.addAttachListener(event -> changes.begin(event.getUI()));
        form.addDetachListener(event -> changes.end());
        if (form.isAttached()) {
            changes.begin(UI.getCurrent());
        }
        return changes;
    }

    /** What stands in the form now is saved, or put aside: it may be left. */
    public void saved() {
        remember();
        form.getElement().executeJs("this.changed = false");
    }

    private void remember() {
        saved.clear();
        fields(form).forEach(field -> saved.put(field, field.getValue()));
    }

    private boolean unsaved() {
        return fields(form)
                .anyMatch(field -> !Objects.equals(
                        field.getValue(), saved.containsKey(field) ? saved.get(field) : field.getEmptyValue()));
    }

    private static Stream<HasValue<?, ?>> fields(Component of) {
        if (of instanceof HasValue<?, ?> field) {
            return field.isReadOnly() || !of.isVisible() ? Stream.of() : Stream.of(field);
        }
        return of.getChildren().flatMap(UnsavedChanges::fields);
    }

    private void begin(UI ui) {
        end();
        guard = ui.addBeforeLeaveListener(this::ask);
        Dialog around = form.findAncestor(Dialog.class);
        if (around != null) {
            // A slip beside the dialog would lose what was typed.
            around.setCloseOnOutsideClick(false);
        }
        form.getElement().executeJs("""
                if (this.changed === undefined) {
                    for (const kind of ['input', 'change']) {
                        this.addEventListener(kind, () => { this.changed = true; });
                    }
                    window.addEventListener('beforeunload', (event) => {
                        if (this.changed && this.isConnected) {
                            event.preventDefault();
                        }
                    });
                }
                this.changed = false;
                """);
    }

    private void end() {
        if (guard != null) {
            guard.remove();
            guard = null;
        }
    }

    private void ask(BeforeLeaveEvent event) {
        if (!unsaved()) {
            return;
        }
        ContinueNavigationAction leave = event.postpone();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(say("pages.unsaved"));
        dialog.setText(say("pages.unsaved.what"));
        dialog.setConfirmText(say("pages.unsaved.stay"));
        dialog.setRejectable(true);
        dialog.setRejectText(say("pages.unsaved.leave"));
        dialog.addRejectListener(rejected -> {
            saved();
            leave.proceed();
        });
        dialog.open();
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
