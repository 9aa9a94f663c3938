import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { chinesePairs, HAN, nameForms } from './name-forms.ts';
import type { SearchRecord } from './record.ts';
import { readRegister } from './register.ts';
import { splitWords, wordList } from './split-words.ts';
import { squeeze } from './squeeze.ts';
import { STOP_WORDS } from './stop-words.ts';
import { placesOf, tableOf, textOf } from './table.ts';
import { wordsOf } from './words.ts';

/** What comes before the contents of every file that Pagefind writes for its own runtime. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Writes the search index: Pagefind's, of one record a thing, in files that a search on a slow line can do with.
 *
 * - `start.pack`: what every search needs, for one request: Pagefind's program and register, and the table of results;
 * - `words/…`: Pagefind's words in parts, which are fetched by the words that are asked for, and all as one;
 * - `text/…`: the texts from which results cut their excerpts;
 * - `places.pack`: regions and sectors of the records, for a choice among results;
 * - `known.pack`: the site's own words, for a word that is not found.
 *
 * @param folder where the files go, in a folder that is named by what they hold
 */
export async function writeIndex(folder: string, records: readonly SearchRecord[]): Promise<WrittenIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const record of records) {
    const { address, title, page, kind, aliases } = record;
    const meta = {
      ...(kind !== 'fact' && { title }),
      // The title of a source says nothing of each of its paragraphs.
      ...(page && kind !== 'fact' && kind !== 'source' && { page }),
      ...(aliases.length && { aliases: nameForms(aliases) }),
    };
    const { errors } = await index.addCustomRecord({ url: address, language: 'en', content: wordsIn(record), meta });
    if (errors.length) throw new Error(`Pagefind: ${address}: ${errors.join('; ')}`);
  }
  const { files, errors: failures } = await index.getFiles();
  if (failures.length) throw new Error(`Pagefind: ${failures.join('; ')}`);

  const addresses = new Map(
    files.filter(({ path }) => path.startsWith('fragment/')).map(({ path, content }) => [/en_\w+/.exec(path)![0], addressIn(content)]),
  );
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const { names, register } = readRegister(unsigned(files.find(({ path }) => path.endsWith('.pf_meta'))!.content));
  const inOrder = names.map((name) => byAddress.get(addresses.get(name) ?? '')!);
  if (inOrder.length !== records.length || inOrder.includes(undefined!)) throw new Error('Pagefind’s register does not list every record.');

  const parts = splitWords(files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => unsigned(content)));
  const table = tableOf(inOrder);
  const program = files.find(({ path }) => path === 'wasm.en.pagefind')!;
  const start = await startPack(json(register), unsigned(program.content), json(table));
  const texts = Array.from({ length: Math.ceil(inOrder.length / table.texts) }, (_, file): [string, Uint8Array] => [
    `text/${file}.pack`,
    zip(json(inOrder.slice(file * table.texts, (file + 1) * table.texts).map(textOf))),
  ]);
  const written = new Map<string, Uint8Array>([
    ['start.pack', start],
    ...parts.map((part, number): [string, Uint8Array] => [`words/${number}.pack`, zip(wordList([part]))]),
    ['words/all.pack', zip(wordList(parts))],
    ...texts,
    ['places.pack', zip(json(placesOf(inOrder)))],
    ['known.pack', zip(json(wordsOf(records)))],
  ]);
  // The folder is kept for ever under its name, which every byte in it has a part in.
  const hash = createHash('sha256');
  for (const [name, content] of written) hash.update(`${name} ${content.length} `).update(content);
  const edition = hash.digest('hex').slice(0, 8);
  for (const [name, content] of written) {
    const path = join(folder, edition, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return { records: inOrder.length, edition, borders: parts.map(({ border }) => border) };
}

export interface WrittenIndex {
  records: number;
  /** The folder's name, by which no page takes another build's files for its own. */
  edition: string;
  /** Where each part of the words begins, in order. */
  borders: string[];
}

/** Of Chinese, pairs of characters, as queries have them. */
const chinesePairsIn = (word: string) => [...(word.match(HAN)?.flatMap(chinesePairs) ?? []), ...word.split(HAN)];

/**
 * The words of a record's text, each once: the excerpt is cut from the text itself. A statement that is a fact's title is
 * its text, and ids are put to it because people paste them.
 */
function wordsIn({ address, title, kind, text }: SearchRecord): string {
  const words = `${address.split('/').slice(2).join(' ')} ${kind === 'fact' ? title : text}`.toLowerCase().split(/[^\p{L}\p{N}+-]+/u);
  return [...new Set(words.flatMap(chinesePairsIn).filter((word) => word && !STOP_WORDS.has(word)))].join(' ');
}

const addressIn = (fragment: Uint8Array) => (JSON.parse(Buffer.from(unsigned(fragment)).toString()) as { url: string }).url;

const unsigned = (file: Uint8Array): Uint8Array => gunzipSync(file).subarray(SIGNATURE.length);
const zip = (content: Uint8Array) => gzipSync(content, { level: 9 });
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

/** What every search needs as one file: see readStart in client/index-files.ts. The table comes last, as it is needed last. */
function startPack(...parts: Uint8Array[]): Promise<Uint8Array> {
  const lengths = Buffer.alloc(4 * parts.length);
  parts.forEach((part, place) => lengths.writeUInt32BE(part.length, 4 * place));
  return squeeze(Buffer.concat([lengths, ...parts]));
}
