package org.raisingthegame.tracker.privacy;

import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.privacy.persistence.DeletionTable;
import org.springframework.stereotype.Component;

/** Of which years records were deleted because their time was over: nothing can be counted anew from what is left. */
@Component
public class DeletedRecords {

    private final DeletionTable deletions;

    DeletedRecords(DeletionTable deletions) {
        this.deletions = deletions;
    }

    /** Whether any school of the borough has lost records of the year. */
    public boolean any(LaCode borough, AcademicYear year) {
        return deletions.any(borough, year);
    }
}
