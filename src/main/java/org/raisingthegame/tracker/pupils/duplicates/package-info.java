/** Records that may be of one pupil: candidates, what a merge would change, the merge and its taking back. */
@NullMarked
package org.raisingthegame.tracker.pupils.duplicates;

import org.jspecify.annotations.NullMarked;
