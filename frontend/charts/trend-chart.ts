import { css, html, LitElement, svg } from 'lit';
import { AfterPaint } from './after-paint';
import type { ChartSpec, Line } from './chart-spec';
import { type Layout, layOut, type Look } from './chart-option';
import { lookOf } from './look';
import { type Picture, PICTURE_WIDTH, savePicture } from './picture';
import { pictureButtons, pictureStyles } from './picture-buttons';
import { Scheme } from './scheme';

/** Below this width the labels become a list of keys under the chart. */
const NARROW = 520;

/**
 * Draws what `spec` says, to the width it is given. A picture for assistive technology: its twin is the table beside
 * it. Arrow keys move the tool-tip from year to year, Escape puts it away.
 */
class TrendChart extends LitElement {
  static properties = {
    spec: { attribute: false },
    share: { attribute: false },
    picture: { attribute: false },
    narrow: { state: true },
    failed: { state: true },
  };

  declare spec?: ChartSpec;
  /** What may leave the page, where that is less. */
  declare share?: ChartSpec;
  declare picture?: Picture;
  declare narrow: boolean;
  declare failed: boolean;

  private chart?: import('echarts/core').EChartsType;
  private layout?: Layout;
  private shownYear = -1;
  private readonly drawing = new AfterPaint(() => void this.draw());
  private readonly resized = new ResizeObserver(() => this.drawing.ask());
  private readonly fontsArrived = () => this.drawing.ask();
  private readonly scheme = new Scheme(() => {
    this.requestUpdate();
    this.paint();
  });

  static styles = [pictureStyles, css`
    :host {
      display: block;
      container-type: inline-size;
      color: var(--rtg-ink-2);
      font-size: 13px;
    }
    /* Its room is kept until it is drawn, as high as it will be. */
    .canvas {
      border-radius: 6px;
      height: 270px;
    }
    @container (min-width: 520px) {
      .canvas {
        height: clamp(320px, 42cqi, 400px);
      }
    }
    .canvas:focus-visible {
      outline: 2px solid var(--rtg-focus-ring);
      outline-offset: 4px;
    }
    .tip {
      font: 13px/1.45 var(--rtg-font);
      color: var(--rtg-ink);
      max-width: 280px;
      white-space: normal;
    }
    .tip strong {
      display: block;
      font-weight: 650;
      margin-bottom: 2px;
    }
    .tip div {
      display: grid;
      grid-template-columns: 10px 1fr auto;
      gap: 7px;
      align-items: baseline;
    }
    .tip i {
      width: 9px;
      height: 9px;
      border-radius: 50%;
    }
    .tip b {
      font-variant-numeric: tabular-nums;
      font-weight: 600;
      text-align: right;
    }
    .tip small {
      font-size: inherit;
      color: var(--rtg-ink-3);
      font-weight: 400;
    }
    .tip em {
      font-style: normal;
      color: var(--rtg-ink-3);
    }
    ul {
      list-style: none;
      margin: 8px 0 0;
      padding: 0;
      display: grid;
      gap: 6px;
    }
    li {
      display: grid;
      grid-template-columns: 30px 1fr;
      gap: 8px;
      align-items: center;
    }
    li.main {
      font-weight: 650;
    }
    li.absent {
      display: block;
      color: var(--rtg-ink-3);
    }
  `];

  constructor() {
    super();
    this.narrow = false;
    this.failed = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
    document.fonts.addEventListener('loadingdone', this.fontsArrived);
    this.scheme.watch();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    document.fonts.removeEventListener('loadingdone', this.fontsArrived);
    this.scheme.unwatch();
    this.chart?.dispose();
    this.chart = undefined;
  }

  override render() {
    if (!this.spec) return html``;
    if (this.failed) return html`<slot></slot>`;
    return html`
      <div
        class="canvas"
        role="img"
        tabindex="0"
        aria-label=${this.spec.summary}
        @keydown=${this.onKey}
        @blur=${this.hideTip}
      ></div>
      ${this.keys(this.spec)}
      ${pictureButtons(this.picture, (kind) => void this.save(kind))}
    `;
  }

  override updated() {
    this.drawing.ask();
  }

  private keys(spec: ChartSpec) {
    const drawn = this.narrow ? spec.series.filter((line) => line.points.some((point) => point.y !== null)) : [];
    if (drawn.length + spec.absent.length === 0) return html``;
    return html`<ul aria-hidden="true">
      ${drawn.map((line) => html`<li class=${line.role === 'group' ? 'main' : ''}>${this.sample(line)}<span>${line.label}</span></li>`)}
      ${spec.absent.map((words) => html`<li class="absent">${words}</li>`)}
    </ul>`;
  }

  private sample(line: Line) {
    const look = lookOf(this, this.scheme.now);
    const hollow = line.points.every((point) => point.y === null || point.hollow);
    const colour = look.colour(line.role);
    const stroke = line.role === 'group' ? 3.2 : 2;
    return html`<svg width="30" height="10" viewBox="0 0 30 10">
      ${hollow ? null : svg`<line x1="1" x2="29" y1="5" y2="5" stroke=${colour} stroke-width=${stroke} stroke-linecap=${line.line === 'dotted' ? 'round' : 'butt'} stroke-dasharray=${look.dashes(line.line).join(' ')} />`}
      <circle cx="15" cy="5" r="3.4" fill=${hollow ? look.paper : colour} stroke=${colour} stroke-width="1.6"></circle>
    </svg>`;
  }

  private async save(kind: 'png' | 'svg') {
    const spec = this.share ?? this.spec;
    if (!spec || !this.picture) return;
    const drawn = (look: Look) => layOut(spec, look, PICTURE_WIDTH, false, (x) => this.tip(spec, look, x));
    await savePicture(kind, { ...this.picture, notes: [...spec.absent, ...this.picture.notes] }, drawn, lookOf(this, 'light'));
  }

  private async draw() {
    const spec = this.spec;
    const width = this.clientWidth;
    if (!spec || width === 0 || this.failed) return;
    this.narrow = width < NARROW;
    const init = await this.parts();
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!init || !canvas || !this.isConnected || this.spec !== spec) return;
    if (this.chart && this.chart.getDom() !== canvas) {
      this.chart.dispose();
      this.chart = undefined;
    }
    this.chart ??= init(canvas, undefined, { renderer: 'svg' });
    this.paint();
  }

  /** At once, since a page that goes to paper does not wait. */
  private paint() {
    const { chart, spec } = this;
    if (!chart || !spec) return;
    const look = lookOf(this, this.scheme.now);
    const layout = layOut(spec, look, this.clientWidth, this.narrow, (x) => this.tip(spec, look, x));
    chart.getDom().style.height = `${layout.height}px`;
    chart.resize({ width: this.clientWidth, height: layout.height });
    chart.setOption(layout.option, { notMerge: true });
    this.layout = layout;
  }

  private async parts() {
    try {
      return (await import('./echarts-parts')).init;
    } catch {
      this.failed = true;
      return undefined;
    }
  }

  /** What the table's row of the year says, no more. Built from nodes: texts are never read as HTML. */
  private tip(spec: ChartSpec, look: Look, x: number): HTMLElement {
    const tip = element('div', 'tip');
    tip.append(element('strong', '', spec.years[x]));
    for (const span of spec.spans) {
      if (span.from <= x && x <= span.to) tip.append(element('em', '', span.reason));
    }
    for (const line of spec.series) {
      const point = line.points.find((candidate) => candidate.x === x);
      if (!point) continue;
      const row = element('div', '');
      const dot = element('i', '');
      dot.style.background = look.colour(line.role);
      const value = element(point.y === null ? 'em' : 'b', '', point.text);
      if (point.interval) value.append(' ', element('small', '', `(${point.interval})`));
      row.append(dot, element('span', '', line.name), value);
      tip.append(row);
    }
    return tip;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const last = (this.spec?.years.length ?? 0) - 1;
    if (event.key === 'Escape') return this.hideTip();
    if (event.key === 'ArrowRight') this.shownYear = Math.min(last, this.shownYear + 1);
    else if (event.key === 'ArrowLeft') this.shownYear = this.shownYear < 0 ? last : Math.max(0, this.shownYear - 1);
    else return;
    event.preventDefault();
    this.chart?.dispatchAction({ type: 'showTip', seriesIndex: this.layout?.yearSeries, dataIndex: this.shownYear });
  };

  private readonly hideTip = () => {
    this.shownYear = -1;
    this.chart?.dispatchAction({ type: 'hideTip' });
  };
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

customElements.define('trend-chart', TrendChart);
