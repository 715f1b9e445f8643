package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.imports.Completeness;
import org.raisingthegame.tracker.imports.Completeness.InYear;
import org.raisingthegame.tracker.imports.Completeness.OfSchool;
import org.raisingthegame.tracker.imports.MissingUploads;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
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
            add(said);
            if (!gaps.isEmpty()) {
                add(list(gaps, data));
            }
        }

        private ListTable<Line> list(List<OfSchool> gaps, Completeness data) {
            String name = getTranslation("imports.completeness");
            ListTable<Line> list = new ListTable<>(
                            name, gaps.stream().map(this::line).toList())
                    .under(everySchool(data))
                    .inPiecesOf(SHOWN)
                    .column(getTranslation("imports.completeness.school"), Line::name);
            for (int column = 0; column < data.years().size(); column++) {
                int at = column;
                list.measured(
                                data.years().get(at).label(),
                                line -> line.years().get(at).text(),
                                line -> line.years().get(at).shown(),
                                line -> line.years().get(at).there())
                        .shaded(line -> line.years().get(at).shade());
            }
            list.addClassName("heat");
            return list.withDownload(new ListDownload(name, list));
        }

        private Line everySchool(Completeness data) {
            List<There> years = new ArrayList<>();
            for (int column = 0; column < data.years().size(); column++) {
                int at = column;
                List<InYear> expected = data.schools().stream()
                        .map(school -> school.years().get(at))
                        .filter(year -> year.expected() > 0)
                        .toList();
                long whole = expected.stream()
                        .filter(year -> year.missing().isEmpty())
                        .count();
                years.add(new There(
                        getTranslation("imports.completeness.of", whole, expected.size()),
                        "",
                        expected.isEmpty() ? null : (double) whole / expected.size()));
            }
            return new Line(getTranslation("imports.completeness.every"), years);
        }

        private Line line(OfSchool school) {
            return new Line(
                    school.name(), school.years().stream().map(this::there).toList());
        }

        private There there(InYear year) {
            if (year.expected() == 0) {
                return new There("–", "", null);
            }
            String missing = year.missing().stream().map(Words::format).collect(Collectors.joining(", "));
            return year.given() == 0
                    ? new There(getTranslation("imports.completeness.nothing"), "", 0d)
                    : new There(
                            getTranslation("imports.completeness.of", year.given(), year.expected()),
                            missing,
                            (double) year.given() / year.expected());
        }
    }

    /** A school, or all of them together, and what is here of each year. */
    private record Line(String name, List<There> years) {}

    /**
     * What is here of one year.
     *
     * @param missing the kinds of data that are not here, in words; blank where none or all are missing
     * @param there the share that is here, from 0 to 1; null where nothing is expected
     */
    private record There(
            String count, String missing, @Nullable Double there) {

        /** As it is given away. */
        String text() {
            return missing.isEmpty() ? count : I18NProvider.translate("imports.completeness.without", count, missing);
        }

        Component shown() {
            Div shown = new Div(new Span(count));
            if (!missing.isEmpty()) {
                shown.add(new Note(missing));
            }
            return shown;
        }

        /** The shade repeats what the words say. */
        String shade() {
            return there == null || there == 1 ? "heat-none" : there > 0.5 ? "heat-some" : "heat-much";
        }
    }
}
