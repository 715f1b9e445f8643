/** Tests of who sees what, and the fixture with which other modules' tests sign people in. */
package org.raisingthegame.tracker.access;
