package org.raisingthegame.tracker.interventions.packs;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.MatchedChange;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.interventions.ChangeInWords;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionSheet;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.interventions.InterventionsPlugin;
import org.raisingthegame.tracker.interventions.WhatChanged;
import org.raisingthegame.tracker.interventions.WhatChanged.Answer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One intervention with pupils on paper: a programme of the borough as everybody may see it, a school's own, with its true
 * figures, for those who keep it.
 */
@Component
@Order(510)
class InterventionPack implements Pack {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final CurrentUser user;
    private final Interventions interventions;
    private final WhatChanged changes;
    private final Clock clock;
    private final FigureFormat counts = new FigureFormat(MeasureKind.RATE_PER_100, I18NProvider::translate);

    InterventionPack(CurrentUser user, Interventions interventions, WhatChanged changes, Clock clock) {
        this.user = user;
        this.interventions = interventions;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "interventions.pack";
    }

    @Override
    public List<Offer> offers() {
        if (!user.may(InterventionsPlugin.SEE_INTERVENTIONS)) {
            return List.of();
        }
        return interventions.all().stream()
                .map(InterventionSheet::intervention)
                .filter(one -> one.forWhom() == ForWhom.PUPILS)
                .filter(one -> one.isProgramme() || interventions.mayChange(one.requiredId()))
                .map(one -> new Offer(
                        one.requiredId().toString(),
                        say("offer", one.name(), one.code()),
                        one.school(),
                        Set.of(marking(one)),
                        List.of()))
                .toList();
    }

    private static Marking marking(Intervention one) {
        return one.isProgramme() ? Marking.SHARED : Marking.CONFIDENTIAL;
    }

    @Override
    public List<FreeText> freeTexts(Request request) {
        Intervention one = offered(request);
        return Stream.of(one.name(), one.intended(), one.measuredBy())
                .flatMap(Stream::ofNullable)
                .map(text -> new FreeText(one.code(), text))
                .toList();
    }

    @Override
    public Paper make(Request request) {
        Intervention one = offered(request);
        Marking marking = marking(one);
        InterventionSheet sheet =
                one.isProgramme() ? interventions.sharedSheet(one.requiredId()) : interventions.sheet(one.requiredId());
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(1, say("facts")));
        parts.add(new Paper.Bullets(facts(one)));
        parts.add(new Paper.Heading(1, say("part")));
        parts.add(new Paper.Bullets(takingPart(sheet)));
        parts.add(new Paper.Heading(1, I18NProvider.translate("interventions.change.title")));
        parts.addAll(changed(one.isProgramme() ? changes.shared(one.requiredId()) : changes.of(one.requiredId())));
        String whose = sheet.school() == null ? I18NProvider.translate("interventions.programme") : sheet.school();
        return new Paper(
                one.name(),
                say("sub", whose, DAY.format(LocalDate.now(clock))),
                marking,
                I18NProvider.translate(marking.key()),
                parts);
    }

    private static List<String> facts(Intervention one) {
        List<String> facts = new ArrayList<>();
        fact(
                facts,
                "strand",
                one.ownStrand() == null ? I18NProvider.translate(one.strand().key()) : one.ownStrand());
        fact(facts, "starts", DAY.format(one.startsOn()));
        fact(facts, "ends", DAY.format(one.endsOn()));
        fact(facts, "intended", one.intended());
        fact(facts, "measured-by", one.measuredBy());
        fact(facts, "sessions-planned", one.sessionsPlanned() == null ? null : Integer.toString(one.sessionsPlanned()));
        fact(facts, "cost", one.cost() == null ? null : "%,.2f".formatted(one.cost()));
        fact(facts, "funding", I18NProvider.translate(one.funding().key()));
        return facts;
    }

    private static void fact(List<String> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(say("fact", I18NProvider.translate("interventions." + key), value));
        }
    }

    private List<String> takingPart(InterventionSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add(say("pupils", counts.count(sheet.pupils())));
        if (sheet.intervention().isProgramme()) {
            lines.add(say("schools", sheet.schools()));
        }
        if (sheet.fidelity() instanceof Figure.Value held) {
            lines.add(say("fidelity", "%d %%".formatted(Math.round(held.value()))));
        }
        if (sheet.costForEach() instanceof Figure.Value each) {
            lines.add(say("cost-each", "£%,.2f".formatted(each.value())));
        }
        return lines;
    }

    private static List<Paper.Part> changed(Answer answer) {
        return switch (answer) {
            case Answer.OneOff oneOff -> List.of(Paper.Text.plain(change("one-off")));
            case Answer.Nobody nobody -> List.of(Paper.Text.plain(change("nobody")));
            case Answer.Changes all
            when all.outcomes().isEmpty() ->
                List.of(Paper.Text.plain(
                        change("nothing", all.before().label(), all.after().label())));
            case Answer.Changes all -> changed(all);
        };
    }

    private static List<Paper.Part> changed(Answer.Changes all) {
        List<Paper.Part> parts = new ArrayList<>();
        for (MatchedChange outcome : all.outcomes()) {
            parts.add(new Paper.Heading(
                    2, I18NProvider.translate(outcome.measure().titleKey())));
            switch (outcome) {
                case MatchedChange.Compared compared -> {
                    parts.add(
                            Paper.Text.leading(ChangeInWords.sentence(compared).replace("_", "")));
                    parts.add(new Paper.Table(ChangeInWords.table(all, compared)));
                    parts.add(Paper.Text.quiet(ChangeInWords.pairs(compared)));
                }
                case MatchedChange.TooFew few -> {
                    parts.add(Paper.Text.leading(change("too-few")));
                    parts.add(Paper.Text.quiet(ChangeInWords.why(few)));
                }
                case MatchedChange.Unlike unlike -> {
                    parts.add(Paper.Text.leading(change("too-few")));
                    parts.add(Paper.Text.quiet(change("unlike.why", unlike.pairs())));
                }
                case MatchedChange.Hidden hidden -> parts.add(Paper.Text.plain(change("hidden")));
                case MatchedChange.NotYet notYet ->
                    parts.add(Paper.Text.plain(change("not-yet", notYet.after().label())));
            }
        }
        if (all.outcomes().stream().anyMatch(MatchedChange.Compared.class::isInstance)) {
            parts.add(new Paper.Heading(2, change("care")));
            parts.add(new Paper.Bullets(ChangeInWords.care()));
        }
        return parts;
    }

    /** @throws OutOfScope for what was not offered to this person, or not so marked */
    private Intervention offered(Request request) {
        return offers().stream()
                .filter(offer -> offer.subject().equals(request.subject())
                        && offer.markings().contains(request.marking()))
                .findFirst()
                .flatMap(offer -> interventions.all().stream()
                        .map(InterventionSheet::intervention)
                        .filter(one -> one.requiredId().toString().equals(offer.subject()))
                        .findFirst())
                .orElseThrow(OutOfScope::new);
    }

    private static String change(String key, Object... arguments) {
        return I18NProvider.translate("interventions.change." + key, arguments);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate("interventions.pack." + key, arguments);
    }
}
