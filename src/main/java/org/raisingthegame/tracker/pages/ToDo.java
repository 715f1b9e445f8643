package org.raisingthegame.tracker.pages;

import com.vaadin.flow.router.RouterLink;

/**
 * One thing that waits for the person who opens the home page.
 *
 * @param link says what to do, and leads to where it is done: "Answer the Autumn review 2026/27"
 * @param note what to know beside it: whose, by when; left away when blank
 */
public record ToDo(RouterLink link, String note) {}
