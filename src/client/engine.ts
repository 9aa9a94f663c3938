import { wasm_bindgen as pagefind } from 'virtual:pagefind-runtime';
import type { SearchFacet } from '../search/record.ts';
import type { Table } from '../search/table.ts';
import { kept, readJson, readStart, searchPage } from './index-files.ts';
import { allParts, partsFor, plainly } from './word-parts.ts';

/** A record as results show it. Facets hold ids. */
export interface Entry {
  title: string;
  /** The page it stands on, where that is another title. */
  page?: string | undefined;
  kind: string;
  /** The fragment of its address: the permanent id of what is no page of its own. */
  id: string;
  /** As the browser needs it: on the web, under a base path or on disk. */
  readonly address: string;
  facets: Record<SearchFacet, string[]>;
}

interface Found {
  scores: ReadonlyMap<number, number>;
  exact: ReadonlySet<number>;
}

export interface Listed {
  /** By number: what `find` and `textOf` speak of. */
  entries: readonly Entry[];
  /** Names of regions and sectors, by facet and id. */
  names: Record<'region' | 'sector', Record<string, string>>;
}

/** Everything the site knows about Pagefind, behind three questions. */
export interface Engine {
  /** Comes after the rest: words can be looked for before it is known what they are found in. */
  listed: Promise<Listed>;
  /**
   * Finds one word. Throws where a part of the index cannot be had.
   *
   * @returns scores by entry, higher is better, of the word, its other endings, what begins with it and, where there is
   * nothing of all that, of what begins somewhat like it; and the entries that have the word itself or another ending
   */
  find(word: string): Promise<Found>;
  /** The text of an entry; empty where its title says all. */
  textOf(entry: number): Promise<string>;
}

/**
 * A name and its aliases say more of what a thing is than a word in its text. That a word stands once in each text (see
 * write-index.ts) leaves its frequency and the length of the text little to say.
 */
const RANKING = { meta_weights: { title: 5, aliases: 4, page: 1 }, page_length: 0.3, term_frequency: 0.5 };
/** How long no word must have been asked for until all the others are fetched, in milliseconds. */
const QUIET = 700;
const started = new Map<'engine', Promise<Engine>>();

/** Starts to load what every search needs; asked again it gives the same. Rejects, and may be asked anew, where that fails. */
export const startEngine = (): Promise<Engine> => kept(started, 'engine', load);

async function load(): Promise<Engine> {
  const start = await readStart();
  const table = start.table.then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Table);
  await pagefind({ module_or_path: start.program });
  let state = pagefind.set_ranking_weights(pagefind.init_pagefind(start.register), JSON.stringify(RANKING));

  const loaded = new Map<number, Promise<void>>();
  let whole = false;
  const take = async (part: Promise<Uint8Array>) => {
    const bytes = await part;
    if (!whole) state = pagefind.load_index_chunk(state, bytes);
  };
  // Whoever has searched once may search again, and waits for nothing then. Who saves data is asked for no more than needed.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchRestWhenQuiet = () => {
    clearTimeout(timer);
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (whole || connection?.saveData) return;
    // What cannot be had at once is asked for again, part by part, when it is needed.
    timer = setTimeout(
      () =>
        void take(allParts())
          .then(() => (whole = true))
          .catch(() => undefined),
      QUIET,
    );
  };
  // It would only hold up what the first search waits for.
  void table.then(fetchRestWhenQuiet).catch(() => undefined);

  const read = new Map<number, Promise<string[]>>();
  return {
    listed: table.then((table) => ({ entries: entriesOf(table), names: table.names })),
    async find(word) {
      if (timer) fetchRestWhenQuiet();
      const plain = plainly(word);
      if (!/[\p{L}\p{N}]/u.test(plain)) return { scores: new Map(), exact: new Set() };
      if (!whole) await Promise.all([...partsFor(plain)].map(([number, part]) => kept(loaded, number, () => take(part))));
      const ask = (exactly: boolean) =>
        (JSON.parse(pagefind.search(state, plain, plain, '{}', '', exactly, false)) as { results: { p: string; s: number }[] }).results;
      return {
        // A record's name is its number.
        scores: new Map(ask(false).map(({ p, s }) => [Number(p), s])),
        exact: new Set(ask(true).map(({ p }) => Number(p))),
      };
    },
    async textOf(entry) {
      const { texts } = await table;
      const file = Math.floor(entry / texts);
      const inFile = await kept(read, file, () => readJson<string[]>(`text/${file}.pack`));
      return inFile[entry % texts] ?? '';
    },
  };
}

function entriesOf(table: Table): Entry[] {
  const page = searchPage();
  // From disk a folder has no page of its own: links lead to files there, as the page's own do.
  const file = page.endsWith('/index.html') ? 'index.html' : '';
  return table.id.map((id, number) => {
    const [path, title] = table.pages[table.page[number]!]!;
    const kind = table.kinds[table.kind[number]!]!;
    const verdict = table.verdicts[table.verdict[number]!];
    return {
      ...(id ? { title: table.title[number] || `${id.replaceAll('-', ' ')} …`, page: title } : { title }),
      kind,
      // Worked out for the few that are shown.
      get address() {
        return new URL(`..${path}${file}${id && `#${id}`}`, page).href;
      },
      id,
      facets: { kind: [kind], region: table.regions[number] ?? [], sector: table.sectors[number] ?? [], verdict: verdict ? [verdict] : [] },
    };
  });
}
