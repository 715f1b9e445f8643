package org.raisingthegame.tracker.schoolregister.imports;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.schoolregister.imports.RegisteredSchool.MembershipTime;

/**
 * What a row of a list says: of a school, of a school that another took the place of, or both.
 *
 * @param label by what a person knows the row while importing
 */
record RegisterEntry(
        String label,
        @Nullable RegisteredSchool school,
        @Nullable Link link) {

    /**
     * @param successor URN or DfE number
     * @param predecessor URN or DfE number
     * @param on the day of the change; null where the list doesn't say
     */
    record Link(
            String successor, String predecessor, @Nullable LocalDate on) {}

    <T> @Nullable T ofSchool(Function<RegisteredSchool, @Nullable T> value) {
        return school == null ? null : value.apply(school);
    }

    <T> @Nullable T ofMembership(Function<MembershipTime, @Nullable T> value) {
        return school == null || school.membership() == null ? null : value.apply(school.membership());
    }

    <T> @Nullable T ofLink(Function<Link, @Nullable T> value) {
        return link == null ? null : value.apply(link);
    }
}
