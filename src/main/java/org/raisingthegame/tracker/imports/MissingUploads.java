package org.raisingthegame.tracker.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.persistence.UploadQueries;
import org.raisingthegame.tracker.imports.persistence.UploadQueries.ExpectedSchool;
import org.raisingthegame.tracker.imports.spi.ExpectedUpload;
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

    private AcademicYear yearOf(ExpectedUpload upload) {
        return switch (upload.belongsTo()) {
            case THIS_YEAR -> thisYear();
            case LAST_YEAR -> thisYear().previous();
        };
    }
}
