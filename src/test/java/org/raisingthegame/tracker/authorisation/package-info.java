/** Who may do what, as files that people can read ({@code src/test/resources/authorisation-matrix}), held against the program. */
package org.raisingthegame.tracker.authorisation;
