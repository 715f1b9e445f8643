package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.audit.TooManyExports;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.exports.tables.CsvFile;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Part;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.TrendChoices;
import org.raisingthegame.tracker.figures.TrendQuery;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.UnknownMeasure;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shared figures for Excel and Power BI: {@code GET /api/v1/figures.csv?measure=…&set=…&group=…&pupils=…&compared-with=…}, with the same sign-in as the pages or
 * the same e-mail address and password sent along. Whoever asks, figures come as everybody may see them, because a table in
 * somebody's workbook is a file like any other (decision 0017). What can't be answered is a sentence.
 */
@RestController
class FiguresByAddress {

    private static final String MEASURE = "measure";
    private static final String GROUP = "group";
    private static final String SET = "set";
    private static final String YEAR = "year";

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final Set<String> KNOWN =
            Set.of(MEASURE, GROUP, SET, YEAR, TrendSelection.PUPILS, TrendSelection.COMPARED_WITH);

    private final Trends trends;
    private final TrendChoices choices;
    private final PlaceChoices places;
    private final CurrentUser user;
    private final Audit audit;
    private final Words words;

    FiguresByAddress(
            Trends trends,
            TrendChoices choices,
            PlaceChoices places,
            CurrentUser user,
            Audit audit,
            I18NProvider translations) {
        this.trends = trends;
        this.choices = choices;
        this.places = places;
        this.user = user;
        this.audit = audit;
        // Outside of a page there is no component to ask.
        this.words = (key, arguments) -> translations.getTranslation(key, Locale.UK, arguments);
    }

    /** Why there is no answer, in words for whoever typed the address. */
    private static final class NotAnswered extends Exception {

        private static final long serialVersionUID = 1;

        NotAnswered(String sentence) {
            super(sentence);
        }
    }

    /** What can be asked for, so that an address can be made without a handbook. */
    @GetMapping("/api/v1/measures.csv")
    ResponseEntity<byte[]> measures() throws IOException {
        if (user.owesSecondFactor()) {
            return refused(403, words.say("dashboards.api.second-factor"));
        }
        return answer(FigureRows.measures(trends.measures(), words), "measures.csv");
    }

    @GetMapping("/api/v1/figures.csv")
    ResponseEntity<byte[]> figures(@RequestParam MultiValueMap<String, String> asked) throws IOException {
        if (user.owesSecondFactor()) {
            return refused(403, words.say("dashboards.api.second-factor"));
        }
        try {
            Place place = place(asked);
            Trend trend = trend(asked, place);
            FigureRows rows = new FigureRows(trend, places.name(place, words), set(asked), words);
            AcademicYear year = year(asked, trend);
            audit.record(AuditEvent.of(AuditKind.EXPORT)
                    .saying("figures.csv, %s, %s".formatted(trend.measure().id(), set(asked))));
            return answer(rows.table(year), "figures.csv");
        } catch (NotAnswered e) {
            return refused(400, String.valueOf(e.getMessage()));
        } catch (TooManyExports e) {
            return refused(429, words.say("dashboards.api.too-many", TooManyExports.IN_AN_HOUR));
        }
    }

    private Trend trend(MultiValueMap<String, String> asked, Place place) throws NotAnswered {
        for (String name : asked.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new NotAnswered(words.say("dashboards.api.parameter", name));
            }
        }
        String measure =
                one(asked, MEASURE).orElseThrow(() -> new NotAnswered(words.say("dashboards.api.measure.missing")));
        try {
            return trends.shared(query(asked, trends.measure(measure), place));
        } catch (UnknownMeasure e) {
            throw new NotAnswered(words.say("dashboards.api.measure", measure));
        } catch (OutOfScope e) {
            throw new NotAnswered(words.say("dashboards.api.set", set(asked)));
        } catch (IllegalArgumentException e) {
            throw new NotAnswered(words.say("dashboards.api.own-judgement"));
        }
    }

    private Place place(MultiValueMap<String, String> asked) throws NotAnswered {
        String set = set(asked);
        return places.place(set).orElseThrow(() -> new NotAnswered(words.say("dashboards.api.set", set)));
    }

    private static String set(MultiValueMap<String, String> asked) {
        return one(asked, SET).orElse(PlaceChoices.FOUNDING);
    }

    private TrendQuery query(MultiValueMap<String, String> asked, Measure measure, Place place) throws NotAnswered {
        Group group = group(asked, GROUP).orElseGet(trends::defaultGroup);
        Group beside = group(asked, TrendSelection.COMPARED_WITH).orElse(null);
        if (beside != null && !Collections.disjoint(beside.ethnicities(), group.ethnicities())) {
            throw new NotAnswered(words.say("dashboards.api.beside", beside.name(), group.name()));
        }
        Optional<String> code = one(asked, TrendSelection.PUPILS);
        Part part = null;
        if (code.isPresent()) {
            part = Part.ofCode(code.get())
                    .filter(one -> measure.cuts().contains(one.cut()))
                    .orElseThrow(() -> new NotAnswered(words.say("dashboards.api.part", code.get())));
        }
        return new TrendQuery(measure.id(), place, group, part, beside);
    }

    private Optional<Group> group(MultiValueMap<String, String> asked, String parameter) throws NotAnswered {
        Optional<String> name = one(asked, parameter);
        Optional<Group> group = name.flatMap(choices::named);
        if (name.isPresent() && group.isEmpty()) {
            throw new NotAnswered(words.say(
                    "dashboards.api.group", name.get(), trends.defaultGroup().name()));
        }
        return group;
    }

    /** Null for all years. */
    private @Nullable AcademicYear year(MultiValueMap<String, String> asked, Trend trend) throws NotAnswered {
        Optional<String> wanted = one(asked, YEAR);
        if (wanted.isEmpty()) {
            return null;
        }
        List<AcademicYear> years =
                trend.years().stream().map(Trend.TrendYear::year).toList();
        for (AcademicYear year : years) {
            if (Integer.toString(year.endYear()).equals(wanted.get())) {
                return year;
            }
        }
        throw new NotAnswered(
                years.isEmpty()
                        ? words.say("dashboards.api.no-years")
                        : words.say(
                                "dashboards.api.year",
                                wanted.get(),
                                Integer.toString(years.getFirst().endYear()),
                                Integer.toString(years.getLast().endYear())));
    }

    private static Optional<String> one(MultiValueMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private ResponseEntity<byte[]> answer(SheetTable table, String name) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        CsvFile.write(table, made);
        return ResponseEntity.ok()
                .contentType(new MediaType(CSV, StandardCharsets.UTF_8))
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .body(made.toByteArray());
    }

    private static ResponseEntity<byte[]> refused(int status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
