package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.raisingattainment.ActionStatus;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanPart;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.Pounds;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome;
import org.raisingthegame.tracker.raisingattainment.Target;

/** Values of plans as people write them. */
final class Words {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** The id of a measure, as {@code figures} defines it. */
    private static final Pattern MEASURE = Pattern.compile("[a-z]+\\.[a-z0-9-]+");

    private Words() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("raisingattainment." + key, arguments);
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String moment(LocalDateTime moment) {
        return moment.format(MOMENT);
    }

    static String target(Target target) {
        return switch (target) {
            case Target.Pupils pupils -> say("target.pupils", pupils.reached(), pupils.of());
            case Target.Value value -> value.value().toPlainString();
        };
    }

    /** What a field holds, from the text in which it is kept; nothing in words. */
    static String shown(PlanField field, String kept) {
        if (kept.isBlank()) {
            return say("history.nothing");
        }
        return switch (field) {
            case ACTION_DUE, MILESTONE_DUE -> day(LocalDate.parse(kept));
            case ACTION_COST -> Pounds.of(new BigDecimal(kept));
            case ACTION_STATUS ->
                I18NProvider.translate(ActionStatus.valueOf(kept).titleKey());
            case PLAN_STATE -> I18NProvider.translate(PlanState.valueOf(kept).titleKey());
            case PLAN_FIRST_YEAR, PLAN_LAST_YEAR, MILESTONE_BASELINE ->
                new AcademicYear(Integer.parseInt(kept)).label();
            case MILESTONE_TARGET -> target(Target.read(kept));
            case MILESTONE_MEASURE -> I18NProvider.translate(kept + ".title");
            case MILESTONE_GROUP -> I18NProvider.translate("figures.group." + kept);
            case MILESTONE_YEAR_GROUP ->
                YearGroup.parse(kept).map(Words::yearGroup).orElse(kept);
            default -> kept;
        };
    }

    /** What a part is called: its own words, or the name of the measure to which it is bound. */
    static String name(PartKind kind, String label) {
        boolean measure = kind == PartKind.MILESTONE && MEASURE.matcher(label).matches();
        return measure ? I18NProvider.translate(label + ".title") : label;
    }

    static String name(PlanPart part) {
        return name(part.kind(), part.label());
    }

    static String yearGroup(YearGroup group) {
        return say("year-group", group.code());
    }

    /** Why a part was not added to a plan that is one page. */
    static String full(SaveOutcome.Full full) {
        return say("full." + full.kind().name());
    }
}
