import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { PartList } from '../client/word-parts.ts';
import { chinesePairs, HAN, nameForms } from './name-forms.ts';
import type { SearchRecord } from './record.ts';
import { splitWords, wordList } from './split-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { idsIn, tableOf } from './table.ts';
import { wordsOf } from './words.ts';

/** What comes before the contents of every file that Pagefind writes for its own runtime. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Writes the search index: Pagefind's, of one record a thing, in files that a search on a slow line can do with.
 *
 * - `start.pack`: what every search needs, for one request: Pagefind's program and register, and the table of results;
 * - `parts.pack`: which word stands in which part of Pagefind's words;
 * - `<edition>/words/…`: those parts, which are fetched by the words that are asked for, and all as one;
 * - `<edition>/text/…`: the texts from which results cut their excerpts;
 * - `known.pack`: the site's own words, for a word that is not found.
 *
 * @param folder where the files go
 * @returns how many records were indexed
 */
export async function writeIndex(folder: string, records: readonly SearchRecord[]): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const record of records) {
    const { address, title, page, kind, aliases } = record;
    const meta = {
      ...(kind !== 'fact' && { title }),
      ...(page && kind !== 'fact' && { page }),
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
  const register = files.find(({ path }) => path.endsWith('.pf_meta'))!;
  // Results name records by these; their order is known to both sides, so that the table need not repeat them.
  const inOrder = idsIn(gunzipSync(register.content).toString('latin1'), records.length).map((id) =>
    byAddress.get(addresses.get(id) ?? '')!,
  );
  if (inOrder.length !== records.length || inOrder.includes(undefined!)) throw new Error('Pagefind’s register does not list every record.');

  const parts = splitWords(files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => unsigned(content)));
  const table = tableOf(inOrder);
  const program = files.find(({ path }) => path === 'wasm.en.pagefind')!;
  const start = pack({ program: unsigned(program.content), register: unsigned(register.content), table: json(table) });
  const edition = createHash('sha256').update(start).digest('hex').slice(0, 8);

  const write = (name: string, content: Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  write('start.pack', start);
  write('parts.pack', zip(json({ edition, firstWords: parts.map(({ first }) => first) } satisfies PartList)));
  for (const [number, part] of parts.entries()) write(`${edition}/words/${number}.pack`, zip(wordList([part])));
  write(`${edition}/words/all.pack`, zip(wordList(parts)));
  for (let from = 0; from < inOrder.length; from += table.texts) {
    const texts = inOrder.slice(from, from + table.texts).map(({ kind, title, text }) => (kind === 'fact' ? title : text));
    write(`${edition}/text/${from / table.texts}.pack`, zip(json(texts)));
  }
  write('known.pack', zip(json(wordsOf(records))));
  return inOrder.length;
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

/** Several files as one: a line that names them and says how long each is, then their bytes. */
function pack(parts: Record<string, Uint8Array>): Uint8Array {
  const list = JSON.stringify(Object.entries(parts).map(([name, content]) => [name, content.length]));
  return zip(Buffer.concat([Buffer.from(`${list}\n`), ...Object.values(parts)]));
}
