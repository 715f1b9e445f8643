package org.raisingthegame.tracker.authorisation;

import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeId;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewId;

/**
 * One record of each kind that belongs to a school, by its key.
 *
 * @param colleague somebody to whom its head gave a right
 * @param post the head's post
 * @param row the row in which something of the pupil can be corrected
 * @param secondPupil one whom somebody found to be the same as the first, {@code merge}
 * @param asked a pairing that waits for the partner's head
 * @param notice something that its head was told
 * @param event one of its borough, on whose register the pupil is
 * @param speaker of its borough
 * @param intervention its own, in which the pupil takes part
 * @param staffTraining its own, for staff
 */
record SchoolRecords(
        SchoolId school,
        LaCode borough,
        UserId head,
        UserId colleague,
        UserId advisor,
        long post,
        ImportId run,
        PupilId pupil,
        PupilId secondPupil,
        long row,
        long merge,
        PlanId plan,
        PartRef priority,
        PartRef action,
        PartRef evidence,
        ReviewId review,
        ChallengeId challenge,
        ChallengeId asked,
        long question,
        long attachment,
        long notice,
        EventId event,
        long speaker,
        InterventionId intervention,
        InterventionId staffTraining,
        long agreement) {}
