package org.raisingthegame.tracker.figures.baselines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.PublicationStatus;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedArea.Level;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedLine;
import org.raisingthegame.tracker.figures.PublishedRelease;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.ImportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads published figures; of several for the same year, the most settled. */
@Component
@Unscoped("Published by DfE for everybody")
public class PublishedFigures {

    private static final Comparator<Stored> BEST = Comparator.<Stored, PublicationStatus>comparing(
                    stored -> stored.figure().status())
            .thenComparing(Stored::source);

    private final JdbcClient jdbc;

    PublishedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(PublishedArea area, PublishedGroup group) {}

    private record Stored(Line line, AcademicYear year, BaselineSource source, Figure.Published figure) {}

    /**
     * The lines of all pupils, of the group's major group and of the group itself, for the reader's boroughs, London and
     * England, nearest area first, then for the partner boroughs. A line without any number is not among them.
     */
    public List<PublishedLine> lines(
            PublishedIndicator indicator, PublishedSchools schools, FigureScope scope, Group group) {
        List<PublishedGroup> groups = groups(group);
        List<Stored> stored = jdbc.sql("""
                        SELECT source, area_level, area_code, area_name, group_code, academic_year, status,
                               value, numerator, denominator
                        FROM figures_baseline
                        WHERE indicator = :indicator AND schools = :schools AND group_code IN (:groups)
                          AND value IS NOT NULL
                        """)
                .param("indicator", indicator.name())
                .param("schools", schools.name())
                .param("groups", groups.stream().map(PublishedGroup::code).toList())
                .query((row, index) -> stored(row, scope))
                .list();
        Map<Line, Map<AcademicYear, Stored>> best = new LinkedHashMap<>();
        for (Stored one : stored) {
            best.computeIfAbsent(one.line(), line -> new TreeMap<>())
                    .merge(one.year(), one, (first, second) -> BEST.compare(first, second) <= 0 ? first : second);
        }
        List<PublishedLine> lines = new ArrayList<>();
        best.forEach((line, years) -> lines.add(new PublishedLine(
                line.area(),
                line.group(),
                schools,
                years.values().stream()
                        .map(one -> new PublishedLine.Point(one.year(), one.figure()))
                        .toList())));
        lines.sort(
                Comparator.<PublishedLine, Level>comparing(line -> line.area().level())
                        .thenComparing(line -> line.area().code())
                        .thenComparing(line -> groups.indexOf(line.group())));
        return lines;
    }

    /** The files from which an indicator's lines of some areas come, those of the latest years first. */
    public List<PublishedRelease> releases(
            PublishedIndicator indicator, PublishedSchools schools, Collection<String> areas) {
        return areas.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT file, status, import_id, MIN(academic_year) AS first_year, MAX(academic_year) AS last_year
                        FROM figures_baseline
                        WHERE indicator = :indicator AND schools = :schools AND area_code IN (:areas) AND value IS NOT NULL
                        GROUP BY file, status, import_id
                        ORDER BY last_year DESC, file
                        """)
                        .param("indicator", indicator.name())
                        .param("schools", schools.name())
                        .param("areas", areas)
                        .query((row, index) -> {
                            Long run = row.getObject("import_id", Long.class);
                            return new PublishedRelease(
                                    row.getString("file"),
                                    PublicationStatus.valueOf(row.getString("status")),
                                    new AcademicYear(row.getInt("first_year")),
                                    new AcademicYear(row.getInt("last_year")),
                                    run == null ? null : new ImportId(run));
                        })
                        .list();
    }

    private static List<PublishedGroup> groups(Group group) {
        Stream<PublishedGroup> majors = group.ethnicities().stream()
                .map(Ethnicity::majorGroup)
                .distinct()
                .sorted()
                .map(PublishedGroup.Major::new);
        Stream<PublishedGroup> minors = group.ethnicities().stream().sorted().map(PublishedGroup.Minor::new);
        return Stream.of(Stream.<PublishedGroup>of(new PublishedGroup.AllPupils()), majors, minors)
                .flatMap(one -> one)
                .toList();
    }

    private static Stored stored(ResultSet row, FigureScope scope) throws SQLException {
        String areaCode = row.getString("area_code");
        Level stored = Level.valueOf(row.getString("area_level"));
        boolean other = stored == Level.LOCAL_AUTHORITY
                && scope.boroughs().stream()
                        .noneMatch(borough -> borough.value().equals(areaCode));
        return new Stored(
                new Line(
                        new PublishedArea(other ? Level.OTHER_AUTHORITY : stored, areaCode, row.getString("area_name")),
                        PublishedGroup.of(row.getString("group_code"))),
                new AcademicYear(row.getInt("academic_year")),
                BaselineSource.valueOf(row.getString("source")),
                new Figure.Published(
                        row.getBigDecimal("value").stripTrailingZeros(),
                        row.getObject("numerator", Long.class),
                        row.getObject("denominator", Long.class),
                        PublicationStatus.valueOf(row.getString("status"))));
    }
}
