package org.raisingthegame.tracker.imports.spi;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;

/**
 * Tells whom a school knows, so that a row without UPN can be proposed to be one of them. Contributed as a Spring bean by the
 * module that keeps pupils.
 */
@FunctionalInterface
public interface PupilFinder {

    /** The pupils of a school with all names under which its rolls had them and a birth date; none out of scope. */
    List<KnownPupil> knownAt(RowScope scope, SchoolId school);

    record KnownPupil(Upn upn, String surname, String forename, LocalDate birthDate) {}
}
