import type { ContentFile } from '../collections/read-content.ts';
import { FOUNDING } from '../collections/source-schema.ts';
import { eachRow, rows, type ContentIndex, type Row } from './content-index.ts';
import { shown, type Problem } from './problem.ts';
import { problemAt } from './shape.ts';

/** What may be cited beside the numbered paragraphs: the title with its date line. */
const TITLE = 'title';

/** A row names one of the paragraphs that its source numbers; where that numbers none, no such, and how far the page can be trusted. */
export function checkEvidence(file: ContentFile, { entries, paragraphs, unread }: ContentIndex): Problem[] {
  return eachRow(file).flatMap(({ row: { source: id, locator, confidence }, path }): Problem[] => {
    const source = String(id);
    const at = (key: string, message: string) => problemAt(file, [...path, key], message);
    const numbered = paragraphs.get(source) ?? [];
    if (numbered.length) {
      if (isPlaceIn(numbered, locator)) return [];
      const found = locator === undefined ? 'this row has no locator' : `found ${shown(locator)}`;
      const allowed = `${numbered[0]} to ${numbered.at(-1)}, one paragraph a row, or ${TITLE}`;
      return [at('locator', `${found}; allowed: ${allowed}, as ${source} numbers them.`)];
    }
    if (unread.has('sources') || !entries.sources.has(source) || source === FOUNDING) return [];
    const other = `found ${shown(locator)}, and ${source} has no numbered paragraphs; allowed: a page or a heading, such as "page 4".`;
    const trusted = `this key is missing; allowed: high, medium or low. Say how far ${source} can be trusted on this point.`;
    return [
      ...(/^p\.?\d+$/.test(String(locator)) ? [at('locator', other)] : []),
      ...(confidence === undefined ? [at('confidence', trusted)] : []),
    ];
  });
}

/** Whether a row of evidence names a source that exists and, where that source numbers its paragraphs, one of those. */
export function isPlaced({ source, locator }: Row, { entries, paragraphs }: ContentIndex): boolean {
  return entries.sources.has(String(source)) && isPlaceIn(paragraphs.get(String(source)) ?? [], locator);
}

const isPlaceIn = (numbered: readonly string[], locator: unknown) =>
  !numbered.length || locator === TITLE || numbered.includes(String(locator));

/** The places at which the founding source has a name are paragraphs of it. */
export function checkPlacesOfNames(file: ContentFile, index: ContentIndex): Problem[] {
  const paragraphs = index.paragraphs.get(FOUNDING) ?? [];
  const { collection: list } = file;
  return rows((list === 'organisations' || list === 'terms') && file.data, list).flatMap(({ locators }, entryAt) =>
    (Array.isArray(locators) ? locators : []).flatMap((locator: unknown, at): Problem[] => {
      if (isPlaceIn(paragraphs, locator)) return [];
      const allowed = `${paragraphs[0]} to ${paragraphs.at(-1)}, as ${FOUNDING} numbers them, or ${TITLE}`;
      return [problemAt(file, [list, entryAt, 'locators', at], `found ${shown(locator)}; allowed: ${allowed}.`)];
    }),
  );
}

/** Every numbered paragraph of a source is the evidence of some fact. */
export function checkParagraphsUsed(files: readonly ContentFile[], index: ContentIndex): Problem[] {
  if (index.unread.has('facts')) return [];
  const used = new Set(files.flatMap(eachRow).map(({ row: { source, locator } }) => `${String(source)} ${String(locator)}`));
  return files.flatMap((file) =>
    ((file.collection === 'sources' && index.paragraphs.get(file.id)) || []).flatMap((paragraph, position): Problem[] => {
      if (used.has(`${file.id} ${paragraph}`)) return [];
      const message = `paragraph ${paragraph} is used by no fact. Add a fact with evidence { source: ${file.id}, locator: ${paragraph} }.`;
      return [{ file: file.path, line: file.lineOf(['paragraphs', position]), message }];
    }),
  );
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
