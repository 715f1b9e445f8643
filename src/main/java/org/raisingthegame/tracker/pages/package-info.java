/** Pieces that pages share: headers, cards, figures, tags. Looks live in the style sheet, never here. */
@ApplicationModule(
        displayName = "Page pieces",
        allowedDependencies = {})
@NullMarked
package org.raisingthegame.tracker.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
