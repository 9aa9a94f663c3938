import { isUnderKey, STRANDS, TILES } from '../collections/page-schema.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { keysOf, repeats } from './content-index.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './shape.ts';

/** What only one entry of a collection can have, and what is free of it: its place in the sequence or on the map, the number of its strand. */
const SINGLE: Record<string, (taken: readonly string[]) => string> = {
  // Among so many numbers there is one that is not taken.
  order: (taken) =>
    `${freeOf('order', taken.length + 1, taken)
      .slice(0, 5)
      .join(', ')} and others`,
  strand: (taken) => freeOf('strand', STRANDS, taken).join(', ') || 'none',
  tile: freeTiles,
};

/** No two entries claim the same place: which of them came first, or on top, would depend on the machine. */
export const checkPlacesTaken = (files: readonly ContentFile[]): Problem[] =>
  Object.entries(SINGLE).flatMap(([key, free]) =>
    [...Map.groupBy(files, ({ collection }) => collection)].flatMap(([collection, entries]) => {
      const placed = entries.flatMap((file) => {
        const value = keysOf(file.data)[key];
        return value === undefined || value === null ? [] : [{ file, place: placeText(key, value) }];
      });
      const taken = [...new Set(placed.map(({ place }) => place))];
      return repeats(placed, ({ place }) => place).map(({ item: { file, place }, first: { file: first } }) => {
        const message = `found ${place}, which ${first.path}:${first.lineOf([key])} has already. Give each of content/${collection}/ a place of its own. Free: ${free(taken)}.`;
        return problemAt(file, [key], message);
      });
    }),
  );

const freeOf = (key: string, last: number, taken: readonly string[]) =>
  upTo(1, last).filter((number) => !taken.includes(`${key} ${number}`));

const placeText = (key: string, value: unknown) => (key === 'tile' ? tileText(value) : `${key} ${JSON.stringify(value)}`);

function tileText(value: unknown): string {
  const { row, column } = value as { row?: unknown; column?: unknown };
  return `row ${String(row)}, column ${String(column)}`;
}

/** "row 1: columns 3 4 5 7 8; row 2: …" */
function freeTiles(taken: readonly string[]): string {
  const rows = upTo(TILES.row.first, TILES.row.last).flatMap((row) => {
    const columns = upTo(TILES.column.first, TILES.column.last).filter(
      (column) => !taken.includes(tileText({ row, column })) && !isUnderKey({ row, column }),
    );
    return columns.length ? [`row ${row}: columns ${columns.join(' ')}`] : [];
  });
  return rows.join('; ') || 'none';
}

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
