import { KINDS, type SearchRecord } from './record.ts';

/** What a list of results needs of every record, written close: it is part of what the first search waits for. */
export interface Table {
  /** Address and title of every page that holds records. */
  pages: [address: string, title: string][];
  kinds: readonly string[];
  verdicts: string[];
  /** Names of regions and sectors, by id. */
  names: Record<'region' | 'sector', Record<string, string>>;
  /** Regions and sectors of records that have any, by the record's number. */
  regions: Record<number, string[]>;
  sectors: Record<number, string[]>;
  /** Of every record, in columns, which take less room: its place in `pages`, */
  page: number[];
  /** its place in `kinds`, */
  kind: number[];
  /** the fragment of its address, */
  id: string[];
  /** its title, where that is not the page's; of a fact only the beginning, as its text is the whole, */
  title: string[];
  /** its place in `verdicts`, or -1. */
  verdict: number[];
  /** How many records share a file of texts. */
  texts: number;
}

/** How many records share a file of texts: neighbours are found together, and a list of ten should take few requests. */
const TEXTS = 8;

/** @param records in the order of the index, which is the order of their numbers */
export function tableOf(records: readonly SearchRecord[]): Table {
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const paths = [...new Set(records.map(({ address }) => pathOf(address)))];
  const places = new Map(paths.map((path, place) => [path, place]));
  const verdicts = [...new Set(records.flatMap(({ facets }) => facets.verdict))];
  const listed = (facet: 'region' | 'sector') =>
    Object.fromEntries(records.flatMap(({ facets }, number) => (facets[facet].length ? [[number, facets[facet]]] : [])));
  return {
    pages: paths.map((path) => [path, byAddress.get(path)?.title ?? path]),
    kinds: KINDS,
    verdicts,
    names: { region: namesOf(records, 'region'), sector: namesOf(records, 'sector') },
    regions: listed('region'),
    sectors: listed('sector'),
    page: records.map(({ address }) => places.get(pathOf(address))!),
    kind: records.map(({ kind }) => KINDS.indexOf(kind)),
    id: records.map(({ address }) => address.split('#')[1] ?? ''),
    title: records.map(({ address, kind, title }) => (kind === 'fact' ? beginning(title) : address.includes('#') ? title : '')),
    verdict: records.map(({ facets }) => verdicts.indexOf(facets.verdict[0] ?? '')),
    texts: TEXTS,
  };
}

/** Enough of a statement to be read while the whole of it is on its way. */
const beginning = (statement: string) => (statement.length > 32 ? `${statement.slice(0, statement.lastIndexOf(' ', 28))} …` : statement);

const pathOf = (address: string) => address.split('#')[0]!;

/** Regions and sectors are named by the pages they have. */
function namesOf(records: readonly SearchRecord[], facet: 'region' | 'sector'): Record<string, string> {
  const pages = records.filter(({ kind, address }) => kind === facet && !address.includes('#'));
  return Object.fromEntries(pages.flatMap(({ facets, title }) => facets[facet].map((id) => [id, title])));
}

/**
 * Pagefind's names of the records, in the order of its register.
 *
 * @param register the file, each byte read as a character; the names of its other files follow
 * @param count how many records there are
 */
export const idsIn = (register: string, count: number): string[] => register.match(/en_[0-9a-f]{7,}/g)?.slice(0, count) ?? [];
