/** A chart as the server decided it (ChartJson.java). Nothing here is chosen in the browser. */
export interface ChartSpec {
  summary: string;
  years: string[];
  axis: { min: number; max: number; step: number; ticks: { value: number; text: string }[] };
  /** The most important first. */
  series: Line[];
  spans: { from: number; to: number; reason: string; empty: boolean }[];
  /** Words for the series without any value. */
  absent: string[];
}

export interface Line {
  name: string;
  label: string;
  role: string;
  line: 'solid' | 'dashed' | 'dotted';
  points: Point[];
}

export interface Point {
  /** Position on the axis of years. */
  x: number;
  y: number | null;
  lower: number | null;
  upper: number | null;
  hollow: boolean;
  /** Whether the line runs here from the position before. */
  joined: boolean;
  text: string;
  interval: string | null;
}

/** The points with a value, cut wherever the line is interrupted. */
export function pieces(line: Line): Point[][] {
  const result: Point[][] = [];
  for (const point of line.points) {
    if (point.y === null) continue;
    if (point.joined && result.length > 0) result[result.length - 1].push(point);
    else result.push([point]);
  }
  return result;
}
