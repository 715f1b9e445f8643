package org.raisingthegame.tracker.raisingattainment;

import java.util.Optional;

/**
 * A file that somebody attached.
 *
 * @param contentType what its content was found to be
 */
public record AttachedFile(String name, String contentType, byte[] content) {

    private static final int LONGEST_NAME = 120;

    /**
     * A file as it was handed over; empty where it is none of the kinds that may be attached, or not what its name says.
     *
     * @param name letters that could lead out of a folder or hide its ending are left out
     */
    public static Optional<AttachedFile> read(String name, byte[] content) {
        String safe = safe(name);
        return FileType.of(safe, content).map(type -> new AttachedFile(safe, type.contentType(), content));
    }

    private static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?;]", "").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }
}
