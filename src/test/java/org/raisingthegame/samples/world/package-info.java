/** The model: schools, pupils who grow up and move about, their results and exclusions. Knows nothing of files. */
@NullMarked
package org.raisingthegame.samples.world;

import org.jspecify.annotations.NullMarked;
