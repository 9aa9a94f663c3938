import type { Atlas } from '../atlas/model.ts';
import { capital } from '../atlas/typography.ts';
import { wordsOf, type Item } from '../diagrams/outline.ts';
import { KINDS, type Layout } from '../diagrams/read-diagram.ts';
import type { Picture } from './picture.ts';
import { readEntry } from './places.ts';

/** The drawings, kept beside their sources. */
const DRAWINGS = import.meta.glob<string>('/content/diagrams/*.svg', { query: '?raw', import: 'default', eager: true });

/** A picture that was drawn from a diagram, and all that it says as an outline. */
export interface DiagramPicture extends Picture {
  outline: Item[];
}

/** Every diagram of the content, by id. */
export function getDiagrams(atlas: Atlas): DiagramPicture[] {
  return atlas.diagrams
    .map((entry) => {
      const { id, data } = entry;
      const { diagram, outline } = readEntry(entry, atlas);
      const kinds = Object.entries(KINDS).filter(([kind]) => kind !== 'part' && diagram.nodes.some((node) => node.kind === kind));
      const borders = kinds.map(([kind, { meaning }]) => `${BORDERS[kind]}: ${meaning}`);
      return {
        ...{ id, page: data.page, title: data.title, description: atlas.text(data.description) },
        ...{ svg: drawingOf(id, 'wide'), narrow: drawingOf(id, 'narrow'), facts: data.facts.map((fact) => atlas.fact(fact)) },
        ...{ caption: borders.length ? `${capital(borders.join('; '))}.` : undefined, text: wordsOf(outline), outline },
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the borders are called in the line under the drawing. */
const BORDERS: Record<string, string> = { plan: 'dashed', likely: 'dotted', disputed: 'heavy' };

/** @throws where it was not drawn: the build draws before it makes pages */
function drawingOf(id: string, layout: Layout): string {
  const drawing = DRAWINGS[`/content/diagrams/${id}.${layout}.svg`];
  if (!drawing) throw new Error(`content/diagrams/${id}.mmd has not been drawn. Run "npm run diagrams".`);
  // Without the stamp in its first line.
  return drawing.slice(drawing.indexOf('\n') + 1).trim();
}
