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
  /** Of every record: place in `pages` and `kinds`, fragment of the address, title where it is not the page's, verdict. Of a fact the title is only begun; its text has the whole. */
  records: [page: number, kind: number, id: string, title: string, verdict?: number][];
  /** How many records share a file of texts. */
  texts: number;
}

/** How many records share a file of texts: neighbours are found together, and a list of ten should take few requests. */
const TEXTS = 12;

/** @param records in the order of the index, which is the order of their numbers */
export function tableOf(records: readonly SearchRecord[]): Table {
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const paths = [...new Set(records.map(({ address }) => address.split('#')[0]!))];
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
    records: records.map(({ address, title, kind, facets }) => {
      const [path = '', id = ''] = address.split('#');
      const [verdict] = facets.verdict;
      const row: [number, number, string, string] = [paths.indexOf(path), KINDS.indexOf(kind), id, id ? (kind === 'fact' ? beginning(title) : title) : ''];
      return verdict ? [...row, verdicts.indexOf(verdict)] : row;
    }),
    texts: TEXTS,
  };
}

/** Enough of a statement to be read while the whole of it is on its way. */
const beginning = (statement: string) => (statement.length > 48 ? `${statement.slice(0, statement.lastIndexOf(' ', 44))} …` : statement);

/** Regions and sectors are named by the pages they have. */
function namesOf(records: readonly SearchRecord[], facet: 'region' | 'sector'): Record<string, string> {
  const pages = records.filter(({ kind, address }) => kind === facet && !address.includes('#'));
  return Object.fromEntries(pages.map(({ facets, title }) => [facets[facet][0] ?? '', title]).filter(([id]) => id));
}

/**
 * Pagefind's names of the records, in the order of its register.
 *
 * @param register the file, each byte read as a character; the names of its other files follow
 * @param count how many records there are
 */
export const idsIn = (register: string, count: number): string[] => register.match(/en_[0-9a-f]{7}/g)?.slice(0, count) ?? [];
