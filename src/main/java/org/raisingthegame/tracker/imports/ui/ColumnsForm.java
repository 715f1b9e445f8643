package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.FormatColumns;
import org.raisingthegame.tracker.imports.HeadingMeaning;
import org.raisingthegame.tracker.imports.SheetColumns;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/**
 * The headings of one sheet, each with values from below it and a choice of what it is. Where the sheet is of no known
 * kind, or was made one by hand, the kind is chosen first.
 */
class ColumnsForm extends Div {

    /** Told what the headings shown here mean, and which earlier words on them are withdrawn. */
    interface Answer {
        void said(List<HeadingMeaning> said, List<HeadingMeaning> withdrawn);
    }

    private final SheetColumns sheet;
    private final List<HeadingMeaning> earlier;
    private final Div rows = new Div();
    private final Paragraph needed = new Paragraph();
    private final Button use = new Button(getTranslation("imports.match.use"));
    private final Map<SheetColumns.Column, ComboBox<FormatColumns.Column>> choices = new LinkedHashMap<>();
    private @Nullable FormatColumns format;

    /**
     * @param earlier what was said before of any heading
     * @param whole whether the kind of the sheet and all of its headings are asked, not only headings without a meaning
     */
    ColumnsForm(
            SheetColumns sheet,
            List<FormatColumns> formats,
            List<HeadingMeaning> earlier,
            boolean whole,
            Answer answer) {
        this.sheet = sheet;
        this.earlier = earlier;
        addClassName("columns-form");
        rows.addClassName("columns-rows");
        needed.addClassName("columns-needed");
        needed.getElement().setAttribute("role", "status");
        // Neither is known of a sheet with headings that nobody knows.
        String format = sheet.formatId() == null ? sheet.likeliestFormatId() : sheet.formatId();
        FormatColumns likeliest = formats.stream()
                .filter(known -> known.formatId().equals(format))
                .findFirst()
                .orElse(null);
        if (whole) {
            add(kind(formats, likeliest));
        }
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        use.addClickListener(click -> answer.said(said(), withdrawn()));
        add(rows, needed, use);
        show(likeliest, whole);
        UnsavedChanges.in(this);
    }

    private ComboBox<FormatColumns> kind(List<FormatColumns> formats, @Nullable FormatColumns likeliest) {
        ComboBox<FormatColumns> kind = new ComboBox<>(getTranslation("imports.match.kind"));
        kind.addClassName("columns-kind");
        kind.setItemLabelGenerator(known -> Words.format(known.formatId()));
        kind.setItems(formats);
        kind.setPlaceholder(getTranslation("imports.match.kind.choose"));
        kind.setValue(likeliest);
        kind.addValueChangeListener(change -> show(change.getValue(), true));
        return kind;
    }

    private void show(@Nullable FormatColumns chosen, boolean whole) {
        format = chosen;
        rows.removeAll();
        choices.clear();
        if (chosen != null) {
            for (SheetColumns.Column column : sheet.columns()) {
                if (whole || isOpen(column, chosen)) {
                    rows.add(row(column, chosen));
                }
            }
        }
        sayWhatIsNeeded();
    }

    /** Whether nobody knows what the column is, or a person said it. */
    private boolean isOpen(SheetColumns.Column column, FormatColumns of) {
        return !column.takenFor().containsKey(of.formatId())
                || earlier.stream().anyMatch(word -> word.isOf(of.formatId(), column.heading()));
    }

    private Div row(SheetColumns.Column column, FormatColumns of) {
        Span heading = new Span(column.heading());
        heading.addClassName("columns-heading");
        Span samples = new Span(
                column.samples().isEmpty()
                        ? getTranslation("imports.match.no-values")
                        : String.join(" · ", column.samples()));
        samples.addClassName("columns-samples");
        ComboBox<FormatColumns.Column> choice = new ComboBox<>();
        choice.setItemLabelGenerator(item -> name(of, item));
        choice.setItems(of.columns());
        choice.setClearButtonVisible(true);
        choice.setPlaceholder(getTranslation("imports.match.not-used"));
        choice.setAriaLabel(getTranslation("imports.match.what-is", column.heading()));
        String takenFor = column.takenFor().get(of.formatId());
        choice.setValue(of.columns().stream()
                .filter(item -> item.key().equals(takenFor))
                .findFirst()
                .orElse(null));
        choice.addValueChangeListener(change -> chosen(choice, change.getValue()));
        choices.put(column, choice);
        Div row = new Div(heading, samples, choice);
        row.addClassName("columns-row");
        return row;
    }

    /** A column of the format is one column of the sheet: it is taken from where it was before. */
    private void chosen(ComboBox<FormatColumns.Column> choice, FormatColumns.@Nullable Column value) {
        if (value != null) {
            choices.values().stream()
                    .filter(other -> other != choice && value.equals(other.getValue()))
                    .forEach(ComboBox::clear);
        }
        sayWhatIsNeeded();
    }

    private void sayWhatIsNeeded() {
        FormatColumns of = format;
        if (of == null) {
            needed.setText(getTranslation("imports.match.choose-kind"));
            use.setEnabled(false);
            return;
        }
        String missing = of.columns().stream()
                .filter(FormatColumns.Column::required)
                .filter(column -> !isMatched(column, of))
                .map(column -> name(of, column))
                .collect(Collectors.joining(", "));
        needed.setText(
                missing.isEmpty()
                        ? getTranslation("imports.match.complete")
                        : getTranslation("imports.match.needed", Words.format(of.formatId()), missing));
        use.setEnabled(missing.isEmpty());
    }

    private boolean isMatched(FormatColumns.Column wanted, FormatColumns of) {
        return sheet.columns().stream().anyMatch(column -> {
            ComboBox<FormatColumns.Column> choice = choices.get(column);
            return choice == null
                    ? wanted.key().equals(column.takenFor().get(of.formatId()))
                    : wanted.equals(choice.getValue());
        });
    }

    private List<HeadingMeaning> said() {
        List<HeadingMeaning> said = new ArrayList<>();
        String id = Objects.requireNonNull(format).formatId();
        choices.forEach((column, choice) -> said.add(new HeadingMeaning(
                id,
                column.heading(),
                choice.getValue() == null ? null : choice.getValue().key())));
        return said;
    }

    /** The sheet was made another kind by hand before: what was said for that is no longer meant. */
    private List<HeadingMeaning> withdrawn() {
        String before = sheet.formatId();
        if (before == null || before.equals(Objects.requireNonNull(format).formatId())) {
            return List.of();
        }
        return earlier.stream()
                .filter(word -> sheet.columns().stream().anyMatch(column -> word.isOf(before, column.heading())))
                .toList();
    }

    private String name(FormatColumns of, FormatColumns.Column column) {
        return getTranslation(of.formatId() + ".column." + column.key());
    }
}
