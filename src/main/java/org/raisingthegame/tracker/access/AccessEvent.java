package org.raisingthegame.tracker.access;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/** What happens to accounts and rights, published for whoever keeps a record of it. */
public sealed interface AccessEvent {

    record SignedIn(UserId account) implements AccessEvent {}

    /** @param account null for an address that has none; what was typed is told to nobody, as it may be a password */
    record SignInRefused(@Nullable UserId account, String why) implements AccessEvent {}

    /**
     * A school shares more, less or nothing from some day on; what others may see of it and the sets of schools change with it.
     *
     * @param what in a few words
     */
    record SharingChanged(SchoolId school, String what) implements AccessEvent {}

    /** @param what the page or the piece of work that was asked for */
    record Refused(String what) implements AccessEvent {}

    /**
     * Somebody's account, posts or rights were changed by whoever is signed in.
     *
     * @param school null where it is not about one
     * @param what in a few words
     */
    record RightsChanged(UserId person, @Nullable SchoolId school, String what) implements AccessEvent {}
}
