/** What modules contribute to the files that leave the program: {@link org.raisingthegame.tracker.exports.spi.Pack}. */
@NamedInterface("spi")
@NullMarked
package org.raisingthegame.tracker.exports.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
