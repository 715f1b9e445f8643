/** Accounts, their posts at schools and the single rights that heads grant, as they stand in the database. */
@NullMarked
package org.raisingthegame.tracker.access.persistence;

import org.jspecify.annotations.NullMarked;
