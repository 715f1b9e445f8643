package org.raisingthegame.tracker.pupils;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.Correction;
import org.raisingthegame.tracker.imports.Corrections;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries.YearRow;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a pupil's characteristics right where a school's system has them wrong. Whoever may import may correct. */
@Service
@PreAuthorize("hasRole('" + Rights.SEE_PUPILS + "') and hasRole('" + Rights.UPLOAD + "')")
public class PupilCorrections {

    private final CurrentUser user;
    private final PupilRecordQueries queries;
    private final SchoolDirectory directory;
    private final Corrections corrections;

    PupilCorrections(CurrentUser user, PupilRecordQueries queries, SchoolDirectory directory, Corrections corrections) {
        this.user = user;
        this.queries = queries;
        this.directory = directory;
        this.corrections = corrections;
    }

    /** Whether the person may correct what a school recorded; anybody who sees pupils may ask. */
    @PreAuthorize("hasRole('" + Rights.SEE_PUPILS + "')")
    public boolean possibleAt(SchoolId school) {
        return user.scopeIfAny(Rights.UPLOAD)
                .filter(scope -> directory.byId(school).filter(scope::includes).isPresent())
                .isPresent();
    }

    /**
     * Corrects a characteristic of a year. Where it says so already, nothing happens.
     *
     * @param row the key of the year's row
     * @param code what it becomes; null for "not known"
     * @param reason why, in the person's words; not blank
     * @throws OutOfScope when the year is not the pupil's, or of a school for which the person may not import
     */
    @Transactional
    public void correct(PupilId pupil, long row, Characteristic what, @Nullable String code, String reason) {
        if (code != null && !what.codes().contains(code)) {
            throw new IllegalArgumentException("Not a code of " + what);
        }
        YearRow year = queries.years(user.rowScope(), pupil).stream()
                .filter(candidate -> candidate.id() == row && possibleAt(candidate.school()))
                .findFirst()
                .orElseThrow(OutOfScope::new);
        if (Objects.equals(year.codes().get(what), code)) {
            return;
        }
        corrections.write(
                new Correction(
                        PupilRecords.TABLE,
                        row,
                        what.column(),
                        code,
                        reason.strip(),
                        new SchoolYear(year.school(), year.year())),
                "pupil",
                pupil.value());
    }
}
