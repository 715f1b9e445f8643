package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.UpnMatch;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.pages.Card;

/**
 * Rows without UPN that may be a pupil of the school: the person ticks those that are. Nothing is ticked beforehand, and
 * what is not ticked is handed back.
 */
class ProposalsCard extends Card {

    private static final int SHOWN_WITHOUT_SCROLLING = 8;

    private static final int NAME = 1;
    private static final int BIRTH_DATE = 2;
    private static final int KNOWN_AS = 3;
    private static final int UPN = 4;

    /** @param proposals issues of {@link RowIssue#UPN_PROPOSED} and {@link RowIssue#UPN_ACCEPTED} */
    ProposalsCard(List<ImportIssue> proposals, Consumer<Set<UpnMatch>> onAccepted) {
        Grid<ImportIssue> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setAllRowsVisible(proposals.size() <= SHOWN_WITHOUT_SCROLLING);
        // One column, so that both can be read beside each other on a phone.
        grid.addComponentColumn(this::pair).setHeader(getTranslation("imports.proposals.pair"));
        grid.setItems(proposals);
        proposals.stream().filter(ProposalsCard::accepted).forEach(grid::select);
        Button accept = new Button(
                getTranslation("imports.proposals.accept"),
                click -> onAccepted.accept(grid.getSelectedItems().stream()
                        .map(ProposalsCard::match)
                        .collect(Collectors.toSet())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(accept);
        buttons.addClassName("form-row");
        add(
                new H2(getTranslation("imports.proposals", proposals.size())),
                new Paragraph(getTranslation("imports.proposals.about")),
                grid,
                buttons);
    }

    private Div pair(ImportIssue proposal) {
        Div known = new Div(getTranslation(
                "imports.proposals.known",
                proposal.arguments().get(KNOWN_AS),
                proposal.arguments().get(UPN)));
        Div place = new Div(Words.place(proposal, true));
        place.addClassName("note");
        return new Div(
                new Div(getTranslation(
                        "imports.proposals.in-file",
                        proposal.arguments().get(NAME),
                        proposal.arguments().get(BIRTH_DATE))),
                known,
                place);
    }

    private static boolean accepted(ImportIssue proposal) {
        return proposal.messageKey().equals(RowIssue.UPN_ACCEPTED.messageKey());
    }

    private static UpnMatch match(ImportIssue proposal) {
        return new UpnMatch(
                String.valueOf(proposal.sheet()),
                proposal.row(),
                proposal.arguments().get(UPN));
    }
}
