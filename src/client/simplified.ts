import { HAN } from '../search/name-key.ts';
import { once, readJson } from './index-files.ts';

const characters = once(() => readJson<string>('characters.pack'));

/** A query in the simplified characters of the atlas. Throws where the table of characters cannot be had. */
export async function simplified(query: string): Promise<string> {
  if (!query.match(HAN)) return query;
  const pairs = await characters();
  const simple = new Map(Array.from(pairs.match(/../gu) ?? [], ([traditional = '', written = '']) => [traditional, written]));
  return query.replace(HAN, (run) => Array.from(run, (character) => simple.get(character) ?? character).join(''));
}
