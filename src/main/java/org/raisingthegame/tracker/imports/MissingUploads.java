package org.raisingthegame.tracker.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.Completeness.InYear;
import org.raisingthegame.tracker.imports.persistence.UploadQueries;
import org.raisingthegame.tracker.imports.persistence.UploadQueries.ExpectedSchool;
import org.raisingthegame.tracker.imports.spi.ExpectedUpload;
import org.raisingthegame.tracker.imports.spi.ExpectedUpload.Belongs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What is still to be imported this year. A year opens by itself on 1 September: from then on its rolls are expected, and the
 * results of the year before.
 */
@Service
@PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
public class MissingUploads {

    private final CurrentUser user;
    private final List<ExpectedUpload> expected;
    private final UploadQueries queries;
    private final Clock clock;

    MissingUploads(CurrentUser user, ObjectProvider<ExpectedUpload> expected, UploadQueries queries, Clock clock) {
        this.user = user;
        this.expected = expected.orderedStream().toList();
        this.queries = queries;
        this.clock = clock;
    }

    /** The academic year that today belongs to. */
    public AcademicYear thisYear() {
        return AcademicYear.containing(LocalDate.now(clock));
    }

    /**
     * All that is expected, of the school in which the person stands; of all schools of the scope for who stands in none. What
     * is expected of none of them is left out.
     */
    public List<MissingUpload> all() {
        RowScope scope = user.scopeOf(Rights.UPLOAD);
        List<MissingUpload> all = new ArrayList<>();
        for (ExpectedUpload upload : expected) {
            AcademicYear year = yearOf(upload);
            List<ExpectedSchool> schools = user.currentSchool()
                    .map(SchoolChoice::id)
                    .map(school -> queries.expectedOf(scope, school, upload, year, LocalDate.now(clock)))
                    .orElseGet(() -> queries.expectedOf(scope, upload, year, LocalDate.now(clock)));
            if (!schools.isEmpty()) {
                all.add(new MissingUpload(
                        upload.formatId(),
                        year,
                        schools.size(),
                        schools.stream()
                                .filter(school -> !school.given())
                                .map(ExpectedSchool::name)
                                .toList()));
            }
        }
        return all;
    }

    /**
     * What is here of the latest years, the running one last, of each school of the scope by name. Of the running year only
     * what is expected while it runs.
     */
    public Completeness over(int years) {
        RowScope scope = user.scopeOf(Rights.UPLOAD);
        List<AcademicYear> covered = Stream.iterate(thisYear(), AcademicYear::previous)
                .limit(years)
                .toList()
                .reversed();
        Map<String, Map<AcademicYear, InYear>> bySchool = new TreeMap<>();
        for (AcademicYear year : covered) {
            for (ExpectedUpload upload : expected) {
                if (year.equals(thisYear()) && upload.belongsTo() != Belongs.THIS_YEAR) {
                    continue;
                }
                queries.expectedOf(scope, upload, year, LocalDate.now(clock))
                        .forEach(school -> bySchool.computeIfAbsent(school.name(), name -> new HashMap<>())
                                .merge(year, InYear.of(upload.formatId(), school.given()), InYear::and));
            }
        }
        return new Completeness(
                covered,
                bySchool.entrySet().stream()
                        .map(school -> new Completeness.OfSchool(
                                school.getKey(),
                                covered.stream()
                                        .map(year -> school.getValue().getOrDefault(year, InYear.NOTHING))
                                        .toList()))
                        .toList());
    }

    private AcademicYear yearOf(ExpectedUpload upload) {
        return switch (upload.belongsTo()) {
            case THIS_YEAR -> thisYear();
            case LAST_YEAR -> thisYear().previous();
        };
    }
}
