import { writeRegister, type Register } from '../search/register.ts';
import { slugOf } from '../search/slug.ts';
import type { Places, Table } from '../search/table.ts';
import { kept, readJson, readStart, searchPage } from './index-files.ts';
import { startPagefind } from './pagefind.ts';
import { allParts, haveAll, partsFor, plainly } from './word-parts.ts';

/** A record as results show it. */
export interface Entry {
  title: string;
  /** The page it stands on, where that is another title. */
  page?: string | undefined;
  kind: string;
  /** The fragment of its address: the permanent id of what is no page of its own. */
  id: string;
  /** As the browser needs it: on the web, under a base path or on disk. */
  readonly address: string;
  verdict: string | undefined;
  /** Whether the title is a makeshift of the address, and the whole is the first line of the text. */
  brief: boolean;
}

interface Found {
  scores: ReadonlyMap<number, number>;
  exact: ReadonlySet<number>;
}

/** What a search asks of the index. */
export interface Engine {
  /** By number, which `find` and `textOf` speak of. Comes after the rest: words can be looked for before it is known what they are found in. */
  listed: Promise<readonly Entry[]>;
  /** Where entries belong, by their number: needed for a choice among results alone. */
  places(): Promise<Places>;
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
  const read = <Value>(bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Value;
  const table = start.table.then((bytes) => read<Table>(bytes));
  // Whoever waits for it hears of a fault; until then the program may have failed first, or the page been left.
  table.catch(() => undefined);
  const pagefind = await startPagefind(start.program, writeRegister(read<Register>(start.register)), RANKING);

  const loaded = new Map<number, Promise<void>>();
  let whole = false;
  const take = async (part: Promise<Uint8Array>) => {
    const bytes = await part;
    if (!whole) pagefind.load(bytes);
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
          .then(() => {
            whole = true;
            haveAll();
          })
          .catch(() => undefined),
      QUIET,
    );
  };
  // It would only hold up what the first search waits for.
  void table.then(fetchRestWhenQuiet).catch(() => undefined);

  const listed = table.then(entriesOf);
  // The line may break in the last part of the file: the whole is then asked for anew.
  listed.catch(() => started.delete('engine'));
  const texts = new Map<number, Promise<string[]>>();
  const places = new Map<'places', Promise<Places>>();
  return {
    listed,
    places: () => kept(places, 'places', () => readJson<Places>('places.pack')),
    async find(word) {
      if (timer) fetchRestWhenQuiet();
      const plain = plainly(word);
      if (!/[\p{L}\p{N}]/u.test(plain)) return { scores: new Map(), exact: new Set() };
      if (!whole) await Promise.all([...(await partsFor(plain))].map(([number, part]) => kept(loaded, number, () => take(part))));
      return {
        // A record's name is its number.
        scores: new Map(pagefind.search(plain, false).map(({ p, s }) => [Number(p), s])),
        exact: new Set(pagefind.search(plain, true).map(({ p }) => Number(p))),
      };
    },
    async textOf(entry) {
      const { texts: inEach } = await table;
      const file = Math.floor(entry / inEach);
      const inFile = await kept(texts, file, () => readJson<string[]>(`text/${file}.pack`));
      return inFile[entry % inEach] ?? '';
    },
  };
}

const wordsOf = (id: string) => id.replaceAll('-', ' ');

function entriesOf(table: Table): Entry[] {
  const page = searchPage();
  // From disk a folder has no page of its own: links lead to files there, as the page's own do.
  const file = page.endsWith('/index.html') ? 'index.html' : '';
  return table.id.map((given, number) => {
    const id = given === 0 ? slugOf(table.title[number]!) : given;
    const [path, named] = table.pages[table.page[number]!]!;
    const title = named ?? wordsOf(path.split('/').at(-2)!);
    const kind = table.kinds[table.kind[number]!]!;
    return {
      ...(id ? { title: table.title[number] || `${wordsOf(id)} …`, page: title } : { title }),
      brief: kind === 'fact' || (!id && !named),
      kind,
      // Worked out for the few that are shown.
      get address() {
        return new URL(`..${path}${file}${id && `#${id}`}`, page).href;
      },
      id,
      verdict: table.verdicts[table.verdict[number]!],
    };
  });
}
