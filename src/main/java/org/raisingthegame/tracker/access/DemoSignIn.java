package org.raisingthegame.tracker.access;

/**
 * A way into the demonstration.
 *
 * @param who the role in plain words
 */
public record DemoSignIn(String email, String password, String who) {}
