import { SCALES, type Figure } from '../atlas/figures.ts';
import { DATES, PLACEHOLDER } from '../atlas/parts.ts';
import { isDate } from '../collections/fields.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { AHEAD } from '../collections/fact-schema.ts';
import { FOUNDING } from '../collections/source-schema.ts';
import { eachRow, keysOf, repeats, rows, type ContentIndex, type Row } from './content-index.ts';
import { isPlaced } from './evidence.ts';
import { shown, type Problem } from './problem.ts';
import { quotedFigure } from './quoted-figures.ts';
import { problemAt } from './shape.ts';

/** What a fact, its evidence and the retold paragraphs say of one another holds together. */
export function checkClaims(files: readonly ContentFile[], index: ContentIndex): Problem[] {
  if (index.unread.has('facts') || index.unread.has('sources')) return [];
  const dates = new Map(files.filter(({ collection }) => collection === 'sources').map(({ id, data }) => [id, dayOf(keysOf(data))]));
  const bodies = files.flatMap((file) => rows(file.collection === 'organisations' && file.data, 'organisations'));
  const strangers = new Set(bodies.flatMap(({ id, locators }) => (locators ? [] : id)));
  return files.flatMap((file) => {
    if (file.collection === 'sources') return checkGists(file, index);
    if (file.collection !== 'facts') return [];
    return [
      ...rows(file.data, 'facts').flatMap((fact, place) => checkFact(file, fact, ['facts', place], index, strangers)),
      ...eachRow(file).flatMap((row) => checkRow(file, row, index, dates)),
    ];
  });
}

/** A figure that a paragraph is retold with is of a fact that this paragraph states. */
function checkGists(file: ContentFile, index: ContentIndex): Problem[] {
  return rows(file.data, 'paragraphs').flatMap(({ id, gist }, place) =>
    [...textOf(gist).matchAll(PLACEHOLDER)].flatMap(([placeholder, quoted = '']) => {
      const fact = index.facts.get(quoted);
      // A row that names no place may mean this one.
      const rests = (row: Row) => (row.source === file.id && String(row.locator) === id) || !isPlaced(row, index);
      if (!fact || rows(fact, 'evidence').some(rests)) return [];
      const message = `found ${placeholder}, a fact without evidence in ${String(id)}; allowed: facts that rest on this paragraph. Quote the right one, or correct its locator.`;
      return [problemAt(file, ['paragraphs', place, 'gist'], message)];
    }),
  );
}

/** @param strangers ids of organisations that the founding source does not name */
function checkFact(
  file: ContentFile,
  fact: Row,
  path: PropertyKey[],
  { entries }: ContentIndex,
  strangers: ReadonlySet<unknown>,
): Problem[] {
  const { statement, kind, by, attributedTo } = fact;
  const evidence = rows(fact, 'evidence');
  const problems: Problem[] = [];
  const report = (key: PropertyKey[], message: string) => problems.push(problemAt(file, [...path, ...key], message));
  const tellsOfArticle =
    /\b(?:[Tt]he|Luo Lin's) article\b/.test(String(statement)) &&
    !/\bother article\b|\barticle (?:in|by) (?:the )?\p{Lu}/u.test(String(statement));
  // A row that names no page may mean this one.
  const rests = ({ source }: Row) => source === FOUNDING || !entries.sources.has(String(source));
  if (tellsOfArticle && entries.sources.has(FOUNDING) && !evidence.some(rests))
    report(['statement'], `found "the article", and no row of evidence in ${FOUNDING}. Add the row, or say whose article it is.`);
  if (strangers.has(attributedTo) && evidence.every(({ source, relation }) => source === FOUNDING || relation !== 'states'))
    report(
      ['attributedTo'],
      `found ${shown(attributedTo)}, whom ${FOUNDING} does not name, for what it alone states; allowed: entries with \`locators\`. Correct it, or add them there.`,
    );
  if (by !== undefined && typeof kind === 'string' && !AHEAD.includes(kind))
    report(
      ['kind'],
      `found ${shown(kind)} with \`by\`; allowed: ${AHEAD.join(', ')}, which are set for a year. Correct the kind, or remove \`by\`.`,
    );
  const figures = rows(fact, 'figures');
  const lastWord = (unit: unknown) => textOf(unit).split(' ').at(-1);
  figures.forEach(({ name, unit: own }, place) => {
    const other = figures.findIndex(({ unit }) => lastWord(unit) === name);
    if (lastWord(own) === name || other < 0 || typeof name !== 'string') return;
    const message = `found ${shown(name)}, the unit of figure ${other + 1}. Give each figure the name of what it counts.`;
    report(['figures', place, 'name'], message);
  });
  const placed = evidence.map(({ source, locator, relation }, place) => ({ said: [source, locator, relation].map(String), place }));
  for (const { item } of repeats(placed, ({ said }) => said.join(' '))) {
    const found = `found ${item.said[0]} as "${item.said[2]}" a second time`;
    report(['evidence', item.place], `${found}; allowed: one row for what a page says. Make one row of the two.`);
  }
  return problems;
}

function checkRow(
  file: ContentFile,
  { fact, row, path }: ReturnType<typeof eachRow>[number],
  index: ContentIndex,
  dates: ReadonlyMap<string, string | undefined>,
): Problem[] {
  const { source, relation, note } = row;
  const problems: Problem[] = [];
  // That is told already; of which page the rest speaks is not known.
  if (!isPlaced(row, index)) return problems;
  const report = (key: string, message: string) => problems.push(problemAt(file, [...path, key], message));
  for (const key of source === FOUNDING ? ['finding', 'confidence'] : []) {
    const remedy = `allowed: nothing in a row of ${FOUNDING}, which is held against the others. Remove the key.`;
    if (row[key] !== undefined) report(key, `found ${shown(row[key])}; ${remedy}`);
  }
  const [published, happened] = [dates.get(String(source)), dayOf(fact)];
  if (relation === 'states' && !AHEAD.includes(fact.kind) && published && happened && happened > published)
    report(
      'source',
      `found ${String(source)}, a page of ${published}, for a fact of ${happened}; allowed: a page that is not older. Correct the date that is wrong, or name the right page.`,
    );
  const claimed = rows(fact, 'evidence').flatMap((other) => (other.relation === 'states' && dates.get(String(other.source))) || []);
  if (relation === 'outcome' && published && claimed.length && claimed.every((day) => published < day))
    report(
      'relation',
      `found "outcome" by a page of ${published}, for a claim of ${claimed[0]!}; allowed: a page that is younger than the claim. Correct the relation, or a date.`,
    );
  for (const [placeholder, id = '', part] of textOf(note).matchAll(PLACEHOLDER)) {
    const quoted = index.facts.get(id);
    const rests = (other: Row) => other.source === source || !isPlaced(other, index);
    const isDate = DATES.some((date) => date === part);
    const figure = quotedFigure(quoted, part);
    const own = (index.facts.get(String(fact.id))?.figures ?? []).filter(({ unit }) => unit === figure?.unit);
    if (figure && own.length && AGREEING.includes(relation) && own.every((other) => isTenfold(figure, other)))
      report(
        'note',
        `found ${placeholder} as ${shown(relation)}, ten times the fact's own figure or a tenth of it; allowed: what bears the claim out. Correct the relation or a figure: 万 is ten thousand, 亿 a hundred million.`,
      );
    if (!quoted || id === fact.id || isDate || rows(quoted, 'evidence').some(rests)) continue;
    const message = `found ${placeholder}, a fact without evidence in ${String(source)}; allowed: figures that this page gives. Quote the right fact, or give that one a row in this page.`;
    report('note', message);
  }
  return problems;
}

/** What cannot be said by a page whose figure is of another order. */
const AGREEING: readonly unknown[] = ['corroborates', 'refines'];

function isTenfold(...figures: [Figure, Figure]): boolean {
  const [less = 0, more = 0] = figures.map(({ value, scale }) => value * (scale ? SCALES[scale] : 1)).sort((a, b) => a - b);
  return more >= 10 * less;
}

/** A date that is known to the day, as it is written or as YAML reads it. */
const dayOf = ({ date }: Row) => (isDate(textOf(date)) ? /^\d{4}-\d{2}-\d{2}$/.exec(textOf(date))?.[0] : undefined);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
