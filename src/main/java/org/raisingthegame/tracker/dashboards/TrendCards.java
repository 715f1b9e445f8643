package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.FigureSources.Sources;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.PublishedArea.Level;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedLine;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trend.ToDate;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;
import org.raisingthegame.tracker.imports.ImportSource;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.raisingthegame.tracker.pages.Note;

/** The small cards below a trend: this year so far, what is claimed, what is counted, where it comes from, what to mind. */
final class TrendCards {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Trend trend;
    private final Set<String> drawn;
    /** More files than these are counted, not named. */
    private static final int FILES = 4;

    private static final int FILES_IN_SIGHT = 2;

    private final Sources sources;
    private final FigureFormat format;
    private final Words words;

    /**
     * @param drawn ids of the published lines that are on the chart: only of their areas more need be said
     * @param sources whose files stand behind the newest figures
     */
    TrendCards(Trend trend, Set<String> drawn, Sources sources, FigureFormat format, Words words) {
        this.trend = trend;
        this.drawn = drawn;
        this.sources = sources;
        this.format = format;
        this.words = words;
    }

    /** The running year beside the same dates of the last, where the measure has dates. */
    Optional<Div> toDate() {
        ToDate toDate = trend.toDate();
        if (toDate == null) {
            return Optional.empty();
        }
        Div row = Card.row(
                side(words.say(trend.group().key()), toDate, toDate.group()),
                side(TrendLines.others(trend, words), toDate, toDate.others()),
                side(words.say("dashboards.line.all"), toDate, toDate.all()));
        Card card = new Card(
                words.say("dashboards.to-date", toDate.running().label()),
                new Note(words.say(
                        trend.place() instanceof Place.OneSchool
                                ? "dashboards.to-date.about.school"
                                : "dashboards.to-date.about",
                        toDate.upTo().format(DAY),
                        toDate.upToBefore().format(DAY),
                        toDate.schools())),
                row);
        return Optional.of(card);
    }

    /** Three years together, where every one of them is hidden from this reader. */
    Optional<Div> pools() {
        if (trend.pools().isEmpty()) {
            return Optional.empty();
        }
        Div row = Card.row(trend.pools().stream().map(this::pool).toArray(KeyFigure[]::new));
        return Optional.of(new Card(words.say("dashboards.pools"), new Note(words.say("dashboards.pools.about")), row));
    }

    private KeyFigure pool(Pool pool) {
        Measure measure = trend.measure();
        return new KeyFigure(
                words.say(
                        "dashboards.pools.years",
                        measure.stage().yearLabel(pool.counted().getFirst()),
                        measure.stage().yearLabel(pool.counted().getLast())),
                format.text(pool.group()),
                words.say("dashboards.pools.others", TrendLines.others(trend, words), format.text(pool.others())));
    }

    private KeyFigure side(String name, ToDate toDate, ToDate.Side side) {
        return new KeyFigure(
                name,
                format.count(side.now()),
                words.say(
                        "dashboards.to-date.before",
                        format.count(side.before()),
                        toDate.upToBefore().format(DAY)));
    }

    /** What the initiative has published, and this tool's figures of the same years; where the schools are those meant. */
    Optional<Div> claim(PublishedClaim claim) {
        return switch (trend.place()) {
            case Place.FoundingMembers founding -> Optional.of(claim(claim, "dashboards.schools.founding"));
            case Place.AllSchools all -> Optional.of(claim(claim, "dashboards.schools.all"));
            case Place.OneSchool school -> Optional.empty();
            case Place.MembersThatYear members -> Optional.empty();
            case Place.OfPhase phase -> Optional.empty();
            case Place.WithGroup some -> Optional.empty();
            case Place.FoundingMembersWithGroup some -> Optional.empty();
        };
    }

    private Card claim(PublishedClaim claim, String schoolsKey) {
        String schools = words.say(schoolsKey);
        return new Card(
                words.say("dashboards.claim"),
                new Note(words.say(claim.textKey())),
                new Note(words.say(claim.careKey())),
                new Note(words.say(claim.sourceKey())),
                new Note(words.say("dashboards.claim.own")),
                Card.row(own(claim.before(), schools), own(claim.after(), schools)));
    }

    /** As this reader may see it: a count of events, or a percentage. */
    private KeyFigure own(AcademicYear year, String schools) {
        Figure figure = trend.years().stream()
                .filter(one -> one.year().equals(year))
                .map(TrendYear::group)
                .findFirst()
                .orElseGet(Figure.Missing::new);
        return new KeyFigure(
                words.say(
                        "dashboards.claim.year",
                        words.say(trend.group().key()),
                        trend.measure().stage().yearLabel(year)),
                trend.measure().kind() == MeasureKind.RATE_PER_100 ? format.count(figure) : format.text(figure),
                words.say("dashboards.claim.about", words.say(trend.measure().phraseKey()), schools));
    }

    Div about() {
        return Card.row(
                card("dashboards.card.counts", counts()),
                sourceCard(),
                new Card(
                        words.say("dashboards.card.care"),
                        new UnorderedList(care().stream().map(TrendCards::item).toArray(ListItem[]::new))));
    }

    /** Why a school's or a borough's own count is not what DfE prints (domain notes, 2.1 and 2.4). */
    Card whyItDiffers() {
        return new Card(
                words.say("dashboards.differs"),
                new UnorderedList(Stream.of("reviews", "schools", "census", "ethnicity", "two-schools", "lunch")
                        .map(reason -> item(words.say("dashboards.differs." + reason)))
                        .toArray(ListItem[]::new)));
    }

    /** What matters in sight; the files behind it for who asks. */
    private Card sourceCard() {
        Card card = card("dashboards.card.source", sources());
        List<String> files = files();
        if (files.size() <= FILES_IN_SIGHT) {
            files.forEach(file -> card.add(new Note(file)));
        } else {
            NativeDetails folded = new NativeDetails(
                    words.say("dashboards.source.files"),
                    new Div(files.stream().map(Note::new).toArray(Paragraph[]::new)));
            folded.addClassName("unfolds");
            card.add(folded);
        }
        return card;
    }

    private Card card(String headingKey, List<String> lines) {
        return new Card(words.say(headingKey), lines.stream().map(Note::new).toArray(Paragraph[]::new));
    }

    private List<String> counts() {
        List<String> lines = new ArrayList<>(List.of(words.say(trend.measure().definitionKey())));
        if (Set.of(Group.BLACK_CARIBBEAN, Group.ALL_CARIBBEAN).contains(trend.group())) {
            lines.add(words.say("dashboards.counts.group." + trend.group().name()));
        }
        trend.newest().ifPresent(latest -> {
            if (latest.group() instanceof Figure.Value value) {
                lines.add(words.say(
                        "dashboards.counts.latest." + trend.measure().kind().name(),
                        trend.measure().kind().counts() ? value.numerator() : format.number(value),
                        value.denominator(),
                        words.say(trend.group().key()),
                        trend.measure().stage().yearLabel(latest.year()),
                        words.say(trend.measure().phraseKey())));
            }
        });
        return lines;
    }

    /** Whose files stand behind the figures and lines: each of one's own school, else how many. */
    private List<String> files() {
        List<String> lines = new ArrayList<>();
        sources.files().stream()
                .limit(FILES)
                .forEach(file -> lines.add(words.say(
                        "dashboards.source.file",
                        file.fileName(),
                        file.by(),
                        file.at().format(DAY))));
        LocalDateTime latest = sources.latest();
        if (latest != null && sources.files().size() != sources.imports()) {
            lines.add(words.say("dashboards.source.imports", sources.imports(), sources.people(), latest.format(DAY)));
        } else if (sources.files().size() > FILES) {
            lines.add(words.say("dashboards.source.more", sources.files().size() - FILES));
        }
        sources.published().forEach(one -> {
            ImportSource imported = one.imported();
            String years = one.release().first().equals(one.release().last())
                    ? trend.measure().stage().yearLabel(one.release().last())
                    : words.say(
                            "dashboards.source.years",
                            trend.measure().stage().yearLabel(one.release().first()),
                            trend.measure().stage().yearLabel(one.release().last()));
            String status = words.say(
                    "dashboards.source.status." + one.release().status().name());
            lines.add(
                    imported == null
                            ? words.say(
                                    "dashboards.source.release", one.release().file(), years, status)
                            : words.say(
                                    "dashboards.source.release.imported",
                                    one.release().file(),
                                    years,
                                    status,
                                    imported.by(),
                                    imported.at().format(DAY)));
        });
        return lines;
    }

    private List<String> sources() {
        List<String> lines = new ArrayList<>(List.of(words.say(trend.measure().sourceKey())));
        LocalDate asAt = trend.asAt();
        if (asAt != null) {
            lines.add(words.say("dashboards.source.as-at", asAt.format(DAY)));
        }
        if (!trend.published().isEmpty()) {
            lines.add(words.say("dashboards.source.published"));
        }
        return lines;
    }

    private List<String> care() {
        List<String> lines = new ArrayList<>();
        if (sources.neverReported()) {
            lines.add(words.say("dashboards.care.never-reported"));
        }
        for (Level level : Level.values()) {
            lines.addAll(notPublished(level));
        }
        lines.add(words.say("dashboards.care." + trend.measure().topic().name()));
        if (!(trend.place() instanceof Place.OneSchool)) {
            lines.add(words.say("dashboards.care.hidden"));
        }
        return lines;
    }

    /** What an area's publication lacks of the group in view: only a wider group, or nothing after a year. */
    private List<String> notPublished(Level level) {
        if (trend.years().isEmpty()) {
            return List.of();
        }
        AcademicYear last = trend.years().getLast().year();
        String group = words.say(trend.group().key());
        Stream<String> areas = trend.published().stream()
                .filter(line -> line.area().level() == level && drawn.contains(line.id()))
                .map(line -> line.area().name())
                .distinct();
        return areas.flatMap(area -> {
                    Optional<PublishedLine> minor = line(area, PublishedGroup.Minor.class);
                    Optional<PublishedLine> major = line(area, PublishedGroup.Major.class);
                    if (minor.isPresent()) {
                        AcademicYear until = minor.get().points().getLast().year();
                        return until.compareTo(last) < 0
                                ? Stream.of(words.say(
                                        "dashboards.care.not-after",
                                        area,
                                        group,
                                        trend.measure().stage().yearLabel(until)))
                                : Stream.empty();
                    }
                    return Stream.of(
                            major.isPresent()
                                    ? words.say(
                                            "dashboards.care.only-major",
                                            area,
                                            words.say(major.get().group().key()),
                                            group)
                                    : words.say("dashboards.care.only-all", area, group));
                })
                .toList();
    }

    private Optional<PublishedLine> line(String area, Class<? extends PublishedGroup> group) {
        return trend.published().stream()
                .filter(line -> line.area().name().equals(area) && group.isInstance(line.group()))
                .findFirst();
    }

    private static ListItem item(String text) {
        ListItem item = new ListItem(text);
        item.addClassName("note");
        return item;
    }
}
