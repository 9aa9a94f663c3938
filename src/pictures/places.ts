import type { Atlas, DiagramEntry } from '../atlas/model.ts';
import { capital } from '../atlas/typography.ts';
import { outlineOf, wordsOf, type Item } from '../diagrams/outline.ts';
import { fillLabels, readDiagram, type Diagram } from '../diagrams/read-diagram.ts';
import type { Place } from '../permalinks/place.ts';
import { place, placesOf, restingOn } from '../permalinks/places.ts';
import type { Chart } from './chart.ts';
import { chartsOf } from './charts.ts';

/** What a diagram says, with its figures filled in. */
export function readEntry({ data, body }: DiagramEntry, atlas: Atlas): { diagram: Diagram; outline: Item[] } {
  const { diagram } = readDiagram(fillLabels(body, (label) => atlas.text(label)));
  return { diagram, outline: outlineOf(diagram, data.arrow) };
}

/** Every place that can be cited: those of the content, and its pictures. */
export const allPlaces = (atlas: Atlas): Place[] => [...placesOf(atlas), ...placesOfPictures(atlas)];

/** Every picture as a place that can be cited, with all that it says: the table of a chart, the outline of a diagram. */
function placesOfPictures(atlas: Atlas): Place[] {
  // A list that the site makes itself is called as it is in the head of every page.
  const titleOf = (address: string) => atlas.pages.find((page) => page.address === address)?.data.title ?? capital(address.split('/')[1]!);
  const charts = chartsOf(atlas).map(({ id, page, title, caption, table, facts }): Place => {
    const textOf = (cell: Chart['table']['rows'][number][number]) => [cell].flat().map(({ text }) => text);
    const rows = table.rows.map((cells) => cells.map((cell) => textOf(cell).join('; ')));
    const ids = facts.map((fact) => fact.id);
    const words = [caption, ...[table.head, ...rows].map((cells) => cells.join('\t'))];
    return { ...place('figure', `${page}#${id}`, title, titleOf(page), words), ...restingOn(atlas, ids) };
  });
  const drawn = atlas.diagrams.map((entry): Place => {
    const { title, description, page, facts } = entry.data;
    const words = [atlas.text(description), wordsOf(readEntry(entry, atlas).outline)];
    return { ...place('figure', `${page}#${entry.id}`, title, titleOf(page), words), ...restingOn(atlas, facts) };
  });
  return [...charts, ...drawn];
}
