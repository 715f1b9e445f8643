package org.raisingthegame.tracker.charts;

/** How a line is drawn. Published figures are dashed or dotted, so that colour is never the only difference. */
public enum LineStyle {
    SOLID,
    DASHED,
    DOTTED
}
