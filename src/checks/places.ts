import type { CollectionName } from '../collections/collections.ts';
import { isUnderKey, STRANDS, TILES } from '../collections/page-schema.ts';
import type { ContentFile } from '../collections/read-content.ts';
import type { Problem } from './problem.ts';

/** What only one entry of a collection can have: its place in the sequence and on the map, the number of its strand. */
const SINGLE: Record<string, { told: (value: unknown) => string; free: (taken: ReadonlySet<string>) => string }> = {
  order: {
    told: (value) => `order ${JSON.stringify(value)}`,
    free: (taken) => {
      // Among so many numbers there is one that is not taken.
      const numbers = upTo(1, taken.size + 1).filter((number) => !taken.has(`order ${number}`));
      return `${numbers.slice(0, 5).join(', ')} and others`;
    },
  },
  strand: {
    told: (value) => `strand ${JSON.stringify(value)}`,
    free: (taken) =>
      upTo(1, STRANDS)
        .filter((number) => !taken.has(`strand ${number}`))
        .join(', ') || 'none',
  },
  tile: { told: tileText, free: freeTiles },
};

/** No two entries claim the same place: which of them came first, or on top, would depend on the machine. */
export function checkPlacesTaken(files: readonly ContentFile[]): Problem[] {
  return Object.keys(SINGLE).flatMap((key) => checkPlaces(files, key));
}

function checkPlaces(files: readonly ContentFile[], key: string): Problem[] {
  const { told, free } = SINGLE[key]!;
  const first = new Map<CollectionName, Map<string, ContentFile>>();
  const second: { file: ContentFile; place: string }[] = [];
  for (const file of files) {
    const value = (file.data as Partial<Record<string, unknown>> | null | undefined)?.[key];
    if (value === undefined || value === null) continue;
    const taken = first.get(file.collection) ?? new Map<string, ContentFile>();
    first.set(file.collection, taken);
    const place = told(value);
    if (taken.has(place)) second.push({ file, place });
    else taken.set(place, file);
  }
  // Which are free is known when all have been seen.
  return second.map(({ file, place }) => {
    const taken = first.get(file.collection)!;
    const other = taken.get(place)!;
    const message = `${key}: found ${place}, which ${other.path}:${other.lineOf([key])} has already. Give each of content/${file.collection}/ a place of its own. Free: ${free(new Set(taken.keys()))}.`;
    return { file: file.path, line: file.lineOf([key]), message };
  });
}

function tileText(value: unknown): string {
  const { row, column } = value as { row?: unknown; column?: unknown };
  return `row ${String(row)}, column ${String(column)}`;
}

/** "row 1: columns 3 4 5 7 8; row 2: …" */
function freeTiles(taken: ReadonlySet<string>): string {
  const rows = upTo(TILES.row.first, TILES.row.last).flatMap((row) => {
    const columns = upTo(TILES.column.first, TILES.column.last).filter(
      (column) => !taken.has(tileText({ row, column })) && !isUnderKey({ row, column }),
    );
    return columns.length ? [`row ${row}: columns ${columns.join(' ')}`] : [];
  });
  return rows.join('; ') || 'none';
}

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
