package org.raisingthegame.tracker.imports.spi;

/**
 * Columns that pupil files of every kind share, with the headings seen in public exports and documentation (domain
 * notes, section 8.2).
 */
public final class StandardColumns {

    public static final ColumnSpec UPN = ColumnSpec.required(
            "upn", "UPN", "Unique Pupil Number", "Pupil UPN", "Student UPN", "KS4_UPN", "UPN Number");

    public static final ColumnSpec SURNAME = ColumnSpec.optional(
            "surname",
            "Surname",
            "Legal Surname",
            "Last Name",
            "Legal Last Name",
            "Family Name",
            "Preferred Surname",
            "Pupil Surname",
            "KS4_SURNAME");

    public static final ColumnSpec FORENAME = ColumnSpec.optional(
            "forename",
            "Forename",
            "Forenames",
            "Legal Forename",
            "First Name",
            "Legal First Name",
            "Preferred Forename",
            "Given Name",
            "Chosen name",
            "Pupil Forename",
            "KS4_FORENAMES");

    /** Both names in one cell, surname first. */
    public static final ColumnSpec FULL_NAME = ColumnSpec.optional(
            "fullName",
            "Surname Forename",
            "Surname, Forename",
            "Name",
            "Student Name",
            "Pupil Name",
            "Full Name",
            "Pupil",
            "Student");

    public static final ColumnSpec BIRTH_DATE =
            ColumnSpec.optional("birthDate", "DOB", "Date of Birth", "DateOfBirth", "Birth Date", "D.O.B.", "KS4_DOB");

    /** The row's own school, where the table holds several. */
    public static final ColumnSpec SCHOOL = ColumnSpec.optional(
            "school",
            "LAESTAB",
            "LA Estab",
            "DfE Number",
            "DfE No",
            "DfE No.",
            "School DfE Number",
            "DfES Number",
            "URN",
            "School URN",
            "KS4_URN",
            "KS4_LAESTAB",
            "Estab",
            "School Number");

    /** How settled results are, {@link Release}. */
    public static final ColumnSpec RELEASE = ColumnSpec.optional(
            "release", "VERSION", "KS4_VERSION", "Data status", "Results status", "Release", "Data version");

    private StandardColumns() {}
}
