package org.raisingthegame.tracker.raisingattainment;

/**
 * A file of a plan.
 *
 * @param contentType what its content was found to be
 */
public record AttachedFile(String name, String contentType, byte[] content) {}
