/** Where labels go so that none covers another, a line or a point. Pure geometry in pixels, y downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a segment touches a box (Liang and Barsky's clipping). A point is a segment of no length. */
export function touches(box: Box, { x1, y1, x2, y2 }: Segment): boolean {
  let enter = 0;
  let leave = 1;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const edges = [
    [-dx, x1 - box.x],
    [dx, box.x + box.width - x1],
    [-dy, y1 - box.y],
    [dy, box.y + box.height - y1],
  ];
  for (const [direction, distance] of edges) {
    if (direction === 0) {
      if (distance < 0) return false;
    } else if (direction < 0) {
      enter = Math.max(enter, distance / direction);
    } else {
      leave = Math.min(leave, distance / direction);
    }
  }
  return enter <= leave;
}

/**
 * Centres of a column of labels: each as near to where it wants to be as the others allow, in the order of their
 * wishes, between top and bottom. Labels that press on each other move apart together (pool adjacent violators).
 */
export function spread(wishes: { at: number; height: number }[], top: number, bottom: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a].at - wishes[b].at || a - b);
  interface Pile {
    members: number[];
    height: number;
    /** Sum, over the members, of where the pile's upper edge would be if each had its wish. */
    edges: number;
  }
  const upperEdge = (pile: Pile) =>
    Math.min(Math.max(pile.edges / pile.members.length, top), Math.max(top, bottom - pile.height));
  const piles: Pile[] = [];
  for (const i of order) {
    const { at, height } = wishes[i];
    let pile: Pile = { members: [i], height, edges: at - height / 2 };
    let above = piles.at(-1);
    while (above && upperEdge(above) + above.height > upperEdge(pile)) {
      piles.pop();
      pile = {
        members: [...above.members, ...pile.members],
        height: above.height + pile.height,
        edges: above.edges + pile.edges - pile.members.length * above.height,
      };
      above = piles.at(-1);
    }
    piles.push(pile);
  }
  const centres: number[] = [];
  for (const pile of piles) {
    let edge = upperEdge(pile);
    for (const i of pile.members) {
      centres[i] = edge + wishes[i].height / 2;
      edge += wishes[i].height;
    }
  }
  return centres;
}

/** The first place beside a point where a label covers nothing; undefined where there is none. */
export function besidePoint(
  point: { x: number; y: number },
  size: { width: number; height: number },
  plot: Box,
  taken: Box[],
  lines: Segment[],
): Box | undefined {
  const { width, height } = size;
  const places: [number, number][] = [[point.x + 10, point.y - height / 2]];
  for (const away of [8, 16, 26]) {
    for (const left of [point.x - 4, point.x - width / 2, point.x - width + 4]) {
      places.push([left, point.y - away - height], [left, point.y + away]);
    }
  }
  return places
    .map(([x, y]) => ({ x, y, width, height }))
    .find(
      (box) =>
        box.x >= plot.x &&
        box.y >= plot.y &&
        box.x + width <= plot.x + plot.width &&
        box.y + height <= plot.y + plot.height &&
        !taken.some((other) => overlap(box, other)) &&
        !lines.some((line) => touches({ x: box.x - 3, y: box.y - 2, width: width + 6, height: height + 4 }, line)),
    );
}

/** Words in lines no wider than asked, as far as words allow. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
