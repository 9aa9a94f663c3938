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
    const source = String(row['source']);
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
  const findings = new Map<string, Map<string, { file: ContentFile; path: PropertyKey[] }[]>>();
  for (const file of files)
    for (const { row, path } of eachRow(file)) {
      const { finding, source } = row;
      if (typeof finding !== 'string' || typeof source !== 'string' || !entries.sources.has(source)) continue;
      const sources = findings.get(finding) ?? new Map<string, { file: ContentFile; path: PropertyKey[] }[]>();
      findings.set(finding, sources.set(source, [...(sources.get(source) ?? []), { file, path: [...path, 'finding'] }]));
    }
  return [...findings].flatMap(([finding, sources]) => {
    const [right, ...wrong] = [...sources].sort(([, one], [, other]) => other.length - one.length);
    const [first] = right![1];
    return wrong.flatMap(([source, list]) =>
      list.map(({ file, path }): Problem => {
        const place = `${first!.file.path}:${first!.file.lineOf(first!.path)}`;
        const message = `found ${shown(finding)} for ${shown(source)}, and for ${shown(right![0])} in ${place}; allowed: one source a finding. Correct the row that is wrong.`;
        return problemAt(file, path, message);
      }),
    );
  });
}
