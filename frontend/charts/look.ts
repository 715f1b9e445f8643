import type { Look } from './chart-option';

/**
 * Colours and type come from the theme's custom properties, so that a chart never knows a colour.
 *
 * @param scheme which of a colour's two values; that of the page unless said. On paper and in files it is the light one.
 */
export function lookOf(element: HTMLElement, scheme: 'light' | '' = ''): Look {
  const font = getComputedStyle(element).getPropertyValue('--rtg-font').trim() || 'sans-serif';
  const token = (name: string) => colour(element, name, scheme);
  const canvas = document.createElement('canvas').getContext('2d');
  return {
    font,
    paper: token('paper'),
    ink: token('ink'),
    text: token('ink-2'),
    quiet: token('ink-3'),
    grid: token('chart-grid'),
    axis: token('chart-axis'),
    empty: token('chart-empty'),
    shaded: token('chart-shaded'),
    band: token('chart-band'),
    colour: (role) => token(`chart-${role}`),
    dashes: (line) => (line === 'dashed' ? [6, 4] : line === 'dotted' ? [0.5, 5] : []),
    measure: (text, weight) => {
      if (!canvas) return text.length * 7;
      canvas.font = `${weight} 12.5px ${font}`;
      return canvas.measureText(text).width;
    },
  };
}

/** A property's text names both values; what a probe is coloured with is the one that holds. */
function colour(element: HTMLElement, name: string, scheme: string): string {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = scheme;
  probe.style.color = `var(--rtg-${name})`;
  (element.shadowRoot ?? element).append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** The same look for a file that names its typeface without bringing it: there is room for a wider one. */
export function inAnyTypeface(look: Look): Look {
  return { ...look, measure: (text, weight) => wider(weight) * look.measure(text, weight) };
}

/** Of words, how much wider Verdana and DejaVu Sans are, the widest that take the page's typeface's place: measured, and some spare. */
function wider(weight: number): number {
  return weight >= 600 ? 1.2 : 1.1;
}
