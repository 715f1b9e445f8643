/** The writing styles: how six different offices put the same facts on a sheet. */
@NullMarked
package org.raisingthegame.samples.hands;

import org.jspecify.annotations.NullMarked;
