import { wasm_bindgen as pagefind } from 'virtual:pagefind-runtime';
import type { SearchFacet } from '../search/record.ts';
import { idsIn, type Table } from '../search/table.ts';
import { readPack, readZipped, searchPage } from './index-files.ts';

/** A record as results show it. Facets hold ids. */
export interface Entry {
  title: string;
  /** The page it stands on, where that is another title. */
  page?: string | undefined;
  kind: string;
  /** As the browser needs it: on the web, under a base path or on disk. */
  address: string;
  facets: Record<SearchFacet, string[]>;
}

export interface Found {
  scores: ReadonlyMap<number, number>;
  exact: ReadonlySet<number>;
}

/** Everything the site knows about Pagefind, behind three questions. */
export interface Engine {
  /** By number: what `find` and `textOf` speak of. */
  entries: readonly Entry[];
  /** Names of regions and sectors, by facet and id. */
  names: Record<'region' | 'sector', Record<string, string>>;
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
let started: Promise<Engine> | undefined;

/** Starts to load what every search needs; asked again it gives the same. Rejects, and may be asked anew, where that fails. */
export function startEngine(): Promise<Engine> {
  started ??= load().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function load(): Promise<Engine> {
  const pack = await readPack('start.pack');
  const text = (name: string, encoding = 'utf-8') => new TextDecoder(encoding).decode(pack.get(name));
  const table = JSON.parse(text('table')) as Table;
  await pagefind({ module_or_path: pack.get('program')! });
  let state = pagefind.set_ranking_weights(pagefind.init_pagefind(pack.get('register')!), JSON.stringify(RANKING));

  const numbers = new Map(idsIn(text('register', 'latin1'), table.records.length).map((id, number) => [id, number]));
  const entries = table.records.map(([page, kind, id, title, verdict], number): Entry => {
    const [path, pageTitle] = table.pages[page]!;
    return {
      ...(id ? { title, page: pageTitle } : { title: pageTitle }),
      ...{ kind: table.kinds[kind]!, address: absolute(path, id) },
      facets: {
        kind: [table.kinds[kind]!],
        region: table.regions[number] ?? [],
        sector: table.sectors[number] ?? [],
        verdict: verdict === undefined ? [] : [table.verdicts[verdict]!],
      },
    };
  });
  /** Parts of the index, by number, from when they are asked for. */
  const parts = new Map<number, Promise<void>>();
  const loadPart = async (number: number) => {
    state = pagefind.load_index_chunk(state, await readZipped(`words/${number}.pack`));
  };
  const texts = new Map<number, Promise<string[]>>();
  const loadTexts = async (file: number) => JSON.parse(new TextDecoder().decode(await readZipped(`text/${file}.pack`))) as string[];
  return {
    entries,
    names: table.names,
    async find(word) {
      const plain = word.normalize('NFD').replace(/[\p{M}\p{Pd}]/gu, '').toLowerCase();
      if (!/[\p{L}\p{N}]/u.test(plain)) return { scores: new Map(), exact: new Set() };
      await Promise.all(partsFor(plain, table.words).map((number) => kept(parts, number, () => loadPart(number))));
      const ask = (exactly: boolean) =>
        (JSON.parse(pagefind.search(state, plain, plain, '{}', '', exactly, false)) as { results: { p: string; s: number }[] }).results;
      return {
        scores: new Map(ask(false).map(({ p, s }) => [numbers.get(p)!, s])),
        exact: new Set(ask(true).map(({ p }) => numbers.get(p)!)),
      };
    },
    async textOf(entry) {
      const file = Math.floor(entry / table.texts);
      return (await kept(texts, file, () => loadTexts(file)))[entry % table.texts] ?? '';
    },
  };
}

/**
 * The parts of the index in which a word may stand. They are in order of stems, which have the beginning of a word in
 * common with it: developing, development → develop.
 */
function partsFor(word: string, firstWords: readonly string[]): number[] {
  const beginning = word.slice(0, word.length > 4 ? 4 : word.length > 3 ? 3 : word.length);
  return firstWords.flatMap((first, number) => {
    const next = firstWords[number + 1];
    return first.slice(0, beginning.length) <= beginning && (next === undefined || next >= beginning) ? [number] : [];
  });
}

/** Loads once; what failed is tried again when it is next asked for. */
function kept<Key, Value>(cache: Map<Key, Promise<Value>>, key: Key, load: () => Promise<Value>): Promise<Value> {
  const loading =
    cache.get(key) ??
    load().catch((error: unknown) => {
      cache.delete(key);
      throw error;
    });
  cache.set(key, loading);
  return loading;
}

/** Links lead to files where the page's own do: from disk a folder has no page of its own. */
function absolute(path: string, id: string): string {
  const page = searchPage();
  const file = page.endsWith('/index.html') ? 'index.html' : '';
  return new URL(`..${path}${file}${id && `#${id}`}`, page).href;
}
