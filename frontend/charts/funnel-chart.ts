import { css, html, LitElement } from 'lit';
import { AfterPaint } from './after-paint';
import type { Look } from './chart-option';
import { type Dot, type FunnelSpec, layOutFunnel } from './funnel-option';
import { lookOf } from './look';
import { type Picture, PICTURE_WIDTH, savePicture } from './picture';
import { pictureButtons, pictureStyles } from './picture-buttons';
import { Scheme } from './scheme';

/**
 * Draws schools side by side between their limits, to the width it is given. Its twin for assistive technology is the table
 * below it. Arrow keys go from school to school, Escape puts the tool-tip away.
 */
class FunnelChart extends LitElement {
  static properties = {
    spec: { attribute: false },
    share: { attribute: false },
    picture: { attribute: false },
    failed: { state: true },
  };

  declare spec?: FunnelSpec;
  /** What may leave the page, where that is less. */
  declare share?: FunnelSpec;
  declare picture?: Picture;
  declare failed: boolean;

  private chart?: import('echarts/core').EChartsType;
  private shown = -1;
  private readonly drawing = new AfterPaint(() => void this.draw());
  private readonly resized = new ResizeObserver(() => this.drawing.ask());
  private readonly scheme = new Scheme(() => this.paint());

  static styles = [
    pictureStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
        color: var(--rtg-ink-2);
        font-size: 13px;
      }
      /* Its room is kept until it is drawn, as high as it will be. */
      .canvas {
        border-radius: 6px;
        height: 320px;
      }
      @container (min-width: 520px) {
        .canvas {
          height: clamp(360px, 50cqi, 460px);
        }
      }
      .canvas:focus-visible {
        outline: 2px solid var(--rtg-focus-ring);
        outline-offset: 4px;
      }
      .tip {
        color: var(--rtg-ink);
        font: 13px/1.45 var(--rtg-font);
      }
      .tip strong {
        display: block;
        font-weight: 650;
      }
    `,
  ];

  constructor() {
    super();
    this.failed = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
    this.scheme.watch();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.scheme.unwatch();
    this.chart?.dispose();
    this.chart = undefined;
  }

  override render() {
    if (!this.spec) return html``;
    if (this.failed) return html`<slot></slot>`;
    return html`
      <div class="canvas" role="img" tabindex="0" aria-label=${this.spec.summary} @keydown=${this.onKey} @blur=${this.hideTip}></div>
      ${pictureButtons(this.picture, (kind) => void this.save(kind))}
    `;
  }

  override updated() {
    this.drawing.ask();
  }

  private async draw() {
    const spec = this.spec;
    if (!spec || this.clientWidth === 0 || this.failed) return;
    let init;
    try {
      init = (await import('./echarts-parts')).init;
    } catch {
      this.failed = true;
      return;
    }
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!canvas || !this.isConnected || this.spec !== spec) return;
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
    const drawing = layOutFunnel(spec, lookOf(this, this.scheme.now), this.clientWidth, tip);
    chart.getDom().style.height = `${drawing.height}px`;
    chart.resize({ width: this.clientWidth, height: drawing.height });
    chart.setOption(drawing.option, { notMerge: true });
  }

  private async save(kind: 'png' | 'svg') {
    const spec = this.share ?? this.spec;
    if (!spec || !this.picture) return;
    const drawn = (look: Look) => layOutFunnel(spec, look, PICTURE_WIDTH, tip);
    await savePicture(kind, this.picture, drawn, lookOf(this, 'light'));
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const dots = this.spec?.dots ?? [];
    if (event.key === 'Escape') return this.hideTip();
    if (event.key === 'ArrowRight') this.shown = Math.min(dots.length - 1, this.shown + 1);
    else if (event.key === 'ArrowLeft') this.shown = Math.max(0, this.shown - 1);
    else return;
    event.preventDefault();
    this.chart?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: this.shown });
  };

  private readonly hideTip = () => {
    this.shown = -1;
    this.chart?.dispatchAction({ type: 'hideTip' });
  };
}

/** Built from nodes: texts are never read as HTML. */
function tip(dot: Dot): HTMLElement {
  const made = document.createElement('div');
  made.className = 'tip';
  const name = document.createElement('strong');
  name.textContent = dot.name;
  made.append(name, dot.text);
  return made;
}

customElements.define('funnel-chart', FunnelChart);
