package org.raisingthegame.tracker.attainment.imports;

import org.springframework.stereotype.Component;

/** GCSE results with the grades in English and maths, as a school's own system lists them. */
@Component
class Ks4GradesFormat extends Ks4Format {

    Ks4GradesFormat(ProvisionalUntil provisional) {
        super("attainment.ks4", Ks4Reading.ofGrades(), provisional);
    }
}
