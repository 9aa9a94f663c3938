import type { Mermaid } from 'mermaid';

/**
 * Has Mermaid lay a diagram out, and reads where everything came to stand. Runs in the browser's page, so it uses
 * nothing from outside itself.
 *
 * @param options the source, its labels already in lines, and the face to measure them in
 */
export async function layOut({ source, font }: { source: string; font: string }): Promise<Geometry> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  await document.fonts.load(`14px ${font}`);
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `100px ${font}`;
  if (Math.round(pen.measureText('重').width) !== 100) throw new Error('no Chinese font');
  mermaid.initialize({
    ...{ startOnLoad: false, securityLevel: 'strict', htmlLabels: false, theme: 'base', look: 'classic', handDrawnSeed: 1 },
    flowchart: {
      htmlLabels: false,
      curve: 'linear',
      wrappingWidth: 1000,
      minNodeWidth: 96,
      nodeSpacing: 10,
      rankSpacing: 20,
      padding: 5,
      subGraphTitleMargin: { top: 4, bottom: 6 },
    },
    themeVariables: { fontFamily: font, fontSize: '14px' },
  });
  document.body.innerHTML = (await mermaid.render('drawn', source)).svg;
  const svg = document.querySelector('svg')!;
  // One unit of the drawing is one pixel from here on.
  svg.setAttribute('width', String(svg.viewBox.baseVal.width));
  svg.setAttribute('height', String(svg.viewBox.baseVal.height));
  svg.style.maxWidth = 'none';
  const round = (value: number) => Math.round(value * 10) / 10;
  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: round(x), y: round(y), width: round(width), height: round(height) };
  };
  const linesOf = (element: Element) =>
    [...element.querySelectorAll('.text-outer-tspan')].map(({ textContent }) => textContent.trim()).filter(Boolean);
  const idOf = (element: Element) => element.id.replace(/^drawn-(?:flowchart-)?/, '');
  return {
    nodes: [...svg.querySelectorAll('g.node')].map((node) => ({
      ...{ id: idOf(node).replace(/-\d+$/, ''), box: boxOf(node.querySelector('.label-container')!), lines: linesOf(node) },
    })),
    groups: [...svg.querySelectorAll('g.cluster')].map((group) => ({
      ...{ id: idOf(group), box: boxOf(group.querySelector('rect')!), lines: linesOf(group) },
    })),
    edges: [...svg.querySelectorAll<SVGPathElement>('path.flowchart-link')].map((path) => {
      const { e, f } = path.getScreenCTM()!;
      const steps = [...path.getAttribute('d')!.matchAll(/([MLQCA])([^MLQCA]*)/g)].map(([, command = '', text = '']) => {
        const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number);
        // All of them are places, but for an arc, whose last two are.
        const bend = numbers.splice(0, command === 'A' ? 5 : 0);
        const points = numbers.flatMap((x, at) => (at % 2 ? [] : { x: round(x + e), y: round(numbers[at + 1]! + f) }));
        return { command, bend, points };
      });
      const label = svg.querySelector(`.edgeLabel [data-id="${path.dataset['id']}"]`);
      const lines = label ? linesOf(label) : [];
      return { steps, dotted: path.classList.contains('edge-pattern-dotted'), ...(lines.length && { lines, box: boxOf(label!) }) };
    }),
  };
}

export interface Geometry {
  nodes: Labelled[];
  groups: Labelled[];
  /** A step is a command of SVG paths; `bend` is what an arc says before its point. */
  edges: { steps: { command: string; bend: number[]; points: Pick<Box, 'x' | 'y'>[] }[]; dotted: boolean; lines?: string[]; box?: Box }[];
}

interface Labelled {
  id: string;
  box: Box;
  lines: string[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
