/** The page on which packs are chosen and downloaded. */
@NullMarked
package org.raisingthegame.tracker.exports.ui;

import org.jspecify.annotations.NullMarked;
