/** The page about the installation. */
@NullMarked
package org.raisingthegame.tracker.installation.ui;

import org.jspecify.annotations.NullMarked;
