package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.Completeness;
import org.raisingthegame.tracker.imports.Completeness.InYear;
import org.raisingthegame.tracker.imports.Completeness.OfSchool;
import org.raisingthegame.tracker.imports.MissingUploads;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.pages.Note;
import org.springframework.core.annotation.Order;

/** On the home page of who answers for several schools: which data are here, by school and year, those with gaps first. */
@org.springframework.stereotype.Component
@Order(40)
class CompletenessPanel implements HomePanel {

    private static final int YEARS = 5;
    private static final int SHOWN = 8;

    private final MissingUploads uploads;
    private final CurrentUser user;

    CompletenessPanel(MissingUploads uploads, CurrentUser user) {
        this.uploads = uploads;
        this.user = user;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (!user.may(Rights.UPLOAD) || user.schoolChoices().size() < 2) {
            return Optional.empty();
        }
        Completeness data = uploads.over(YEARS);
        return data.schools().isEmpty() ? Optional.empty() : Optional.of(new CompletenessCard(data));
    }

    /** Brings the looks of imports with it. */
    @StyleSheet("assets/styles/imports.css")
    private static final class CompletenessCard extends Card {

        private final NativeTable table = new NativeTable();

        CompletenessCard(Completeness data) {
            super(I18NProvider.translate("imports.completeness"));
            List<OfSchool> gaps = data.withGaps();
            int whole = data.schools().size() - gaps.size();
            String from = data.years().getFirst().label();
            String to = data.years().getLast().label();
            Paragraph said = new Note(getTranslation(
                    gaps.isEmpty() ? "imports.completeness.all" : "imports.completeness.some",
                    Words.count(whole),
                    Words.count(data.schools().size()),
                    from,
                    to));
            add(said, region(said.getText(), data));
            gaps.stream().limit(SHOWN).forEach(this::addRow);
            if (gaps.size() > SHOWN) {
                Button more = new Button(getTranslation("imports.completeness.more", gaps.size() - SHOWN));
                more.addClickListener(click -> {
                    gaps.stream().skip(SHOWN).forEach(this::addRow);
                    remove(more);
                });
                add(more);
            }
        }

        /** The table with the line of all schools together. */
        private Div region(String name, Completeness data) {
            NativeTableRow headings = table.getHead().addRow();
            headings.add(heading(getTranslation("imports.completeness.school"), "col"));
            data.years().forEach(year -> headings.add(heading(year.label(), "col")));
            NativeTableRow all = new NativeTableRow(heading(getTranslation("imports.completeness.every"), "row"));
            for (AcademicYear year : data.years()) {
                int column = data.years().indexOf(year);
                long expected = data.schools().stream()
                        .filter(school -> school.years().get(column).expected() > 0)
                        .count();
                long whole = data.schools().stream()
                        .map(school -> school.years().get(column))
                        .filter(there -> there.expected() > 0 && there.missing().isEmpty())
                        .count();
                all.add(cell(
                        getTranslation("imports.completeness.of", whole, expected),
                        expected == 0 ? 0 : 1 - (double) whole / expected));
            }
            table.getBody().add(all);
            Div region = new Div(table);
            region.addClassNames("figure-table", "heat", "names-wrap");
            region.getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
            region.getElement().setAttribute("aria-label", name);
            return region;
        }

        private void addRow(OfSchool school) {
            NativeTableRow row = new NativeTableRow(heading(school.name(), "row"));
            school.years().forEach(year -> row.add(cell(year)));
            table.getBody().add(row);
        }

        private NativeTableCell cell(InYear year) {
            if (year.expected() == 0) {
                return cell("–", 0);
            }
            if (year.given() == 0) {
                return cell(getTranslation("imports.completeness.nothing"), 1);
            }
            NativeTableCell cell = cell(
                    getTranslation("imports.completeness.of", year.given(), year.expected()),
                    1 - (double) year.given() / year.expected());
            if (!year.missing().isEmpty()) {
                Paragraph missing =
                        new Paragraph(year.missing().stream().map(Words::format).collect(Collectors.joining(", ")));
                missing.addClassName("note");
                cell.add(missing);
            }
            return cell;
        }

        /** @param missing the share that is missing, from 0 to 1; the shade repeats what the words say */
        private static NativeTableCell cell(String text, double missing) {
            NativeTableCell cell = new NativeTableCell(text);
            cell.addClassName(missing == 0 ? "heat-none" : missing < 0.5 ? "heat-some" : "heat-much");
            return cell;
        }

        private static NativeTableHeaderCell heading(String text, String scope) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
            cell.getElement().setAttribute("scope", scope);
            return cell;
        }
    }
}
