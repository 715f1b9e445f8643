/** Signing in, and what a person holds today, worked out afresh at every request. */
@NullMarked
package org.raisingthegame.tracker.access.security;

import org.jspecify.annotations.NullMarked;
