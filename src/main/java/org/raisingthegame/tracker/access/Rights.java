package org.raisingthegame.tracker.access;

/**
 * The host's own rights, as constants because annotations need them: {@code @RolesAllowed(Rights.UPLOAD)} on a view,
 * {@code @PreAuthorize("hasRole('UPLOAD')")} on a service. As Spring authorities they carry the prefix {@code ROLE_}.
 * Plugins bring further ones in their descriptor.
 */
public final class Rights {

    /** See finished figures: own ones true, all others as shared figures. */
    public static final String SEE_FIGURES = "SEE_FIGURES";

    /** Browse records of single pupils, within {@link CurrentUser#rowScope()}. */
    public static final String SEE_PUPILS = "SEE_PUPILS";

    /** Import spreadsheets for a school, within {@code scopeOf(UPLOAD)}. */
    public static final String UPLOAD = "UPLOAD";

    /** Write the school's plan. */
    public static final String EDIT_PLAN = "EDIT_PLAN";

    /** Read the plans of one's schools in full; whoever writes one reads it. Holds no record of a pupil. */
    public static final String SEE_PLAN = "SEE_PLAN";

    /** Monitor the plans of the schools one is assigned to: return, agree, review, sign. */
    public static final String REVIEW_PLAN = "REVIEW_PLAN";

    /** Keep registers of interventions. */
    public static final String LOG_ATTENDANCE = "LOG_ATTENDANCE";

    /** Take the school's true figures away in a file marked confidential. */
    public static final String CONFIDENTIAL_EXPORT = "CONFIDENTIAL_EXPORT";

    /** Grant colleagues of one's school single rights. */
    public static final String MANAGE_COLLEAGUES = "MANAGE_COLLEAGUES";

    /** Open, change and close the accounts of the borough's people. */
    public static final String MANAGE_PEOPLE = "MANAGE_PEOPLE";

    /** Keep the list of the borough's schools. */
    public static final String MANAGE_SCHOOLS = "MANAGE_SCHOOLS";

    /** Decide which records are of one pupil, and take such a decision back. */
    public static final String MERGE_PUPILS = "MERGE_PUPILS";

    /** Take away all that is held about one pupil, for a family that asks. */
    public static final String SUBJECT_ACCESS = "SUBJECT_ACCESS";

    /** Read the trail of who did what in the borough. */
    public static final String SEE_AUDIT = "SEE_AUDIT";

    private Rights() {}
}
