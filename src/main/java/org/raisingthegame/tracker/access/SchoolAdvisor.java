package org.raisingthegame.tracker.access;

/** An advisor of the school today; true counts come with the post, pupils' names only where the school shows them. */
public record SchoolAdvisor(UserId id, String name, boolean seesNames) {}
