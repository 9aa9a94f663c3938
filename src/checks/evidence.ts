import type { ContentFile } from '../collections/read-content.ts';
import { eachRow, type ContentIndex } from './content-index.ts';
import { FOUNDING } from '../collections/source-schema.ts';
import { shown, type Problem } from './problem.ts';
import { problemAt } from './shape.ts';

/** A row that rests on a page without numbered paragraphs names none of them, and says how far the page can be trusted. */
export function checkEvidence(file: ContentFile, { entries, paragraphs, unread }: ContentIndex): Problem[] {
  if (file.collection !== 'facts' || unread.has('sources')) return [];
  return eachRow(file).flatMap(({ row, path }): Problem[] => {
    const { locator, confidence } = row;
    const source = String(row.source);
    if (!entries.sources.has(source) || source === FOUNDING || paragraphs.get(source)?.length) return [];
    const at = (key: string, message: string) => problemAt(file, [...path, key], message);
    const numbered = `found ${shown(locator)}, and ${source} has no numbered paragraphs; allowed: a page or a heading, such as "page 4".`;
    const trusted = `this key is missing; allowed: high, medium or low. Say how far ${source} can be trusted on this point.`;
    return [
      ...(/^p\.?\d+$/.test(String(locator)) ? [at('locator', numbered)] : []),
      ...(confidence === undefined ? [at('confidence', trusted)] : []),
    ];
  });
}

/** A finding of the research record is what one source says: the one that most of its rows name. */
export function checkFindings(files: readonly ContentFile[], { entries }: ContentIndex): Problem[] {
  const named = files.flatMap((file) =>
    eachRow(file).flatMap(({ row: { finding, source }, path }) =>
      typeof finding === 'string' && typeof source === 'string' && entries.sources.has(source)
        ? [{ finding, source, file, path: [...path, 'finding'] }]
        : [],
    ),
  );
  return [...Map.groupBy(named, ({ finding }) => finding).values()].flatMap((rows) => {
    const [right, ...wrong] = [...Map.groupBy(rows, ({ source }) => source).values()].sort((one, other) => other.length - one.length);
    const first = right![0]!;
    const place = `${first.file.path}:${first.file.lineOf(first.path)}`;
    return wrong.flat().map(({ finding, source, file, path }) => {
      const found = `found ${shown(finding)} for ${shown(source)}, and for ${shown(first.source)} in ${place}`;
      return problemAt(file, path, `${found}; allowed: one source a finding. Correct the row that is wrong.`);
    });
  });
}
