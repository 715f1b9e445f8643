import type { EChartsCoreOption } from 'echarts/core';
import { type ChartSpec, type Line, pieces, type Point } from './chart-spec';
import { besidePoint, type Box, type Segment, spread, touches, wrap } from './label-layout';

/** The theme, as the chart needs it. */
export interface Look {
  font: string;
  paper: string;
  ink: string;
  text: string;
  quiet: string;
  grid: string;
  axis: string;
  empty: string;
  shaded: string;
  band: string;
  colour(role: string): string;
  dashes(line: Line['line']): number[];
  measure(text: string, weight: number): number;
}

export interface Layout {
  option: EChartsCoreOption;
  height: number;
  /** The invisible series that has every year, to which the tool-tip is tied. */
  yearSeries: number;
}

interface Label {
  line: Line;
  end: { x: number; y: number };
  lines: string[];
  width: number;
  height: number;
  last: boolean;
}

interface Placed {
  label: Label;
  box: Box;
  leader: boolean;
}

const FONT_SIZE = 12.5;
const LINE_HEIGHT = 16;
const LABEL_GAP = 4;
/** From the last point to its label. */
const LEADER = 22;

/** Everything ECharts needs to draw a spec at a width. All positions are worked out here, before anything is drawn. */
export function layOut(
  spec: ChartSpec,
  look: Look,
  width: number,
  narrow: boolean,
  tip: (x: number) => HTMLElement,
): Layout {
  const height = narrow ? 270 : Math.round(Math.min(400, Math.max(320, width * 0.42)));
  const left = Math.ceil(Math.max(...spec.axis.ticks.map((tick) => look.measure(tick.text, 400)))) + 10;
  const top = 12;
  const bottom = 30;
  const drawn = spec.series.filter((line) => line.points.some((point) => point.y !== null));

  const plotFor = (right: number): Box => ({ x: left, y: top, width: width - left - right, height: height - top - bottom });
  const across = (plot: Box, x: number) => plot.x + ((x + 0.5) * plot.width) / spec.years.length;
  const down = (plot: Box, y: number) =>
    plot.y + ((spec.axis.max - y) / (spec.axis.max - spec.axis.min)) * plot.height;

  /** Right margin at which a label that begins LEADER after the last year's middle just fits. */
  const marginFor = (label: number) => {
    const half = 0.5 / spec.years.length;
    return Math.max(8, Math.ceil((label + LEADER + 4 - half * (width - left)) / (1 - half)));
  };

  // Labels beside the last year stand in the right margin; those of lines that end earlier stand near their end if
  // there is room, else in the margin too. A wider margin moves everything, hence the rounds.
  const outside = new Set<Line>(narrow ? [] : drawn.filter((line) => lastPoint(line).x === spec.years.length - 1));
  let right = narrow ? 10 : 24;
  let plot = plotFor(right);
  let placed: Placed[] = [];
  const widest = Math.min(210, width * 0.26);
  for (let round = 0; !narrow && round <= drawn.length; round++) {
    const labels = drawn.map((line) => label(line, look, widest, spec.years.length - 1));
    const margin = labels.filter((one) => outside.has(one.line));
    right = margin.length > 0 ? marginFor(Math.max(...margin.map((one) => one.width))) : 24;
    plot = plotFor(right);
    for (const one of labels) {
      const end = lastPoint(one.line);
      one.end = { x: across(plot, end.x), y: down(plot, end.y as number) };
    }
    // As near to the last points as a leader line allows; the half column after them is theirs.
    const labelsAt = across(plot, spec.years.length - 1) + LEADER;
    const centres = spread(
      margin.map((one) => ({ at: one.end.y, height: one.height + LABEL_GAP })),
      plot.y - LINE_HEIGHT / 2,
      plot.y + plot.height + LINE_HEIGHT / 2,
    );
    placed = margin.map((one, i) => ({
      label: one,
      box: { x: labelsAt, y: centres[i] - one.height / 2, width: one.width, height: one.height },
      // Across half the chart a leader would read as a line of figures: colour alone must do there.
      leader: one.last ? Math.abs(centres[i] - one.end.y) > 4 : labelsAt - one.end.x < 0.4 * plot.width,
    }));
    const lines = [
      ...segments(drawn, (x) => across(plot, x), (y) => down(plot, y)),
      ...placed
        .filter(({ leader }) => leader)
        .map(({ label: one, box }) => ({ x1: one.end.x, y1: one.end.y, x2: box.x, y2: box.y + one.height / 2 })),
    ];
    const reasons = spec.spans.map((span) => {
      const x = across(plot, span.from) - plot.width / spec.years.length / 2;
      return { x, y: plot.y, width: (plot.width / spec.years.length) * (span.to - span.from + 1), height: 2 * LINE_HEIGHT };
    });
    const homeless: Line[] = [];
    for (const one of labels.filter((candidate) => !outside.has(candidate.line))) {
      const taken = [...placed.map((other) => other.box), ...reasons];
      const box = besidePoint(one.end, one, { ...plot, width: plot.width + right - 4 }, taken, lines);
      if (box) placed.push({ label: one, box, leader: false });
      else homeless.push(one.line);
    }
    if (homeless.length === 0) break;
    outside.add(homeless[0]);
  }

  const graphics: unknown[] = [];
  const column = plot.width / spec.years.length;
  const lines = [
    ...segments(drawn, (x) => across(plot, x), (y) => down(plot, y)),
    ...bars(drawn, (x) => across(plot, x), (y) => down(plot, y)),
  ];
  const gridEnd = outside.size > 0 ? across(plot, spec.years.length - 1) + 8 : plot.x + plot.width;
  spec.axis.ticks.forEach((tick, i) => graphics.push(gridLine(plot, gridEnd, down(plot, tick.value), i === 0 ? look.axis : look.grid)));
  for (const span of spec.spans) {
    graphics.push(...spanGraphics(span, look, plot, column, across(plot, span.from) - column / 2, lines));
  }
  for (const line of drawn) graphics.push(...bandGraphics(line, look, (x) => across(plot, x), (y) => down(plot, y)));
  for (const one of placed) graphics.push(...labelGraphics(one, look));

  const series = [...drawn].reverse().flatMap((line) => pieces(line).map((piece) => lineSeries(line, piece, look, spec)));
  const shown = yearStep(spec, look, column);
  return {
    height,
    yearSeries: series.length,
    option: {
      animation: false,
      textStyle: { fontFamily: look.font, fontSize: FONT_SIZE, color: look.text },
      grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height, containLabel: false },
      xAxis: {
        type: 'category',
        data: spec.years,
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          color: look.text,
          fontSize: FONT_SIZE,
          margin: 10,
          // Counted from the last year, which always has its label.
          interval: (x: number) => (spec.years.length - 1 - x) % shown === 0,
        },
      },
      yAxis: {
        type: 'value',
        min: spec.axis.min,
        max: spec.axis.max,
        interval: spec.axis.step,
        axisLabel: {
          color: look.text,
          fontSize: FONT_SIZE,
          margin: 8,
          formatter: (value: number) => nearest(spec, value),
        },
        splitLine: { show: false },
      },
      tooltip: {
        trigger: 'axis',
        confine: true,
        transitionDuration: 0,
        backgroundColor: look.paper,
        borderColor: look.axis,
        padding: [8, 12],
        extraCssText: 'box-shadow:0 6px 20px rgba(22,32,46,.14);border-radius:8px',
        axisPointer: { type: 'line', z: 1, lineStyle: { color: look.axis, type: 'solid', width: 1 } },
        formatter: (rows: { axisValue: string }[]) => tip(spec.years.indexOf(rows[0].axisValue)),
      },
      series: [
        ...series,
        {
          type: 'line',
          data: spec.years.map(() => spec.axis.min),
          symbol: 'none',
          lineStyle: { opacity: 0 },
          silent: true,
        },
      ],
      graphic: { elements: graphics },
    },
  };
}

function lastPoint(line: Line): Point {
  return line.points.filter((point) => point.y !== null).at(-1) as Point;
}

function weight(line: Line): number {
  return line.role === 'group' ? 650 : 500;
}

function label(line: Line, look: Look, widest: number, lastYear: number): Label {
  const measure = (text: string) => look.measure(text, weight(line));
  const lines = wrap(line.label, widest, measure);
  return {
    line,
    end: { x: 0, y: 0 },
    lines,
    width: Math.ceil(Math.max(...lines.map(measure))),
    height: lines.length * LINE_HEIGHT,
    last: lastPoint(line).x === lastYear,
  };
}

/** Lines and points as obstacles for labels. */
function segments(drawn: Line[], across: (x: number) => number, down: (y: number) => number): Segment[] {
  return drawn.flatMap((line) =>
    pieces(line).flatMap((piece) =>
      piece.map((point, i) => {
        const before = piece[Math.max(0, i - 1)];
        return {
          x1: across(before.x),
          y1: down(before.y as number),
          x2: across(point.x),
          y2: down(point.y as number),
        };
      }),
    ),
  );
}

/** The bands' reach at each year, as obstacles for the words of a span. */
function bars(drawn: Line[], across: (x: number) => number, down: (y: number) => number): Segment[] {
  return drawn.flatMap((line) =>
    line.points
      .filter((point) => point.lower !== null && point.upper !== null)
      .map((point) => ({
        x1: across(point.x),
        y1: down(point.upper as number),
        x2: across(point.x),
        y2: down(point.lower as number),
      })),
  );
}

function gridLine(plot: Box, x2: number, y: number, colour: string) {
  // On half pixels a line of one pixel is sharp.
  const at = Math.round(y) + 0.5;
  return { type: 'line', silent: true, z: 0, shape: { x1: plot.x, y1: at, x2, y2: at }, style: { stroke: colour, lineWidth: 1 } };
}

function spanGraphics(
  span: ChartSpec['spans'][number],
  look: Look,
  plot: Box,
  column: number,
  x: number,
  obstacles: Segment[],
): unknown[] {
  const width = column * (span.to - span.from + 1);
  const gap = span.empty ? Math.min(4, column * 0.1) : 0;
  const rectangle = {
    type: 'rect',
    silent: true,
    z: span.empty ? 1 : 0,
    shape: { x: x + gap, y: plot.y, width: width - 2 * gap, height: plot.height },
    style: { fill: span.empty ? look.empty : look.shaded },
  };
  const measure = (text: string) => look.measure(text, 400);
  const lines = wrap(span.reason, width - 10, measure);
  const upright = Math.max(...lines.map(measure)) <= width - 4;
  const blockHeight = upright ? lines.length * LINE_HEIGHT : measure(span.reason);
  const blockWidth = upright ? Math.max(...lines.map(measure)) : LINE_HEIGHT;
  const centre = x + width / 2;
  const free = [plot.y + 8, plot.y + plot.height - 8 - blockHeight].find(
    (y) => !obstacles.some((line) => touches({ x: centre - blockWidth / 2, y, width: blockWidth, height: blockHeight }, line)),
  );
  const y = free ?? plot.y + 8;
  const style = {
    fill: look.quiet,
    fontFamily: look.font,
    fontSize: FONT_SIZE,
    align: 'center',
    lineHeight: LINE_HEIGHT,
    stroke: span.empty ? look.empty : look.paper,
    lineWidth: 3,
  };
  const words = upright
    ? { type: 'text', x: centre, y, style: { ...style, text: lines.join('\n'), verticalAlign: 'top' } }
    : {
        type: 'text',
        x: centre,
        y: y + blockHeight / 2,
        rotation: Math.PI / 2,
        style: { ...style, text: span.reason, verticalAlign: 'middle' },
      };
  return [rectangle, { ...words, silent: true, z: 2 }];
}

/** The band of each piece; a bar where a point stands alone. */
function bandGraphics(
  line: Line,
  look: Look,
  across: (x: number) => number,
  down: (y: number) => number,
): unknown[] {
  return pieces(line)
    .flatMap((piece) => runs(piece))
    .map((run) => {
      if (run.length === 1) {
        const [point] = run;
        const upper = down(point.upper as number);
        return {
          type: 'rect',
          silent: true,
          z: 1,
          z2: 2,
          shape: { x: across(point.x) - 5, y: upper, width: 10, height: down(point.lower as number) - upper, r: 3 },
          style: { fill: look.band },
        };
      }
      const upper = run.map((point) => [across(point.x), down(point.upper as number)]);
      const lower = run.map((point) => [across(point.x), down(point.lower as number)]).reverse();
      return {
        type: 'polygon',
        silent: true,
        z: 1,
        z2: 2,
        shape: { points: [...upper, ...lower] },
        style: { fill: look.band },
      };
    });
}

/** Neighbouring points that have a band. */
function runs(piece: Point[]): Point[][] {
  const result: Point[][] = [];
  let open = false;
  for (const point of piece) {
    const banded = point.lower !== null && point.upper !== null;
    if (banded && open) result[result.length - 1].push(point);
    else if (banded) result.push([point]);
    open = banded;
  }
  return result;
}

function labelGraphics({ label: one, box, leader }: Placed, look: Look): unknown[] {
  const colour = look.colour(one.line.role);
  const words = {
    type: 'text',
    silent: true,
    z: 4,
    x: box.x,
    y: box.y,
    style: {
      text: one.lines.join('\n'),
      fill: colour,
      fontFamily: look.font,
      fontSize: FONT_SIZE,
      fontWeight: weight(one.line),
      lineHeight: LINE_HEIGHT,
      verticalAlign: 'top',
      stroke: look.paper,
      lineWidth: 3,
    },
  };
  if (!leader) return [words];
  const middle = box.y + one.height / 2;
  const bend = box.x - 8;
  const line = {
    type: 'polyline',
    silent: true,
    z: 2,
    shape: {
      points: one.last
        ? [
            [one.end.x + 6, one.end.y],
            [box.x - 3, middle],
          ]
        : [
            [one.end.x + 6, one.end.y],
            [bend, middle],
            [box.x - 3, middle],
          ],
    },
    style: { stroke: colour, lineWidth: 1, fill: 'none', opacity: 0.55 },
  };
  return [line, words];
}

function lineSeries(line: Line, piece: Point[], look: Look, spec: ChartSpec) {
  const colour = look.colour(line.role);
  const main = line.role === 'group';
  return {
    type: 'line',
    z: main ? 4 : 3,
    silent: true,
    clip: false,
    data: piece.map((point) => ({
      value: [point.x, point.y],
      symbol: 'circle',
      symbolSize: point.hollow ? 8 : main ? 8 : 6,
      itemStyle: point.hollow
        ? { color: look.paper, borderColor: colour, borderWidth: main ? 2.4 : 1.8 }
        : { color: colour },
    })),
    showAllSymbol: true,
    lineStyle: {
      color: colour,
      width: main ? 3.2 : 2,
      type: look.dashes(line.line).length > 0 ? look.dashes(line.line) : 'solid',
      join: 'round',
      cap: line.line === 'dotted' ? 'round' : 'butt',
    },
    emphasis: { disabled: true },
    name: `${line.name} ${spec.years[piece[0].x]}`,
  };
}

/** Every how many years there is room for a label. */
function yearStep(spec: ChartSpec, look: Look, column: number): number {
  const widest = Math.max(...spec.years.map((year) => look.measure(year, 400))) + 10;
  return Math.max(1, Math.ceil(widest / column));
}

function nearest(spec: ChartSpec, value: number): string {
  const tick = spec.axis.ticks.find((candidate) => Math.abs(candidate.value - value) < spec.axis.step / 1000);
  return tick?.text ?? '';
}
