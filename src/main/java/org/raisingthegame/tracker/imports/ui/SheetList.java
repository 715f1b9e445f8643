package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.imports.ImportPreview.SheetSummary;

/** What we took each sheet for, so that a person can say no; where there are several, with the choice among them. */
class SheetList extends UnorderedList {

    private final List<SheetSummary> sheets;
    private final Consumer<Set<String>> onChoice;

    SheetList(List<SheetSummary> sheets, Consumer<Set<String>> onChoice) {
        this.sheets = sheets;
        this.onChoice = onChoice;
        addClassName("sheet-list");
        boolean choice = sheets.stream().filter(SheetList::isKnown).count() > 1
                || sheets.stream().anyMatch(SheetSummary::hidden);
        sheets.forEach(
                sheet -> add(choice && isKnown(sheet) ? new ListItem(choice(sheet)) : new ListItem(words(sheet))));
    }

    private static boolean isKnown(SheetSummary sheet) {
        return sheet.formatId() != null;
    }

    private Checkbox choice(SheetSummary sheet) {
        Checkbox box = new Checkbox(words(sheet), sheet.chosen());
        box.addValueChangeListener(change -> onChoice.accept(chosen(sheet, change.getValue())));
        return box;
    }

    /** The names of the sheets to import after one more or one less was chosen. */
    private Set<String> chosen(SheetSummary changed, boolean wanted) {
        Set<String> chosen = sheets.stream()
                .filter(SheetSummary::chosen)
                .map(SheetSummary::sheet)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (wanted) {
            chosen.add(changed.sheet());
        } else {
            chosen.remove(changed.sheet());
        }
        return chosen;
    }

    private String words(SheetSummary sheet) {
        String format = sheet.formatId();
        if (format == null) {
            return getTranslation("imports.sheet.unknown", sheet.sheet());
        }
        String facts = Stream.of(
                        sheet.hidden() ? getTranslation("imports.sheet.hidden") : null,
                        sheet.school(),
                        sheet.asAt() == null ? null : getTranslation("imports.sheet.as-at", Words.day(sheet.asAt())),
                        sheet.academicYear() == null
                                ? null
                                : sheet.academicYear().label())
                .filter(fact -> fact != null)
                .collect(Collectors.joining(", "));
        return getTranslation(
                facts.isEmpty() ? "imports.sheet.known" : "imports.sheet.known-with",
                sheet.sheet(),
                Words.format(format),
                sheet.headingRow(),
                facts);
    }
}
