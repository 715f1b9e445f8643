/**
 * What the data say: measures counted once, with their statistics, their suppression and the published figures beside them.
 *
 * <p>How a page reads them:
 *
 * <ul>
 *   <li>a line over the years: {@link Trends#trend(TrendQuery)}, for a {@link Place} (one school, or a named set), a
 *       {@link Group} of {@link Groups#all()} and at most one {@link Part} by which the measure is cut;
 *   <li>all schools in a year: {@link SchoolsCompared#in};
 *   <li>schools like one: {@link SimilarSchools#to};
 *   <li>free filters over one's own school: {@link OwnSchoolFigures#filtered}.
 * </ul>
 *
 * Each answers for the person who asks, already suppressed: what may not be shown is a {@link Figure.Suppressed}, never a number,
 * and a page prints every {@link Figure} through {@link FigureFormat}. Nobody outside of this module counts, divides or hides.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "database",
            "access",
            "audit",
            "privacy",
            "privacy :: spi",
            "imports",
            "imports :: spi",
            "pupils",
            "tasks"
        })
@NullMarked
package org.raisingthegame.tracker.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
