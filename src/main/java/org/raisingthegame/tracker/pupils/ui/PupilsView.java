package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pupils.Known;
import org.raisingthegame.tracker.pupils.PupilOnRoll;
import org.raisingthegame.tracker.pupils.RollSnapshot;
import org.raisingthegame.tracker.pupils.SchoolRoll;

/** The latest roll of the school in which one stands. Who takes the list away is in the trail; UPNs are masked in it as here. */
@Route("pupils")
@Menu(title = "pupils.title", order = 310)
@RolesAllowed(Rights.SEE_PUPILS)
class PupilsView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final SchoolRoll roll;

    PupilsView(SchoolRoll roll) {
        this.roll = roll;
        Optional<SchoolChoice> school = roll.currentSchool();
        if (school.isEmpty()) {
            add(
                    new PageHeader(getTranslation("pupils.title"), ""),
                    new EmptyState(getTranslation("pupils.no-school"), getTranslation("pupils.no-school.do")));
            return;
        }
        roll.latest(school.get().id())
                .ifPresentOrElse(latest -> show(school.get(), latest), () -> showNothing(school.get()));
    }

    private void showNothing(SchoolChoice school) {
        add(
                new PageHeader(getTranslation("pupils.title"), school.name()),
                new EmptyState(
                        getTranslation("pupils.none", school.name()), getTranslation("pupils.none.do", school.name())));
    }

    private void show(SchoolChoice school, RollSnapshot latest) {
        List<PupilOnRoll> pupils =
                Presentation.ordered(roll.all(latest), pupil -> pupil.id().value());
        add(new PageHeader(
                getTranslation("pupils.title"),
                getTranslation(
                        "pupils.sub", school.name(), Integer.toString(pupils.size()), DAY.format(latest.asAt()))));
        ListTable<PupilOnRoll> table = table(pupils);
        add(new Card(table.withDownload(
                new ListDownload(getTranslation("pupils.title"), table, () -> roll.listTaken(school.id())))));
    }

    private ListTable<PupilOnRoll> table(List<PupilOnRoll> pupils) {
        return new ListTable<>(getTranslation("pupils.title"), pupils)
                .column(
                        getTranslation("pupils.column.name"),
                        pupil -> Presentation.name(name(pupil), pupil.id().value()),
                        pupil -> PupilsNavigation.to(pupil.id(), name(pupil)))
                .column(
                        getTranslation("pupils.column.year"),
                        pupil -> Words.yearGroup(pupil.yearGroup()),
                        Comparator.comparing(PupilOnRoll::yearGroup, Comparator.nullsLast(PupilsView::byAge)))
                .column(getTranslation("pupils.column.form"), pupil -> pupil.form() == null ? "" : pupil.form())
                .column(
                        getTranslation("pupils.column.ethnicity"),
                        pupil -> known(pupil.ethnicity(), value -> "pupils.ethnicity." + value.name()))
                .explained("2.ethnicity-code")
                .column(
                        getTranslation("pupils.column.sen"),
                        pupil -> known(pupil.sen(), value -> "pupils.sen." + value.name()))
                .explained("2.sen")
                .column(
                        getTranslation("pupils.column.fsm"),
                        pupil -> known(pupil.fsm(), value -> value ? "pupils.yes" : "pupils.no"))
                .explained("2.fsm")
                .column(getTranslation("pupils.column.eal"), pupil -> yesNo(pupil.eal()))
                .explained("2.eal")
                .column(
                        getTranslation("pupils.column.upn"),
                        pupil -> pupil.upn().masked())
                .explained("2.upn");
    }

    private static String name(PupilOnRoll pupil) {
        return Words.listed(pupil.surname(), pupil.forename());
    }

    /** Nursery and Reception before Year 1, and 2 before 10. */
    private static int byAge(String one, String other) {
        return Integer.compare(age(one), age(other));
    }

    private static int age(String yearGroup) {
        return switch (yearGroup) {
            case String early when early.startsWith("N") -> -1;
            case "R" -> 0;
            case String year
            when year.chars().allMatch(Character::isDigit) && !year.isEmpty() -> Integer.parseInt(year);
            default -> Integer.MAX_VALUE;
        };
    }

    /** A value, with the year that it was carried over from. */
    private <T> String known(Known<T> known, Function<T, String> key) {
        T value = known.value();
        if (value == null) {
            return getTranslation("pupils.not-known");
        }
        String words = getTranslation(key.apply(value));
        AcademicYear from = known.carriedFrom();
        return from == null ? words : getTranslation("pupils.carried", words, from.label());
    }

    private String yesNo(@Nullable Boolean value) {
        return value == null ? getTranslation("pupils.not-known") : getTranslation(value ? "pupils.yes" : "pupils.no");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("pupils.title"));
    }
}
