package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportFindings;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportPreview;
import org.raisingthegame.tracker.imports.ImportRejects;
import org.raisingthegame.tracker.imports.ImportRejects.Rows;
import org.raisingthegame.tracker.imports.IssueFilter;
import org.raisingthegame.tracker.imports.RowCounts;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.FileLink;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Steps;

/** What would become of a file, before anything is saved. */
class PreviewPanel extends Div {

    private final ImportRejects rejects;
    private final Div matching = new Div();
    private final Div nothingImported = new Div();
    private Consumer<ImportChoices> onChoices = made -> {};
    private final @Nullable WholeListCard wholeList;
    private Consumer<Boolean> onApply = wholeLists -> {};
    private Runnable onCancel = () -> {};

    PreviewPanel(
            ImportPreview preview,
            ImportChoices choices,
            AcademicYear thisYear,
            ImportFindings findings,
            ImportRejects rejects) {
        this.rejects = rejects;
        ImportId id = preview.run().id();
        addClassName("page");
        RowCounts counts = preview.counts();
        add(new PageHeader(getTranslation("imports.check"), preview.run().fileName()));
        add(steps(this::getTranslation, 1));
        Card understood =
                new Card(new SheetList(preview.sheets(), sheets -> onChoices.accept(choices.withSheets(sheets))));
        add(understood, matching);
        boolean asking = FactsForm.helps(preview.missing());
        if (asking) {
            add(new FactsForm(preview.missing(), choices, thisYear, made -> onChoices.accept(made)));
        }
        // Until the person has answered no row is read, and noughts would say that there are none.
        if (counts.read() > 0) {
            add(new CountCards(counts));
        } else if (!asking) {
            add(new EmptyState(getTranslation("imports.no-rows"), getTranslation("imports.no-rows.do")));
        }
        Div pair = new Div();
        pair.addClassName("preview-pair");
        if (counts.changed() > 0) {
            pair.add(new Card(
                    getTranslation("imports.changed", Words.count(counts.changed())), new ChangeTable(findings, id)));
        }
        int issues = findings.countIssues(id, IssueFilter.ALL) + preview.furtherIssues();
        if (issues > 0) {
            pair.add(new Card(
                    getTranslation("imports.need-you", issues), new IssueList(findings, id, preview.furtherIssues())));
        }
        wholeList = preview.absent() > 0 ? new WholeListCard(preview, findings) : null;
        add(pair, ignored(preview));
        if (wholeList != null) {
            add(wholeList);
        }
        add(nothingImported, buttons(preview));
    }

    static Steps steps(Function<String, String> words, int current) {
        return new Steps(
                Stream.of("imports.step.upload", "imports.step.check", "imports.step.done")
                        .map(words)
                        .toList(),
                current);
    }

    /** Below what the sheets were taken for: a way to say more of their columns. */
    void addMatching(ColumnsCard card) {
        matching.add(card);
    }

    /** Below that, rows of which only the person can say who they are. */
    void addProposals(ProposalsCard card) {
        matching.add(card);
    }

    void onChoices(Consumer<ImportChoices> action) {
        onChoices = action;
    }

    /** @param action told whether the lists of the file are whole */
    void onApply(Consumer<Boolean> action) {
        onApply = action;
    }

    void onCancel(Runnable action) {
        onCancel = action;
    }

    private Div ignored(ImportPreview preview) {
        Div lines = new Div();
        preview.ignored()
                .forEach((reason, count) -> lines.add(new Paragraph(getTranslation(reason, Words.count(count)))));
        lines.addClassName("note");
        return lines;
    }

    private Div buttons(ImportPreview preview) {
        RowCounts counts = preview.counts();
        Button cancel = new Button(getTranslation("imports.cancel"), click -> onCancel.run());
        Div buttons = new Div(cancel);
        buttons.addClassName("action-bar");
        if (preview.applicable()) {
            if (counts.rejected() > 0) {
                buttons.add(new Button(
                        getTranslation("imports.apply.nothing-until-right"), click -> importNothing(preview)));
            }
            Button apply =
                    new Button(applyWords(counts), click -> onApply.accept(wholeList != null && wholeList.isWhole()));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            apply.setDisableOnClick(true);
            buttons.add(apply);
        }
        return buttons;
    }

    /** Nothing is done, which is said; and the whole file comes back with its wrong rows marked. */
    private void importNothing(ImportPreview preview) {
        FileLink link = RejectsLink.to(rejects, preview.run().id(), Rows.ALL, getTranslation("imports.rejects.whole"));
        Paragraph words = new Paragraph(
                getTranslation("imports.nothing-imported", preview.counts().rejected()));
        words.getElement().setAttribute("role", "status");
        nothingImported.removeAll();
        nothingImported.add(new Card(words, link));
        nothingImported.scrollIntoView();
        link.fetch();
    }

    private String applyWords(RowCounts counts) {
        return counts.rejected() == 0
                ? getTranslation("imports.apply.all", counts.right())
                : getTranslation("imports.apply.some", counts.right(), counts.rejected());
    }
}
