import { writeRegister, type Register } from '../search/register.ts';
import { slugOf, type Names, type Places, type Table, type Texts } from '../search/table.ts';
import { searchPage, toldBorders } from './index-address.ts';
import { kept, once, parsed, readJson, readStart, readZipped } from './index-files.ts';
import { startPagefind } from './pagefind.ts';
import { numbersFor, plainly } from './word-numbers.ts';

/** A record as ranking and choices know it. */
export interface Listed {
  number: number;
  kind: string;
  verdict: string | undefined;
  /** Whether it is a place on a page, and not the page. */
  part: boolean;
}

/** A record as results show it. */
export type Entry = Listed & ReturnType<typeof nameIn>;

/**
 * A name and its aliases say more of what a thing is than a word in its text. That a word stands once in each text (see
 * search/indexed-words.ts) leaves its frequency and the length of the text little to say.
 */
const RANKING = { meta_weights: { title: 5, aliases: 4, page: 1 }, page_length: 0.3, term_frequency: 0.5 };
/** How long no word must have been asked for until all the others are fetched, in milliseconds. */
const QUIET = 700;
const started = new Map<'engine', Promise<Engine>>();
/** Parts of the words as Pagefind wrote them, by number, and all of them as one. */
const parts = new Map<number | 'all', Promise<Uint8Array>>();
const borders = once(() => readJson<string[]>('borders.pack'));
/** Whether the engine has all words: no part is fetched from then on. */
let whole = false;

/** What a search asks of the index. */
export type Engine = Awaited<ReturnType<typeof load>>;

/** Starts to load what every search needs; asked again it gives the same. Rejects, and may be asked anew, where that fails. */
export const startEngine = (): Promise<Engine> => kept(started, 'engine', load);

/** Starts to fetch the parts in which words may stand. Who then needs them hears where they cannot be had. */
export function expectParts(words: readonly string[]): void {
  if (whole) return;
  const expect = async (word: string) => (await numbersOf(word)).forEach((number) => void partAt(number));
  for (const word of words) void expect(word).catch(() => undefined);
}

async function numbersOf(word: string): Promise<number[]> {
  const told = toldBorders();
  return numbersFor(word, told.length ? told : await borders());
}

const partAt = (number: number | 'all') => kept(parts, number, () => readZipped(`words/${number}.pack`));

async function load() {
  const start = await readStart();
  const table = start.table.then((bytes) => parsed<Table>(bytes));
  // Whoever waits for it hears of a fault; until then the program may have failed first, or the page been left.
  table.catch(() => undefined);
  const pagefind = await startPagefind(start.program, writeRegister(parsed<Register>(start.register)), RANKING);

  const loaded = new Map<number, Promise<void>>();
  const take = async (number: number | 'all') => {
    const bytes = await partAt(number);
    if (!whole) pagefind.load(bytes);
  };
  // Whoever has searched once may search again, and waits for nothing then. Who saves data is asked for no more than needed, and so
  // is everybody where the words are many.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchRestWhenQuiet = () => {
    clearTimeout(timer);
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (whole || connection?.saveData || !toldBorders().length) return;
    // What cannot be had at once is asked for again, part by part, when it is needed.
    const fetchRest = () =>
      void take('all')
        .then(() => (whole = true))
        .catch(() => undefined);
    timer = setTimeout(fetchRest, QUIET);
  };

  const listed = table.then(listedIn);
  // The rest of the words would only hold up what the first search waits for. The line may break in the last part of the file: the
  // whole is then asked for anew.
  void listed.then(fetchRestWhenQuiet, () => started.delete('engine'));
  const texts = new Map<number, Promise<Texts>>();
  const textsWith = async (number: number) => {
    const { inEach } = await table;
    const file = Math.floor(number / inEach);
    return { file: await kept(texts, file, () => readJson<Texts>(`text/${file}.pack`)), at: number % inEach };
  };
  return {
    /** In the order of their numbers. Comes last: words can be looked for before it is known what they are found in. */
    listed,
    /** Where entries belong, by their number: needed for a choice among results alone. */
    places: once(() => readJson<Places>('places.pack')),
    /**
     * Finds one word. Throws where a part of the index cannot be had.
     *
     * @returns scores by entry, higher is better, of the word, its other endings, what begins with it and, where there is
     * nothing of all that, of what begins somewhat like it; and the entries that have the word itself or another ending
     */
    async find(word: string): Promise<{ scores: ReadonlyMap<number, number>; exact: ReadonlySet<number> }> {
      if (timer) fetchRestWhenQuiet();
      const plain = plainly(word);
      if (!/[\p{L}\p{N}]/u.test(plain)) return { scores: new Map(), exact: new Set() };
      if (!whole) await Promise.all((await numbersOf(plain)).map((number) => kept(loaded, number, () => take(number))));
      return {
        // A record's name is its number.
        scores: new Map(pagefind.search(plain, false).map(({ p, s }) => [Number(p), s])),
        exact: new Set(pagefind.search(plain, true).map(({ p }) => Number(p))),
      };
    },
    /** An entry as results show it. */
    async entry(number: number): Promise<Entry> {
      const [{ names }, all] = await Promise.all([table, listed]);
      if (names) return { ...all[number]!, ...nameIn(names, number) };
      const { file, at } = await textsWith(number);
      return { ...all[number]!, ...nameIn(file.names!, at) };
    },
    /** The text of an entry, empty where its title says all, and what else it is called. */
    async textOf({ number }: Entry): Promise<{ text: string; called: readonly string[] }> {
      const { file, at } = await textsWith(number);
      return { text: file.texts[at] ?? '', called: file.called[at] ?? [] };
    },
  };
}

const wordsOf = (id: string) => id.replaceAll('-', ' ');

const listedIn = ({ kinds, verdicts, kind, verdict, part }: Table): readonly Listed[] =>
  kind.map((place, number) => ({ number, kind: kinds[place]!, verdict: verdicts[verdict[number]!], part: part[number] === 1 }));

/** What names say of the record at a place among them. */
function nameIn({ pages, page, id, title }: Names, at: number) {
  const searching = searchPage();
  // From disk a folder has no page of its own: links lead to files there, as the page's own do.
  const file = searching.endsWith('/index.html') ? 'index.html' : '';
  const fragment = id[at] || (title[at] && slugOf(title[at]));
  const [path, ofPage] = pages[page[at]!]!;
  const called = ofPage ?? wordsOf(path.split('/').at(-2)!);
  return {
    title: fragment ? title[at] || `${wordsOf(fragment)} …` : called,
    /** The page it stands on, where that is another title. */
    page: fragment ? called : undefined,
    /** Whether the title is a makeshift of the address, and the whole is the first line of the text. */
    brief: fragment ? !title[at] : !ofPage,
    /** As the browser needs it: on the web, under a base path or on disk. */
    address: new URL(`..${path}${file}${fragment && `#${fragment}`}`, searching).href,
  };
}
