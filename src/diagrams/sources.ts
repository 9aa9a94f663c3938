import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readAtlas } from '../atlas/read-atlas.ts';
import { gridWidth, rowLinks, stacked, widthIn } from './grid.ts';
import { breakLabels, fillLabels, LAYOUTS, readDiagram, turned, type Layout } from './read-diagram.ts';

const require = createRequire(import.meta.url);

/** Everything that decides how a drawing looks, beside the sources of its layouts. */
const PACKAGES = ['mermaid/package.json', '@fontsource/source-serif-4/package.json'];
const CODE = ['draw.ts', 'grid.ts', 'in-page.ts', 'read-diagram.ts', 'to-svg.ts', '../pictures/svg.ts', '../atlas/typography.ts'];
const TOOLS = [
  ...PACKAGES.map((name) => (JSON.parse(readFileSync(require.resolve(name), 'utf8')) as { version: string }).version),
  ...CODE.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')),
].join('\n');

/** How wide a drawing of groups is, in CSS pixels: as the text column, and as the least of telephones shows with letters of 12 px. */
const USUAL: Record<Layout, number> = { wide: 558, narrow: 325 };

/** How wide a line may be in a box of a drawing from left to right, in CSS pixels. */
const WRAP: Record<Layout, number> = { wide: 220, narrow: 110 };

/** The most that any drawing may be wide, for its letters of 14 px to stay at least 12 in the frame. */
export const MOST: Record<Layout, number> = { wide: 560, narrow: 326 };

/**
 * The diagrams of a content folder that keeps the rules, each with the sources of its layouts, filled in.
 *
 * @param root the folder that holds `content/`
 */
export function readSources(root: string): Source[] {
  const atlas = readAtlas(root);
  const fill = (text: string) => atlas.text(text);
  return atlas.diagrams.map(({ id, body, data: { title, description, arrow, ...options } }) => {
    const layouts = Object.fromEntries(
      LAYOUTS.map((layout) => {
        const { direction, columns } = options[layout];
        const written = fillLabels(body, fill);
        const filled = direction === 'stack' ? stacked(readDiagram(written).diagram, arrow) : turned(written, direction);
        const read = readDiagram(filled).diagram;
        const width = gridWidth(read, USUAL[layout]);
        // A row shares its width; what stands alone in a drawing of groups has it all.
        const alone = direction === 'LR' ? WRAP[layout] : width;
        const broken = breakLabels(filled, (id) => widthIn(read, id, columns, width) ?? alone);
        return [layout, { source: broken + rowLinks(read, columns), columns, width }];
      }),
    ) as Source['layouts'];
    const named = { id, title, description: fill(description) };
    return { ...named, layouts, stamp: digestOf(JSON.stringify([named, layouts, TOOLS])) };
  });
}

/** Where a drawing is kept: beside its source; its first line has the stamp of what it was drawn from, and one of itself. */
export const pathOf = (id: string, layout: Layout) => `content/diagrams/${id}.${layout}.svg`;

export const stamped = (svg: string, stamp: string) => `<!-- ${stamp} ${digestOf(svg)} -->\n${svg}\n`;

const digestOf = (text: string) => hash('sha256', text).slice(0, 16);

/** The sources whose drawings are missing, were drawn from something else, or are no longer as they were drawn. */
export function staleSources(root: string, sources: readonly Source[]): Source[] {
  return sources.filter(({ id, stamp }) =>
    LAYOUTS.some((layout) => {
      const path = join(root, pathOf(id, layout));
      const drawn = existsSync(path) ? readFileSync(path, 'utf8') : '';
      return drawn !== stamped(drawn.slice(drawn.indexOf('\n') + 1, -1), stamp);
    }),
  );
}

export interface Source {
  id: string;
  title: string;
  description: string;
  /** What Mermaid is given, how many boxes stand in a row of a group, and how wide a row is in CSS pixels. */
  layouts: Record<Layout, { source: string; columns: number; width: number }>;
  /** Changes with anything that changes the drawing. */
  stamp: string;
}
