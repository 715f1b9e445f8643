package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.imports.FormatColumns;
import org.raisingthegame.tracker.imports.HeadingMeaning;
import org.raisingthegame.tracker.imports.SheetColumns;
import org.raisingthegame.tracker.pages.Card;

/** What is not recognised can be matched by hand, a form for each kind of sheet; sheets built alike are asked once. */
class ColumnsCard extends Card {

    private static final int HEADINGS_NAMED = 6;

    private final List<FormatColumns> formats;
    private final List<HeadingMeaning> said;
    private final ColumnsForm.Answer answer;

    /** @param said what is already known of headings, from this person or from an earlier file of the school */
    ColumnsCard(
            List<SheetColumns> sheets,
            List<FormatColumns> formats,
            List<HeadingMeaning> said,
            ColumnsForm.Answer answer) {
        super(Words.say("imports.match"));
        this.formats = formats;
        this.said = said;
        this.answer = answer;
        addClassName("columns-card");
        Map<List<String>, List<SheetColumns>> alike = sheets.stream()
                .collect(Collectors.groupingBy(SheetColumns::headings, LinkedHashMap::new, Collectors.toList()));
        alike.values().forEach(this::addForm);
    }

    /** Whether any sheet has something to match or was matched by hand. */
    static boolean helps(List<SheetColumns> sheets, List<HeadingMeaning> said) {
        return sheets.stream().anyMatch(sheet -> !sheet.columns().isEmpty() && isOpen(sheet, said));
    }

    private static boolean isOpen(SheetColumns sheet, List<HeadingMeaning> said) {
        String format = sheet.formatId();
        return format == null
                || !unknown(sheet, format).isEmpty()
                || !matchedByHand(sheet, format, said).isEmpty();
    }

    private void addForm(List<SheetColumns> alike) {
        SheetColumns sheet = alike.getFirst();
        if (sheet.columns().isEmpty() || !isOpen(sheet, said)) {
            return;
        }
        String names = alike.stream().map(SheetColumns::sheet).collect(Collectors.joining("”, “"));
        String format = sheet.formatId();
        if (format == null) {
            add(new H3(getTranslation("imports.match.unknown-kind", names)));
            add(new Paragraph(getTranslation("imports.match.unknown-kind.do", Words.count(sheet.headingRow()))));
            add(new ColumnsForm(sheet, formats, said, true, answer));
            return;
        }
        List<HeadingMeaning> byHand = matchedByHand(sheet, format, said);
        if (!byHand.isEmpty()) {
            add(new Paragraph(getTranslation("imports.match.by-hand", names, listed(byHand, this::inWords))));
        }
        List<String> unknown = unknown(sheet, format);
        String summary = unknown.isEmpty()
                ? getTranslation("imports.match.change")
                : getTranslation(
                        "imports.match.unused",
                        names,
                        Words.count(unknown.size()),
                        listed(unknown, Function.identity()));
        add(new NativeDetails(summary, new ColumnsForm(sheet, formats, said, !byHand.isEmpty(), answer)));
    }

    private String inWords(HeadingMeaning word) {
        return getTranslation(
                "imports.match.is", word.heading(), getTranslation(word.formatId() + ".column." + word.columnKey()));
    }

    private static <T> String listed(List<T> things, Function<T, String> name) {
        String listed = things.stream().limit(HEADINGS_NAMED).map(name).collect(Collectors.joining(", "));
        return things.size() <= HEADINGS_NAMED ? listed : listed + " …";
    }

    /** The headings of which the format makes nothing. */
    private static List<String> unknown(SheetColumns sheet, String format) {
        return sheet.columns().stream()
                .filter(column -> !column.takenFor().containsKey(format))
                .map(SheetColumns.Column::heading)
                .toList();
    }

    /** What a person said that the sheet's headings are. */
    private static List<HeadingMeaning> matchedByHand(SheetColumns sheet, String format, List<HeadingMeaning> said) {
        return said.stream()
                .filter(word -> word.columnKey() != null)
                .filter(word -> sheet.columns().stream().anyMatch(column -> word.isOf(format, column.heading())))
                .toList();
    }
}
