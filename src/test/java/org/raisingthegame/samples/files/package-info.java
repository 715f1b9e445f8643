/** Workbooks on disk whose bytes are the same on every run. */
@NullMarked
package org.raisingthegame.samples.files;

import org.jspecify.annotations.NullMarked;
