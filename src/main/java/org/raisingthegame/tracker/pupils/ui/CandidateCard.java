package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Side;
import org.raisingthegame.tracker.pupils.duplicates.Duplicates;
import org.raisingthegame.tracker.pupils.duplicates.MergePreview;
import org.raisingthegame.tracker.pupils.duplicates.MergePreview.Aside;
import org.raisingthegame.tracker.pupils.duplicates.MergeRefused;

/** Two records beside each other, what merging them would change, and the decision. */
class CandidateCard extends Card {

    /** What stays off the screen of a meeting. */
    private static final Set<String> IDENTIFYING =
            Set.of("pupils.field.surname", "pupils.field.forename", "pupils.field.birth_date");

    private final Duplicates duplicates;
    private final Candidate candidate;
    private final Runnable decided;
    private final Div closer = new Div();
    private final Div preview = new Div();
    private final RadioButtonGroup<Side> kept = new RadioButtonGroup<>(getTranslation("pupils.duplicates.keep"));

    /** @param decided shows the page anew */
    CandidateCard(Duplicates duplicates, Candidate candidate, Runnable decided) {
        this.duplicates = duplicates;
        this.candidate = candidate;
        this.decided = decided;
        Div reasons = new Div();
        reasons.addClassName("actions");
        candidate.reasons().stream()
                .sorted()
                .forEach(reason -> reasons.add(new Tag(getTranslation(reason.titleKey()), Tag.Tone.NEUTRAL)));
        Div sides = new Div(side(candidate.left()), side(candidate.right()));
        sides.addClassName("candidate-sides");
        Button look = new Button(getTranslation("pupils.duplicates.look"));
        look.addClickListener(click -> {
            look.setVisible(false);
            lookCloser();
        });
        Button apart = new Button(getTranslation("pupils.duplicates.apart"), click -> keepApart());
        Div actions = new Div(look, apart);
        actions.addClassName("actions");
        closer.addClassName("candidate-closer");
        add(reasons, sides, closer, actions);
    }

    private Div side(Side side) {
        Div all = new Div(PupilsNavigation.to(side.id(), Words.listed(side.surname(), side.forename())));
        all.add(line(side.school() + ", " + Words.yearGroup(side.yearGroup())));
        if (side.birthDate() != null && !Presentation.hidesNames()) {
            all.add(line(getTranslation("pupils.record.born", Words.day(side.birthDate()))));
        }
        all.add(line(getTranslation("pupils.column.upn") + " " + side.upn().masked()));
        all.add(line(getTranslation("pupils.duplicates.rolls", side.rolls(), Words.day(side.asAt()))));
        return all;
    }

    private static Paragraph line(String text) {
        return new Paragraph(text);
    }

    private void lookCloser() {
        kept.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        kept.setItems(candidate.left(), candidate.right());
        kept.setItemLabelGenerator(side -> side.upn().masked() + " · "
                + getTranslation("pupils.duplicates.rolls", side.rolls(), Words.day(side.asAt())));
        kept.addValueChangeListener(change -> showPreview());
        Button merge = new Button(getTranslation("pupils.duplicates.merge"), click -> merge());
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        closer.add(kept, preview, merge);
        kept.setValue(suggested());
    }

    /** A permanent number, else one whose letter is right, else the one that the latest roll has. */
    private Side suggested() {
        Side left = candidate.left();
        Side right = candidate.right();
        if (left.upn().temporary() != right.upn().temporary()) {
            return left.upn().temporary() ? right : left;
        }
        if (left.upn().checkLetterHolds() != right.upn().checkLetterHolds()) {
            return left.upn().checkLetterHolds() ? left : right;
        }
        return left.asAt().isBefore(right.asAt()) ? right : left;
    }

    private PupilId stays() {
        return kept.getValue().id();
    }

    private PupilId goes() {
        return stays().equals(candidate.left().id())
                ? candidate.right().id()
                : candidate.left().id();
    }

    private void showPreview() {
        preview.removeAll();
        MergePreview what = duplicates.preview(stays(), goes());
        if (!what.moved().isEmpty()) {
            preview.add(new Paragraph(getTranslation("pupils.duplicates.moved")));
            preview.add(list(what.moved().stream()
                    .map(count -> getTranslation(
                            "pupils.duplicates.moved.row", getTranslation(count.titleKey()), count.rows()))
                    .toList()));
        }
        if (!what.aside().isEmpty()) {
            preview.add(new Paragraph(getTranslation("pupils.duplicates.aside")));
            preview.add(list(what.aside().stream().map(this::aside).toList()));
        }
        Span future = new Span(getTranslation("pupils.duplicates.future"));
        future.addClassName("note");
        preview.add(future);
    }

    private String aside(Aside row) {
        String what = getTranslation(row.titleKey()) + (row.when() == null ? "" : ", " + row.when());
        String differences = row.differences().stream()
                .filter(difference -> !Presentation.hidesNames() || !IDENTIFYING.contains(difference.fieldKey()))
                .map(difference -> getTranslation(
                        "pupils.duplicates.difference",
                        getTranslation(difference.fieldKey()),
                        shown(difference.stays()),
                        shown(difference.aside())))
                .collect(Collectors.joining("; "));
        return what + ": " + (differences.isEmpty() ? getTranslation("pupils.duplicates.same") : differences);
    }

    private String shown(@Nullable String value) {
        return Objects.requireNonNullElseGet(value, () -> getTranslation("pupils.not-known"));
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(text -> list.add(new ListItem(text)));
        return list;
    }

    private void merge() {
        try {
            long merge = duplicates.merge(stays(), goes());
            decided.run();
            Said.withWayBack(getTranslation("pupils.duplicates.merged"), () -> {
                undo(duplicates, merge);
                decided.run();
            });
        } catch (MergeRefused e) {
            Said.now(getTranslation(e.messageKey()));
        }
    }

    private void keepApart() {
        PupilId left = candidate.left().id();
        PupilId right = candidate.right().id();
        duplicates.keepApart(left, right);
        decided.run();
        Said.withWayBack(getTranslation("pupils.duplicates.kept-apart"), () -> {
            duplicates.askAgain(left, right);
            decided.run();
        });
    }

    /** Takes a merge back, or says why it can't be. */
    static void undo(Duplicates duplicates, long merge) {
        try {
            duplicates.undo(merge);
            Said.now(I18NProvider.translate("pupils.duplicates.undone"));
        } catch (MergeRefused e) {
            Said.now(I18NProvider.translate(e.messageKey()));
        }
    }
}
