import type { ContentFile } from '../collections/read-content.ts';
import { rows, type ContentIndex } from './content-index.ts';
import { FOUNDING } from './references.ts';
import { shown, type Problem } from './problem.ts';
import { pathText } from './shape.ts';

/** A row that rests on a page without numbered paragraphs names none of them, and says how far the page can be trusted. */
export function checkEvidence(file: ContentFile, { entries, paragraphs, unread }: ContentIndex): Problem[] {
  if (file.collection !== 'facts' || unread.has('sources')) return [];
  return eachRow(file).flatMap(({ row, path }): Problem[] => {
    const { locator, confidence } = row;
    const source = String(row['source']);
    if (!entries.sources.has(source) || source === FOUNDING || paragraphs.get(source)?.length) return [];
    const at = (key: string, message: string) => ({
      file: file.path,
      line: file.lineOf([...path, key]),
      message: `${pathText([...path, key], file.data)}: ${message}`,
    });
    const numbered = `found ${shown(locator)}, and ${source} has no numbered paragraphs; allowed: a page or a heading, such as "page 4".`;
    const trusted = `this key is missing; allowed: high, medium or low. Say how far ${source} can be trusted on this point.`;
    return [
      ...(/^p\.?\d+$/.test(String(locator)) ? [at('locator', numbered)] : []),
      ...(confidence === undefined ? [at('confidence', trusted)] : []),
    ];
  });
}

/** A finding of the research record is what one source says. */
export function checkFindings(files: readonly ContentFile[]): Problem[] {
  const taken = new Map<string, { source: string; place: string }>();
  return files.flatMap((file) =>
    eachRow(file).flatMap(({ row: { finding, source }, path }): Problem[] => {
      if (typeof finding !== 'string' || typeof source !== 'string') return [];
      const line = file.lineOf([...path, 'finding']);
      const first = taken.get(finding) ?? { source, place: `${file.path}:${line}` };
      taken.set(finding, first);
      if (first.source === source) return [];
      const message = `found ${shown(finding)} for ${shown(source)}, and for ${shown(first.source)} in ${first.place}; allowed: one source a finding. Correct the row that is wrong.`;
      return [{ file: file.path, line, message: `${pathText([...path, 'finding'], file.data)}: ${message}` }];
    }),
  );
}

function eachRow(file: ContentFile): { row: Record<string, unknown>; path: PropertyKey[] }[] {
  if (file.collection !== 'facts') return [];
  return rows(file.data, 'facts').flatMap((fact, factAt) =>
    rows(fact, 'evidence').map((row, rowAt) => ({ row, path: ['facts', factAt, 'evidence', rowAt] })),
  );
}
