import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { setGrid, widestIn } from './grid.ts';
import { layOut } from './in-page.ts';
import { LAYOUTS, readDiagram, type Layout } from './read-diagram.ts';
import { MOST, type Source } from './sources.ts';
import { toSvg } from './to-svg.ts';

const require = createRequire(import.meta.url);
const FONT = 'Atlas Serif';

/**
 * Draws diagrams in a browser, which loads nothing but Mermaid and the site's own face, without the ligatures that pages have none of:
 * a label is then as wide on every machine. (Chinese characters are one em wide in any face.)
 *
 * @param executablePath of a Chromium
 * @returns for each, by layout, the markup or why there is none
 */
export async function draw(sources: readonly Source[], executablePath: string): Promise<Drawn[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] });
  try {
    const page = await browser.newPage();
    const face = readFileSync(require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2')).toString('base64');
    await page.setContent(
      `<!doctype html><style>@font-face{font-family:'${FONT}';src:url(data:font/woff2;base64,${face})}body{margin:0}*{font-variant-ligatures:none}</style>`,
    );
    await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
    const drawn: Drawn[] = [];
    for (const source of sources)
      for (const layout of LAYOUTS) {
        const { source: text, columns, width: wanted } = source.layouts[layout];
        const most = MOST[layout];
        const geometry = await page.evaluate(layOut, { source: text, font: FONT });
        const { diagram } = readDiagram(text);
        // Before the grid makes all boxes of a row equally wide.
        const widest = widestIn(geometry, diagram, columns);
        setGrid(geometry, diagram, columns, wanted);
        const svg = toSvg(source, layout, geometry, diagram);
        const width = Number(/ width="(\d+)"/.exec(svg)![1]);
        drawn.push({ source, layout, svg, ...(width > most && { tooWide: { width, most, widest } }) });
      }
    return drawn;
  } finally {
    await browser.close();
  }
}

export interface Drawn {
  source: Source;
  layout: Layout;
  svg: string;
  /** Set where letters would come out smaller than 12 px, in CSS pixels, with the box that asks for most. */
  tooWide?: { width: number; most: number; widest: string };
}
