/** The pages about accounts: people, colleagues of a school, invitations, one's own password and second factor, the first account. */
@NullMarked
package org.raisingthegame.tracker.access.ui;

import org.jspecify.annotations.NullMarked;
