package org.raisingthegame.tracker.figures;

import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * What DfE published over the years for one area and one group.
 *
 * @param points years with a number, in order; all others were not published
 */
public record PublishedLine(PublishedArea area, PublishedGroup group, PublishedSchools schools, List<Point> points) {

    public record Point(AcademicYear year, Figure.Published figure) {}

    public PublishedLine {
        points = List.copyOf(points);
    }

    /** As in an address: {@code 208-BLACK}. */
    public String id() {
        return area.code() + "-" + group.code();
    }

    public Figure in(AcademicYear year) {
        Optional<Figure> figure = points.stream()
                .filter(point -> point.year().equals(year))
                .map(point -> (Figure) point.figure())
                .findFirst();
        return figure.orElseGet(Figure.NotPublished::new);
    }
}
