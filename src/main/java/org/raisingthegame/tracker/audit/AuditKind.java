package org.raisingthegame.tracker.audit;

/** What an entry of the trail is about. Stored by name: a kind is never renamed. */
public enum AuditKind {
    SIGN_IN,
    /** A wrong password, or too many of them. */
    SIGN_IN_REFUSED,
    /** Somebody asked for what is not his to see. */
    ACCESS_REFUSED,
    /** The page of a single pupil was opened. */
    PUPIL_VIEWED,
    /** A pupil number was shown in full. */
    UPN_SHOWN,
    /** Something left the program as a file. */
    EXPORT,
    IMPORT,
    /** An import or a merge was taken back. */
    UNDO,
    /** Two records were joined because they are of one pupil. */
    MERGE,
    /** A stored value was put right by hand. */
    CORRECTION,
    /** Who stands on a list of pupils was changed by hand, or what they had. */
    LIST_CHANGE,
    /** Accounts, posts, rights and passwords. */
    PERMISSION_CHANGE,
    /** What a school agreed to share with the borough. */
    SHARING,
    /** Two schools may see what they share with each other. */
    PAIRING,
    /** Somebody put his name to a plan or a review. */
    SIGNING,
    /** The figures of a year stay as they are from now on. */
    YEAR_CLOSED,
    /** A closed year was opened again. */
    YEAR_OPENED,
    /** What was held about a person was deleted. */
    ERASURE,
    /** Records past their time were deleted, or how long they are kept was changed. */
    RETENTION;

    /** Translation key of the kind's name. */
    public String titleKey() {
        return "audit.kind." + name();
    }
}
