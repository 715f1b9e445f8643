package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.exclusions.duties.Duty;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.exclusions.duties.Standing;
import org.raisingthegame.tracker.exclusions.duties.SuspendedPupil;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Presentation;

/** A school's suspended pupils: days in the term and the year, what governors have to do, and until when. */
@Route("suspension-duties")
@Menu(title = "exclusions.duties", order = 240)
@RolesAllowed(Rights.SEE_PUPILS)
class DutiesView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final GovernorDuties duties;

    DutiesView(GovernorDuties duties) {
        this.duties = duties;
        show();
    }

    private void show() {
        removeAll();
        Optional<SchoolChoice> school = duties.currentSchool();
        add(new PageHeader(
                getTranslation("exclusions.duties"),
                school.map(own -> own.name() + ", " + duties.year().label()).orElse("")));
        if (school.isEmpty()) {
            add(new EmptyState(
                    getTranslation("exclusions.duties.no-school"), getTranslation("exclusions.duties.no-school.do")));
            return;
        }
        List<SuspendedPupil> pupils = duties.pupils(school.get().id());
        if (pupils.isEmpty()) {
            add(new EmptyState(getTranslation("exclusions.duties.none"), getTranslation("exclusions.duties.none.do")));
        } else {
            add(new Card(new FigureTable(table(pupils))));
            if (duties.mayGiveTerms()) {
                add(new Card(
                        getTranslation("exclusions.elsewhere"),
                        new ElsewhereForm(duties, school.get().id(), pupils, this::show)));
            }
        }
        add(new Card(getTranslation("exclusions.terms"), terms(school.get())), care());
    }

    private TermDates terms(SchoolChoice school) {
        return new TermDates(duties, school.id(), this::show);
    }

    private Card care() {
        return new Card(
                new Paragraph(getTranslation("exclusions.duties.care")),
                new Paragraph(getTranslation("exclusions.duties.guidance", duties.guidance())));
    }

    private ChartTable table(List<SuspendedPupil> pupils) {
        return new ChartTable(
                getTranslation("exclusions.duties.caption"),
                List.of(
                        getTranslation("exclusions.duties.pupil"),
                        getTranslation("exclusions.duties.in-term"),
                        getTranslation("exclusions.duties.in-year"),
                        getTranslation("exclusions.duties.elsewhere"),
                        getTranslation("exclusions.duties.to-do")),
                pupils.stream().map(this::row).toList());
    }

    private List<Cell> row(SuspendedPupil pupil) {
        Standing standing = pupil.standing();
        String unknown = standing.lengthUnknown() == 0
                ? ""
                : " " + getTranslation("exclusions.duties.unknown", standing.lengthUnknown());
        String todo = standing.duties().stream().map(this::words).collect(Collectors.joining("; "));
        return List.of(
                Cell.plain(Presentation.name(pupil.name(), pupil.id().value())),
                Cell.strong(Standing.days(standing.halfDaysInTerm())),
                Cell.plain(Standing.days(standing.halfDaysInYear()) + unknown),
                Cell.quiet(Standing.days(standing.halfDaysElsewhere())),
                Cell.plain(todo.isEmpty() ? "–" : todo));
    }

    private String words(Duty duty) {
        String what = getTranslation(duty.kind().key());
        @Nullable LocalDate due = duty.due();
        return due == null ? what : getTranslation("exclusions.duty.by", what, DAY.format(due));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("exclusions.duties"));
    }
}
