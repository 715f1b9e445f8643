import type { Drawing } from './picture';
import type { Look } from './chart-option';
import { spread, wrap } from './label-layout';

/** A funnel as the server decided it (FunnelJson.java). Nothing here is chosen in the browser. */
export interface FunnelSpec {
  summary: string;
  across: Axis;
  up: Axis;
  /** All schools together. */
  centre: { value: number; label: string };
  /** Each a curve from left to right. */
  limits: { inner: boolean; label: string | null; points: [number, number][] }[];
  dots: Dot[];
}

interface Axis {
  name: string;
  min: number;
  max: number;
  step: number;
  ticks: { value: number; text: string }[];
}

export interface Dot {
  x: number;
  y: number;
  name: string;
  /** What the table says. */
  text: string;
  role: 'own' | 'outside' | 'inside';
  /** Words beside the dot; null for the many that need none. */
  label: string | null;
}

const FONT_SIZE = 12.5;
const LINE_HEIGHT = 15;

/** Above and below the part that is drawn on; the lower one has the axis and its name. */
const TOP = 14;
const BOTTOM = 52;

/** From the right end of a curve to its name. */
const BESIDE = 6;

/** A curve with its name, which stands beside its right end, outside of what is drawn on. */
interface Named {
  points: [number, number][];
  colour: string;
  width: number;
  type: 'solid' | number[];
  words: string[];
}

/** Everything ECharts needs to draw a funnel at a width. */
export function layOutFunnel(spec: FunnelSpec, look: Look, width: number, tip: (dot: Dot) => HTMLElement): Drawing {
  const narrow = width < 520;
  const height = narrow ? 320 : Math.round(Math.min(460, Math.max(360, width * 0.5)));
  const left = Math.ceil(Math.max(...spec.up.ticks.map((tick) => look.measure(tick.text, 400)))) + 12;
  const words = { fontFamily: look.font, fontSize: FONT_SIZE, color: look.text };
  const axis = (of: Axis) => ({
    type: 'value',
    min: of.min,
    max: of.max,
    interval: of.step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...words, margin: 8, formatter: (value: number) => textOf(of, value) },
  });
  const measure = (text: string) => look.measure(text, 400);
  const widest = narrow ? 56 : 130;
  const named = (label: string | null) => (label === null ? [] : wrap(label, widest, measure));
  const curves: Named[] = [
    {
      points: [[spec.across.min, spec.centre.value], [spec.across.max, spec.centre.value]],
      colour: look.ink,
      width: 1.2,
      type: 'solid',
      words: named(spec.centre.label),
    },
    ...spec.limits.map((limit): Named => ({
      points: limit.points,
      colour: look.quiet,
      width: 1,
      type: limit.inner ? [4, 4] : 'solid',
      words: named(limit.label),
    })),
  ];
  const right = BESIDE + Math.ceil(Math.max(0, ...curves.flatMap((one) => one.words.map(measure)))) + 4;
  const plot = height - TOP - BOTTOM;
  const heightOf = (value: number) => TOP + plot * (1 - (value - spec.up.min) / (spec.up.max - spec.up.min));
  const endOf = (one: Named) => heightOf(one.points[one.points.length - 1][1]);
  const withName = curves.filter((one) => one.words.length > 0 && one.points.length > 0);
  const centres = spread(
    withName.map((one) => ({ at: endOf(one), height: one.words.length * LINE_HEIGHT })),
    0,
    TOP + plot + LINE_HEIGHT / 2,
  );
  const shifts = new Map(withName.map((one, i) => [one, centres[i] - endOf(one)]));
  const onTheRight = (dot: Dot) => dot.x > (spec.across.min + spec.across.max) / 2;
  const across = (x: number) => left + ((x - spec.across.min) / (spec.across.max - spec.across.min)) * (width - left - right);
  const roomBeside = (dot: Dot) => (onTheRight(dot) ? across(dot.x) : width - across(dot.x)) - 20;
  const colour = (role: Dot['role']) =>
    role === 'own' ? look.colour('group') : role === 'outside' ? look.ink : look.colour('dot');
  return {
    height,
    option: {
      animation: false,
      textStyle: words,
      grid: { left, right, top: TOP, bottom: BOTTOM, containLabel: false },
      xAxis: {
        ...axis(spec.across),
        name: spec.across.name,
        nameLocation: 'middle',
        nameGap: 32,
        nameTextStyle: words,
        splitLine: { show: false },
      },
      yAxis: { ...axis(spec.up), splitLine: { lineStyle: { color: look.grid } } },
      tooltip: {
        trigger: 'item',
        confine: true,
        transitionDuration: 0,
        backgroundColor: look.paper,
        borderColor: look.axis,
        padding: [8, 12],
        extraCssText: 'box-shadow:0 6px 20px rgba(22,32,46,.14);border-radius:8px;white-space:normal;max-width:280px',
        formatter: (at: { seriesIndex: number; dataIndex: number }) =>
          at.seriesIndex === 0 ? tip(spec.dots[at.dataIndex]) : '',
      },
      series: [
        {
          type: 'scatter',
          z: 5,
          data: spec.dots.map((dot) => ({
            value: [dot.x, dot.y],
            symbolSize: dot.role === 'own' ? 13 : dot.role === 'outside' ? 12 : 10,
            itemStyle: { color: colour(dot.role), borderColor: look.paper, borderWidth: 1 },
            label: dot.label === null ? { show: false } : {
                    show: true,
                    formatter: wrap(dot.label, roomBeside(dot), (text) => look.measure(text, 650)).join('\n'),
                    color: colour(dot.role),
                    // Away from the nearer edge.
                    position: onTheRight(dot) ? 'left' : 'right',
                    align: onTheRight(dot) ? 'right' : 'left',
                  },
          })),
          label: {
            distance: 7,
            fontFamily: look.font,
            fontSize: FONT_SIZE,
            fontWeight: 650,
            textBorderColor: look.paper,
            textBorderWidth: 3,
          },
          labelLayout: { moveOverlap: 'shiftY' },
        },
        ...curves.map((one) => curve(one, shifts.get(one) ?? 0, look)),
      ],
    },
  };
}

/** @param shift how far the name stands below the end of the curve, so that no two touch */
function curve({ points, colour, width, type, words }: Named, shift: number, look: Look) {
  return {
    type: 'line',
    z: 3,
    data: points,
    symbol: 'none',
    endLabel: {
      show: words.length > 0,
      formatter: words.join('\n'),
      align: 'left',
      verticalAlign: 'middle',
      distance: 0,
      offset: [BESIDE, shift],
      lineHeight: LINE_HEIGHT,
      color: look.text,
      fontFamily: look.font,
      fontSize: FONT_SIZE,
    },
    silent: true,
    lineStyle: { color: colour, width, type },
    tooltip: { show: false },
    emphasis: { disabled: true },
  };
}

function textOf(axis: Axis, value: number): string {
  return axis.ticks.find((tick) => Math.abs(tick.value - value) < axis.step / 1000)?.text ?? '';
}
