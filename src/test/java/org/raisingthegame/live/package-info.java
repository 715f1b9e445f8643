/** The whole program in processes of its own, used over HTTP as browsers do: many people at once, and nodes that die. */
@NullMarked
package org.raisingthegame.live;

import org.jspecify.annotations.NullMarked;
