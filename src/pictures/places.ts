import type { Atlas, DiagramEntry } from '../atlas/model.ts';
import { capital } from '../atlas/typography.ts';
import { outlineOf, wordsOf, type Item } from '../diagrams/outline.ts';
import { fillLabels, readDiagram, type Diagram } from '../diagrams/read-diagram.ts';
import type { Place } from '../permalinks/place.ts';
import { place, restingOn } from '../permalinks/places.ts';
import { CHARTS } from './charts.ts';

/** What a diagram says, with its figures filled in. */
export function readEntry({ data, body }: DiagramEntry, atlas: Atlas): { diagram: Diagram; outline: Item[] } {
  const { diagram } = readDiagram(fillLabels(body, (label) => atlas.text(label)));
  return { diagram, outline: outlineOf(diagram, data.arrow) };
}

/** Every picture as a place that can be cited, with all that it says: the table of a chart, the outline of a diagram. */
export function placesOfPictures(atlas: Atlas): Place[] {
  // A list that the site makes itself is called as it is in the head of every page.
  const titleOf = (address: string) => atlas.pages.find((page) => page.address === address)?.data.title ?? capital(address.split('/')[1]!);
  const charts = Object.values(CHARTS).map((draw): Place => {
    const { id, page, title, caption, table, facts } = draw(atlas);
    const rows = table.rows.map((cells) =>
      cells.map((cell) =>
        [cell]
          .flat()
          .map(({ text }) => text)
          .join('; '),
      ),
    );
    const words = [caption, ...[table.head, ...rows].map((cells) => cells.join('\t'))];
    return {
      ...place('figure', `${page}#${id}`, title, titleOf(page), words),
      ...restingOn(
        atlas,
        facts.map((fact) => fact.id),
      ),
    };
  });
  const drawn = atlas.diagrams.map((entry): Place => {
    const { title, description, page, facts } = entry.data;
    const words = [atlas.text(description), wordsOf(readEntry(entry, atlas).outline)];
    return { ...place('figure', `${page}#${entry.id}`, title, titleOf(page), words), ...restingOn(atlas, facts) };
  });
  return [...charts, ...drawn];
}
