import { KINDS, type SearchRecord } from './record.ts';

const SOURCE = /^\/sources\/./;
/** How many records share a file of texts: neighbours are found together, and a list of ten should take few requests. */
const IN_EACH = 8;
/** How much the table can say of names, in characters as written: results have them sooner, but they grow with the atlas. */
const MOST_NAMED = 120_000;

/** What ranking needs of every record, written close: it is part of what the first search waits for. */
export type Table = ReturnType<typeof tableOf>['table'];
/** A file of texts: what only the results that are shown need. */
export type Texts = ReturnType<typeof tableOf>['texts'][number];
export type Names = ReturnType<typeof namesOf>;
export type Places = ReturnType<typeof placesOf>;

/**
 * What all searches wait for, and what their results come with.
 *
 * @param records in the order of the index, which is the order of their numbers
 * @returns the table, and the files of texts in order
 */
export function tableOf(records: readonly SearchRecord[]) {
  const titles = new Map(records.map(({ address, title }) => [address, title]));
  const verdicts = [...new Set(records.flatMap(({ facets }) => facets.verdict))];
  const names = namesOf(records, titles);
  const told = JSON.stringify(names).length <= MOST_NAMED;
  const files = Array.from({ length: Math.ceil(records.length / IN_EACH) }, (_, file) =>
    records.slice(file * IN_EACH, (file + 1) * IN_EACH),
  );
  return {
    table: {
      kinds: KINDS,
      verdicts,
      /** Of every record, in columns, which take less room: its place in `kinds`; */
      kind: records.map(({ kind }) => KINDS.indexOf(kind)),
      /** its place in `verdicts`, or -1; */
      verdict: records.map(({ facets }) => verdicts.indexOf(facets.verdict[0] ?? '')),
      /** 1 where it is a place on a page, 0 where it is the page. */
      part: records.map(({ address }) => Number(address.includes('#'))),
      inEach: IN_EACH,
      // With their texts, where all together would weigh on the first search.
      ...(told && { names }),
    },
    texts: files.map((file) => ({
      /** What comes with each result after its title. */
      texts: file.map(textOf),
      /** What else each is called, to say why it was found where it says so nowhere. */
      called: file.map(({ title, aliases }) => aliases.filter((alias) => alias !== title)),
      ...(!told && { names: namesOf(file, titles) }),
    })),
  };
}

/** What a list of results calls some records, in columns. */
function namesOf(records: readonly SearchRecord[], titles: ReadonlyMap<string, string>) {
  const paths = [...new Set(records.map(({ address }) => pathOf(address)))];
  const places = new Map(paths.map((path, place) => [path, place]));
  return {
    /** Address and title of every page that holds them; a source's title comes with its text, as it is as long as one. */
    pages: paths.map((path): [address: string, title?: string] => (SOURCE.test(path) ? [path] : [path, titles.get(path) ?? path])),
    /** Of every record: its place in `pages`, */
    page: records.map(({ address }) => places.get(pathOf(address))!),
    /** the fragment of its address, or 0 where its title makes it, */
    id: records.map(({ address, kind, title }): string | 0 => {
      const id = address.split('#')[1] ?? '';
      return id && kind !== 'fact' && slugOf(title) === id ? 0 : id;
    }),
    /** its title, where that is not the page's; a fact's is its text, and its id says meanwhile what it is about. */
    title: records.map(({ address, kind, title }) => (kind !== 'fact' && address.includes('#') ? title : '')),
  };
}

/**
 * What only a choice among results needs.
 *
 * @param records in the order of the index
 */
export function placesOf(records: readonly SearchRecord[]) {
  const listed = (facet: 'region' | 'sector') =>
    Object.fromEntries(records.flatMap(({ facets }, number) => (facets[facet].length ? [[number, facets[facet]] as const] : [])));
  // Regions and sectors are named by the pages they have.
  const named = (facet: 'region' | 'sector') => {
    const pages = records.filter(({ kind, address }) => kind === facet && !address.includes('#'));
    return Object.fromEntries(pages.flatMap(({ facets, title }) => facets[facet].map((id) => [id, title] as const)));
  };
  return {
    /** Of regions and sectors, by id. */
    names: { region: named('region'), sector: named('sector') },
    /** Regions and sectors of records that have any, by the record's number. */
    region: listed('region'),
    sector: listed('sector'),
  };
}

/** What comes with a result after its title; of facts and sources the title comes first, in a line of its own. */
function textOf({ address, kind, title, text }: SearchRecord): string {
  if (kind === 'fact') return title;
  return SOURCE.test(address) && !address.includes('#') ? `${title}\n${text}` : text;
}

/** What most ids are: the words of a title, in lower case, with hyphens between. */
export const slugOf = (title: string): string => (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');

const pathOf = (address: string) => address.split('#')[0]!;
