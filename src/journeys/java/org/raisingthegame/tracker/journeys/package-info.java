/** People's ways through the packaged program, in a real browser. */
package org.raisingthegame.tracker.journeys;
