package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.ChoiceField;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pages.Glossary;
import org.raisingthegame.tracker.pages.Glyph;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Quotation;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.SayLine;
import org.raisingthegame.tracker.pages.Sparkline;
import org.raisingthegame.tracker.pages.Steps;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.pages.Tag.Tone;

/**
 * The design system on one page, for those who build pages: each colour, size and piece as it is, with its name. It is there
 * in development mode only ({@link StylePage}), and so its words are English alone.
 */
@Route(value = "style", registerAtStartup = false)
@PermitAll
class StyleView extends Page implements HasDynamicTitle {

    private static final List<String> TEXT = List.of("ink", "ink-2", "ink-3", "brand", "brand-2", "ok", "warn", "bad");
    private static final List<String> GROUND = List.of(
            "paper", "ground", "tint", "line", "line-strong", "line-field", "ok-ground", "warn-ground", "bad-ground");
    private static final List<String> DATA = List.of(
            "chart-group",
            "chart-others",
            "chart-all",
            "chart-published-la",
            "chart-published-region",
            "chart-published-england",
            "chart-dot",
            "chart-empty",
            "chart-shaded");
    private static final List<String> SPACE = List.of("s1", "s2", "s3", "s4", "s5", "s6");
    private static final List<String> TYPE = List.of("title", "say", "heading", "text", "text-table", "text-s");

    private record Example(String school, String phase, int pupils) {}

    StyleView() {
        Button primary = new Button("Import 412 rows, hand back 3");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader("Style", "Every colour, size and piece, by the name it has in the style sheet", primary),
                new SayLine(
                        "In 2026, *58%* of Black Caribbean pupils reached the expected standard, *9 points below* other"
                                + " pupils in the same schools (between 4 and 14): _no clear change_."),
                new Card("Text and state", swatches(TEXT)),
                new Card("Ground and lines", swatches(GROUND)),
                new Card("Data: one strong colour, all else is context", swatches(DATA)),
                new Card("Space", bars()),
                new Card("Type", type()),
                new Card("Buttons and fields", fields()),
                new Card("Fields in columns", columns()),
                new Folded(
                        "What few need, made when it is opened", () -> new Note("A sentence beside what it explains.")),
                new Card("What the program says when something was done", says()),
                new Card("States, always in words", tags()),
                figures(),
                new Card("A list", list()),
                new Card("A task of several steps", new Steps(List.of("Upload", "Match columns", "Check", "Done"), 2)),
                new Card(
                        "Words",
                        new Paragraph(Glossary.explained("UPN", "2.upn"), new Span(" explains itself.")),
                        new Quotation("Mentoring has started well.", "R. Hussein, 12 November 2026")),
                new EmptyState(
                        "No results for 2026 yet",
                        "Import the key stage 2 results file.",
                        new Button("Import a file")));
    }

    private static Div swatches(List<String> tokens) {
        Div row = new Div();
        row.addClassName("style-row");
        tokens.forEach(token -> {
            Div colour = new Div();
            colour.addClassName("style-colour");
            show(token, colour);
            row.add(new Div(colour, new Code("--rtg-" + token)));
        });
        return row;
    }

    private static Div bars() {
        Div all = new Div();
        SPACE.forEach(token -> {
            Div bar = new Div();
            bar.addClassName("style-bar");
            show(token, bar);
            all.add(bar, new Code("--rtg-" + token + ", here four times"));
        });
        return all;
    }

    /** What to show of a token, the style sheet says. */
    private static void show(String token, Component piece) {
        piece.getElement().setAttribute("style", "--shown: var(--rtg-" + token + ")");
    }

    private static Div type() {
        Div all = new Div();
        TYPE.forEach(token -> {
            Paragraph line = new Paragraph("4 of 7 pupils, 58%, 93.1%  --rtg-" + token);
            line.addClassNames("style-type", "tabular");
            show(token, line);
            all.add(line);
        });
        return all;
    }

    private static Div fields() {
        TextField field = new TextField("School");
        field.setHelperText("Help stands beside the field");
        TextField wrong = new TextField("UPN");
        wrong.setValue("H20720001604");
        wrong.setErrorMessage("12 characters; a UPN has 13. Did Excel drop a zero?");
        wrong.setInvalid(true);
        Button quiet = new Button("Cancel");
        Button primary = new Button("Save all");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button link = new Button("Change");
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(field, wrong, new Checkbox("See pupils’ records"), quiet, primary, link);
        row.addClassName("actions");
        return row;
    }

    private static Div columns() {
        ChoiceField<String> choice = new ChoiceField<>("The browser's own list");
        choice.setItems(List.of("Black Caribbean", "Black African"), Function.identity());
        TextField number = new TextField("No wider than its number");
        number.addClassName("narrow");
        Button save = new Button("Save both");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save, new Button("Cancel"));
        actions.addClassName("actions");
        Div fields = new Div(choice, new TextField("In a column"), number, actions);
        fields.addClassName("fields");
        return fields;
    }

    private static Div says() {
        Anchor one = new Anchor("#", "The one thing to do, as a link");
        one.addClassName("action-link");
        Div row = new Div(
                one,
                new Button("Say it", new Glyph(Glyph.Picture.BELL), click -> Said.now("Saved: 412 rows.")),
                new Button("Say it with the way back", click -> Said.withWayBack("One pupil is taken out.", () -> {})));
        row.addClassName("actions");
        return row;
    }

    private static Div tags() {
        Div row = new Div(
                new Tag("imported", Tone.OK),
                new Tag("due in 7 days", Tone.WARN),
                new Tag("7 days late", Tone.BAD),
                new Tag("draft", Tone.NEUTRAL));
        row.addClassName("actions");
        return row;
    }

    private static Div figures() {
        Component rising = Objects.requireNonNull(Sparkline.of(List.of(4.0, 3.0, 5.0, 7.0)));
        return Card.row(
                new KeyFigure("On track, Year 6", "5 of 7", "Autumn. One pupil is 14 points.", rising),
                new KeyFigure("Attendance", "93.1%", "0.8 points up on this time last year."),
                new KeyFigure("Suspensions, to date", "fewer than 5", "3 by this date last year."));
    }

    private static ListTable<Example> list() {
        ListTable<Example> list = new ListTable<>(
                        "Schools",
                        List.of(new Example("Ash Primary", "Primary", 38), new Example("Oak High", "Secondary", 112)))
                .column("School", Example::school)
                .column("Phase", Example::phase)
                .number("Pupils", Example::pupils);
        return list.withDownload(new ListDownload("Schools", list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", "Style");
    }
}
