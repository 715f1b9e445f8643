/** Results as schools and DfE hand them out, and the rules by which they count. */
@NullMarked
package org.raisingthegame.tracker.attainment.imports;

import org.jspecify.annotations.NullMarked;
