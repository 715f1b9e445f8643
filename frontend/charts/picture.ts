import type { EChartsCoreOption } from 'echarts/core';
import type { Look } from './chart-option';
import { wrap } from './label-layout';
import { inAnyTypeface } from './look';

/** What a picture that leaves the page says of itself, and the words of the two ways to take it. */
export interface Picture {
  /** Name of the file, without its ending. */
  name: string;
  title: string;
  /** Sentences below the chart: what it says, what it counts, where it comes from. */
  notes: string[];
  heading: string;
  png: string;
  svg: string;
}

export interface Drawing {
  option: EChartsCoreOption;
  height: number;
}

export const PICTURE_WIDTH = 920;
const MARGIN = 24;
const LINE = 18;

/**
 * Draws a chart beside the page, with its title and its source, and hands it over as a file. A painted picture has the
 * page's typeface in it; a drawn one is shown with what its reader has.
 */
export async function savePicture(
  kind: 'png' | 'svg',
  picture: Picture,
  drawn: (look: Look) => Drawing,
  page: Look,
): Promise<void> {
  const { init } = await import('./echarts-parts');
  const look = kind === 'svg' ? inAnyTypeface(page) : page;
  const drawing = drawn(look);
  const place = document.createElement('div');
  const chart = init(place, undefined, { renderer: 'svg', width: PICTURE_WIDTH, height: drawing.height });
  chart.setOption(drawing.option);
  const inner = chart.renderToSVGString();
  chart.dispose();

  const title = wrap(picture.title, (PICTURE_WIDTH * 12.5) / 20, (text) => look.measure(text, 650));
  const notes = picture.notes.flatMap((note) => wrap(note, PICTURE_WIDTH, (text) => look.measure(text, 400)));
  const top = MARGIN + title.length * 26 + 8;
  const width = PICTURE_WIDTH + 2 * MARGIN;
  const height = top + drawing.height + 12 + notes.length * LINE + MARGIN;
  const lines = [
    ...title.map((text, i) => words(text, MARGIN + 20 + i * 26, 20, 650, look.ink)),
    ...notes.map((text, i) => words(text, top + drawing.height + 12 + 13 + i * LINE, 12.5, 400, look.quiet)),
  ];
  const svg = (style: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(look.font)}">${style}<title>${escaped(picture.title)}</title><rect width="100%" height="100%" fill="${look.paper}"/>${lines.join('')}<g transform="translate(${MARGIN} ${top})">${inner}</g></svg>`;
  const file = kind === 'svg' ? new Blob([svg('')], { type: 'image/svg+xml' }) : await painted(svg(await typeface(look)), width, height);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${picture.name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function words(text: string, y: number, size: number, weight: number, colour: string): string {
  return `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** On twice as many pixels, so that it stays sharp on a slide. */
async function painted(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
}

/** A picture within a picture may not fetch anything, so the page's own typeface goes along in it. */
async function typeface(look: Look): Promise<string> {
  const first = look.font.split(',')[0].replace(/['"]/g, '').trim();
  for (const sheet of document.styleSheets) {
    let rules: CSSRuleList;
    try {
      rules = sheet.cssRules;
    } catch {
      continue;
    }
    for (const rule of rules) {
      if (!(rule instanceof CSSFontFaceRule) || !rule.style.getPropertyValue('font-family').includes(first)) continue;
      const address = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (!address) continue;
      try {
        const font = await (await fetch(new URL(address, sheet.href ?? document.baseURI))).blob();
        return `<style>@font-face{font-family:'${first}';font-weight:100 900;src:url(${await dataUrl(font)})}</style>`;
      } catch {
        return '';
      }
    }
  }
  return '';
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsDataURL(blob);
  });
}
