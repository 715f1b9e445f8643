package org.raisingthegame.tracker.imports;

import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * What some schools still have to import.
 *
 * @param formatId what kind of file
 * @param year the year that it is about
 * @param expected of how many schools of the scope it is expected
 * @param missing the names of those that have not imported it; empty when all have
 */
public record MissingUpload(String formatId, AcademicYear year, int expected, List<String> missing) {}
