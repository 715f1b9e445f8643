package org.raisingthegame.tracker.figures;

import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.Running;

/** A measure to which a milestone can be bound, and what the form must know of it. */
public record BindableMeasure(Measure measure) {

    public String id() {
        return measure.id();
    }

    /** Translation key of its name. */
    public String titleKey() {
        return measure.titleKey();
    }

    /** Translation key of the heading of its topic, such as Attainment. */
    public String topicKey() {
        return measure.topic().key();
    }

    /** Translation key of the heading under which it is offered within its topic, such as Key Stage 2. */
    public String sectionKey() {
        return measure.sectionKey();
    }

    /** Translation key of the unit in which a target is given: "per cent of pupils". */
    public String unitKey() {
        return "figures.unit." + measure.kind().name();
    }

    /** Whether a target can be set as pupils ("5 of 7"): only where pupils are counted once. */
    public boolean countsPupils() {
        return measure.kind() == MeasureKind.PROPORTION;
    }

    /** Whether a year group may be chosen. */
    public boolean byYearGroup() {
        return measure.byYearGroup();
    }

    /** Whether autumn and spring have a live figure, because the running year is counted to date. */
    public boolean live() {
        return measure.running() != Running.NOTHING;
    }

    public boolean higherIsBetter() {
        return measure.direction() == Direction.HIGHER_IS_BETTER;
    }

    /** Whether it is the school's own judgement: drawn differently, never compared with others. */
    public boolean schoolsOwn() {
        return measure.schoolsOwn();
    }
}
