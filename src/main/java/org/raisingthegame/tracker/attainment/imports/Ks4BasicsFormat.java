package org.raisingthegame.tracker.attainment.imports;

import org.springframework.stereotype.Component;

/** GCSE results that say whether a pupil reached 9 to 4 in English and maths, as DfE's download does, with or without the
 * grades themselves. */
@Component
class Ks4BasicsFormat extends Ks4Format {

    Ks4BasicsFormat(ProvisionalUntil provisional) {
        super("attainment.ks4basics", Ks4Reading.ofBasics(), provisional);
    }
}
