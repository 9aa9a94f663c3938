import { formatDate } from '../atlas/figures.ts';
import { FOLDERS } from '../atlas/link-atlas.ts';
import type { Atlas, Fact, Named, Page, Source } from '../atlas/model.ts';
import { partOf } from '../atlas/parts.ts';
import { VERDICTS, type Verdict } from '../atlas/verdict.ts';
import { curlQuotes } from '../atlas/typography.ts';
import { digestOf } from '../citing/digest.ts';
import { notesOn } from '../citing/place-reference.ts';
import type { Piece } from '../collections/read-prose.ts';
import { MARK, type Place } from './place.ts';

/** Every place that content gives an address of its own, each with its words and their digest. */
export function placesOf(atlas: Atlas): Place[] {
  return [
    ...atlas.pages.flatMap((page) => placesOfPage(atlas, page)),
    ...atlas.facts.map((fact) => placeOfFact(atlas, fact)),
    ...atlas.organisationGroups.flatMap(({ entries }) => entries.map((entry) => placeOfNamed(atlas, entry, 'Organisations'))),
    ...atlas.termGroups.flatMap(({ entries }) => entries.map((entry) => placeOfNamed(atlas, entry, 'Glossary'))),
    ...atlas.sources.flatMap((source) => placesOfSource(atlas, source)),
  ];
}

/** The permanent id of a table: that of the heading it stands under, and its number there. */
export const tableId = (heading: string | undefined, number: number): string => [heading, 'table', number].filter(Boolean).join('-');

function placesOfPage(atlas: Atlas, page: Page): Place[] {
  const { title, chinese, summary, sector } = page.data;
  const text = (pieces: readonly Piece[]) => pieces.map((piece) => wordsOf(atlas, piece)).join('');
  const scenarios = (sector?.scenarios ?? []).map((scenario) =>
    place('scenario', `${page.address}#${scenario.id}`, scenario.title, title, [scenario.chinese, atlas.text(scenario.explanation)]),
  );
  const sections = page.sections.flatMap((section, index): Place[] => {
    const after = page.sections.slice(index + 1);
    const end = after.findIndex(({ depth }) => depth <= section.depth);
    const parts = [section, ...(end < 0 ? after : after.slice(0, end))];
    const heading = curlQuotes(section.title);
    const tables = section.tables.map(({ from, to }, number) => {
      const id = tableId(section.id, number + 1);
      const name = section.tables.length > 1 ? `Table ${number + 1}` : 'Table';
      const called = `${heading || title}, ${name.toLowerCase()}`;
      const words = [text(section.pieces.slice(from, to))];
      return { ...place('table', `${page.address}#${id}`, called, title, words), ...restingOn(atlas, section.facts) };
    });
    if (!section.id) return tables;
    // The heading's words are the title; they count in the digest and are not said twice.
    const words = tidy(parts.map(({ pieces }) => text(pieces)).join('\n')).slice(tidy(section.title).length);
    const facts = parts.flatMap((part) => part.facts);
    return [{ ...place('section', `${page.address}#${section.id}`, heading, title, [words]), ...restingOn(atlas, facts) }, ...tables];
  });
  const words = [chinese, atlas.text(summary), ...page.sections.map(({ pieces }) => text(pieces)), ...scenarios.map((item) => item.text)];
  // What is shown of a page is its sentence; what it is held to is all of it.
  const whole = { ...place('page', page.address, title, title, words), text: atlas.text(summary) };
  return [whole, ...sections, ...scenarios];
}

/** How the facts that a text prints stand, and where they come from. */
export function restingOn(atlas: Atlas, ids: readonly string[]): Pick<Place, 'verdicts' | 'from'> {
  const facts = [...new Set(ids)].map((id) => atlas.fact(id));
  if (!facts.length) return {};
  const standing = Object.groupBy(facts, ({ verdict }) => verdict);
  const verdicts = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) =>
    standing[verdict] ? `${standing[verdict].length} ${verdict}` : [],
  );
  const from = new Map(facts.flatMap(statedIn).map((item) => [`${item.source} ${item.locator ?? ''}`, item]));
  return { verdicts: verdicts.join(', '), from: [...from.values()] };
}

const statedIn = ({ evidence }: Fact) =>
  evidence.flatMap(({ relation, source, locator }) => (relation === 'states' ? [{ source, locator }] : []));

function wordsOf(atlas: Atlas, piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('mark' in piece) return `[[${piece.mark}]]`;
  const { id = '', show } = piece.attributes;
  if (piece.name === 'Fact') return partOf(atlas.fact(id), show) ?? '';
  const folder = FOLDERS[piece.name];
  return folder ? atlas.named(`${folder}/${id}`).name : '';
}

function placeOfFact(atlas: Atlas, fact: Fact): Place {
  const rows = fact.evidence.map(({ source, locator, relation, note, confidence }) =>
    [relation, atlas.source(source).name, locator, note && atlas.text(note), confidence].filter(Boolean).join(', '),
  );
  const said = [fact.kind, fact.by && `for ${fact.by}`, fact.date && formatDate(fact.date), fact.until && formatDate(fact.until)];
  return {
    ...place('fact', fact.address, fact.statement, 'Register of facts', [said.filter(Boolean).join(' '), ...rows]),
    ...{ text: fact.statement, verdict: fact.verdict, from: statedIn(fact) },
  };
}

function placeOfNamed(atlas: Atlas, entry: Named, page: string): Place {
  const { name, chinese, pinyin, certainty, inSource } = entry;
  const [text, note] = [entry.text, entry.note].map((prose) => prose && atlas.text(prose));
  const kind = entry.reference.startsWith('terms/') ? 'term' : 'organisation';
  const words = [chinese, pinyin, text, certainty, inSource, note];
  const shown = [text, inSource && `In the founding source: “${inSource}”.`, note];
  const title = chinese ? `${name} (${chinese})` : name;
  return { ...place(kind, entry.address, title, page, words), text: tidy(shown.filter(Boolean).join('\n')) };
}

function placesOfSource(atlas: Atlas, source: Source): Place[] {
  const { id, title, titleOriginal, publisher, date, reliability } = source;
  const notes = notesOn(title);
  const paragraphs = (source.paragraphs ?? []).map((paragraph): Place => ({
    ...place('paragraph', `${source.address}#${paragraph.id}`, `Paragraph ${paragraph.id.slice(1)}`, notes, [atlas.text(paragraph.gist)]),
    from: [{ source: id, locator: paragraph.id }],
  }));
  const words = [titleOriginal, publisher, date && formatDate(date), atlas.text(reliability)];
  return [{ ...place('page', source.address, title, title, words), title: notes, page: notes, from: [{ source: id }] }, ...paragraphs];
}

/** A place with its words and their digest. */
export function place(kind: Place['kind'], address: string, title: string, page: string, words: readonly (string | undefined)[]): Place {
  const text = curlQuotes(tidy(words.filter(Boolean).join('\n')));
  return { address, kind, title, page, text, digest: digestOf(`${title} ${text.replace(MARK, '')}`) };
}

/** One space between words, one line a paragraph or row, one tab between cells. */
const tidy = (text: string) =>
  text
    .replace(/[^\S\t\n]+/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
