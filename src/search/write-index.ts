import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { createIndex, type IndexFile } from 'pagefind';
import { writeFiles } from '../publish/write-files.ts';
import { nameForms, wordsIn } from './indexed-words.ts';
import { chinesePairs, HAN, titleKey } from './name-key.ts';
import type { SearchRecord } from './record.ts';
import { readRegister } from './register.ts';
import { splitWords, wordList } from './split-words.ts';
import { squeeze } from './squeeze.ts';
import { inEnglish } from './in-english.ts';
import { placesOf, tableOf } from './table.ts';
import { traditionalCharacters } from './traditional.ts';
import { knownWords } from './words.ts';

/** What comes before the contents of every file that Pagefind writes for its own runtime. */
const SIGNATURE = 'pagefind_dcd';

/** What a page can say of where parts of the words begin, in characters: pages and parts grow together. */
const MOST_TOLD = 1_500;

/**
 * Begins an index: what adds a record, and what writes them all into a folder, in one that is named by what it holds. Pagefind is a
 * program of its own: it works while the build goes on.
 */
export async function openIndex() {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const records: SearchRecord[] = [];
  const added: Promise<string[]>[] = [];
  return {
    add(record: SearchRecord): void {
      const { address, title, page, pageAliases = [], kind, aliases } = record;
      const meta = {
        ...(kind !== 'fact' && { title }),
        // The title of a source says nothing of each of its paragraphs, nor the topic of a fact.
        page: [...(page && kind !== 'fact' && kind !== 'source' ? [page] : []), ...new Set(pairsOf(pageAliases))].join(' '),
        aliases: [nameForms(aliases), ...keysOf(record)].filter(Boolean).join(' '),
      };
      const adding = index.addCustomRecord({ url: address, language: 'en', content: wordsIn(record), meta });
      added.push(adding.then(({ errors }) => errors.map((error) => `${address}: ${error}`)));
      records.push(record);
    },
    async write(folder: string) {
      const refused = (await Promise.all(added)).flat();
      const putTogether = index.getFiles();
      const english = inEnglish(records);
      // Made meanwhile, as it takes a while.
      const aside: [string, Uint8Array][] = [
        ['known.pack', json(knownWords(records))],
        ['chinese.pack', json({ characters: traditionalCharacters(records, Object.keys(english)), english })],
      ];
      const { files, errors } = await putTogether;
      const failures = [...refused, ...errors];
      if (failures.length) throw new Error(`Pagefind: ${failures.join('; ')}`);
      return writePacks(folder, files, records, aside);
    },
  };
}

/**
 * Writes Pagefind’s files anew, in such as a search on a slow line can do with: docs/search.md tells of each.
 *
 * @param files Pagefind's
 * @param aside what needs none of them
 * @returns how many records there are; the folder's name, by which no page takes another build's files for its own; and, for pages to
 * say, where each part of the words begins, in order: none where that would weigh on each of them
 */
async function writePacks(
  folder: string,
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
  aside: readonly [string, Uint8Array][],
) {
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const fragments = files.filter(({ path }) => path.startsWith('fragment/'));
  const byName = new Map(fragments.map(({ path, content }) => [/en_\w+/.exec(path)![0], byAddress.get(addressIn(content))]));
  const { names, register } = readRegister(unsigned(files.find(({ path }) => path.endsWith('.pf_meta'))!.content));
  const inOrder = names.map((name) => byName.get(name)!);
  if (inOrder.length !== records.length || inOrder.includes(undefined!)) throw new Error('Pagefind’s register does not list every record.');

  const parts = splitWords(files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => unsigned(content)));
  const { table, texts } = tableOf(inOrder);
  const program = files.find(({ path }) => path === 'wasm.en.pagefind')!;
  const start = together(json(register), unsigned(program.content), json(table));
  const borders = parts.map(({ border }) => border);
  const told = borders.join(' ').length <= MOST_TOLD;
  const packs = new Map<string, Uint8Array>([
    // The first, as the others are zipped while it is squeezed.
    ['start.pack', start],
    ...parts.map((part, number): [string, Uint8Array] => [`words/${number}.pack`, wordList([part])]),
    told ? ['words/all.pack', wordList(parts)] : ['borders.pack', json(borders)],
    ...texts.map((file, number): [string, Uint8Array] => [`text/${number}.pack`, json(file)]),
    ['places.pack', json(placesOf(inOrder))],
    ...aside,
  ]);
  // The folder is kept for ever under its name, which every byte in it has a part in.
  const hash = createHash('sha256');
  for (const [name, content] of packs) hash.update(`${name} ${content.length} `).update(content);
  const edition = hash.digest('hex').slice(0, 8);
  await writeFiles(
    [...packs].map(([name, content]) => [
      join(folder, edition, name),
      () => (content === start ? squeeze(start) : zip(content, { level: 9 })),
    ]),
  );
  return { records: inOrder.length, edition, borders: told ? borders : [] };
}

/** By which a query that is just its title or its id finds it: a fact's title is a sentence. */
const keysOf = ({ address, kind, title }: SearchRecord) => [
  ...new Set([...(kind === 'fact' ? [] : [title]), ...address.split('#').slice(1)].map(titleKey)),
];

/** Of Chinese names, as queries have them; what a page is called is no name of each part of it. */
const pairsOf = (names: readonly string[]) => names.flatMap((name) => (name.match(HAN) ?? []).flatMap(chinesePairs));

const zip = promisify(gzip);
const addressIn = (fragment: Uint8Array) => (JSON.parse(Buffer.from(unsigned(fragment)).toString()) as { url: string }).url;

const unsigned = (file: Uint8Array): Uint8Array => gunzipSync(file).subarray(SIGNATURE.length);
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

/** What every search needs as one file: see readStart in client/index-files.ts. The table comes last, as it is needed last. */
function together(...parts: Uint8Array[]): Uint8Array {
  const lengths = Buffer.alloc(4 * parts.length);
  parts.forEach((part, place) => lengths.writeUInt32BE(part.length, 4 * place));
  return Buffer.concat([lengths, ...parts]);
}
