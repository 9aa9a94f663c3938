import { KINDS, type SearchRecord } from './record.ts';
import { slugOf } from './slug.ts';

/** What a list of results needs of every record, written close: it is part of what the first search waits for. */
export interface Table {
  /** Address and title of every page that holds records; a source's title comes with its text, as it is as long as one. */
  pages: [address: string, title?: string][];
  kinds: readonly string[];
  verdicts: string[];
  /** Of every record, in columns, which take less room: its place in `pages`, */
  page: number[];
  /** its place in `kinds`, */
  kind: number[];
  /** the fragment of its address, or 0 where its title makes it, */
  id: (string | 0)[];
  /** its title, where that is not the page's; a fact's is its text, and its id says meanwhile what it is about, */
  title: string[];
  /** its place in `verdicts`, or -1. */
  verdict: number[];
  /** How many records share a file of texts. */
  texts: number;
}

/** What only a choice among results needs. */
export interface Places {
  /** Names of regions and sectors, by id. */
  names: Record<'region' | 'sector', Record<string, string>>;
  /** Regions and sectors of records that have any, by the record's number. */
  region: Record<number, string[]>;
  sector: Record<number, string[]>;
}

const SOURCE = /^\/sources\/./;
/** How many records share a file of texts: neighbours are found together, and a list of ten should take few requests. */
const TEXTS = 8;

/** @param records in the order of the index, which is the order of their numbers */
export function tableOf(records: readonly SearchRecord[]): Table {
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const paths = [...new Set(records.map(({ address }) => pathOf(address)))];
  const places = new Map(paths.map((path, place) => [path, place]));
  const verdicts = [...new Set(records.flatMap(({ facets }) => facets.verdict))];
  return {
    pages: paths.map((path) => (SOURCE.test(path) ? [path] : [path, byAddress.get(path)?.title ?? path])),
    kinds: KINDS,
    verdicts,
    page: records.map(({ address }) => places.get(pathOf(address))!),
    kind: records.map(({ kind }) => KINDS.indexOf(kind)),
    id: records.map(({ address, kind, title }) => {
      const id = address.split('#')[1] ?? '';
      return id && kind !== 'fact' && slugOf(title) === id ? 0 : id;
    }),
    title: records.map(({ address, kind, title }) => (kind !== 'fact' && address.includes('#') ? title : '')),
    verdict: records.map(({ facets }) => verdicts.indexOf(facets.verdict[0] ?? '')),
    texts: TEXTS,
  };
}

/** @param records in the order of the index */
export function placesOf(records: readonly SearchRecord[]): Places {
  const listed = (facet: 'region' | 'sector') =>
    Object.fromEntries(records.flatMap(({ facets }, number) => (facets[facet].length ? [[number, facets[facet]]] : [])));
  return {
    names: { region: namesOf(records, 'region'), sector: namesOf(records, 'sector') },
    region: listed('region'),
    sector: listed('sector'),
  };
}

/** What comes with a result after its title; of facts and sources the title comes first, in a line of its own. */
export function textOf({ address, kind, title, text }: SearchRecord): string {
  if (kind === 'fact') return title;
  return SOURCE.test(address) && !address.includes('#') ? `${title}\n${text}` : text;
}

const pathOf = (address: string) => address.split('#')[0]!;

/** Regions and sectors are named by the pages they have. */
function namesOf(records: readonly SearchRecord[], facet: 'region' | 'sector'): Record<string, string> {
  const pages = records.filter(({ kind, address }) => kind === facet && !address.includes('#'));
  return Object.fromEntries(pages.flatMap(({ facets, title }) => facets[facet].map((id) => [id, title])));
}
