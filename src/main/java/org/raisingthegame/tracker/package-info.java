/** The Raising the Game Tracker: a plugin suite. Each direct sub-package is a module with a verified boundary. */
@NullMarked
package org.raisingthegame.tracker;

import org.jspecify.annotations.NullMarked;
