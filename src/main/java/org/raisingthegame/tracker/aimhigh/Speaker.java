package org.raisingthegame.tracker.aimhigh;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.LaCode;

/**
 * Somebody who speaks at events.
 *
 * @param id null while not stored yet
 * @param contact how to reach him or her; erased when the consent ends
 * @param availability as said: "Tuesdays, from January"
 * @param consentOn the day on which he or she agreed that this is kept, null where nobody recorded it
 * @param consentUntil the day after which contact and availability are erased
 * @param checkedBy who checked him or her as a visitor to a school
 * @param events at how many events he or she spoke
 */
public record Speaker(
        @Nullable Long id,
        LaCode borough,
        String name,
        @Nullable String profession,
        ProfessionalField field,
        @Nullable String contact,
        @Nullable String availability,
        @Nullable LocalDate consentOn,
        @Nullable LocalDate consentUntil,
        @Nullable String checkedBy,
        @Nullable LocalDate checkedOn,
        int events) {}
