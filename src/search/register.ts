import { endOf, head, headAt, LIST, NUMBER, TEXT } from './cbor.ts';

/**
 * Pagefind's list of records without their names, which are letters of chance that nothing can compress: a record is called by
 * its number instead. Nor are the files of words listed, which the atlas cuts anew.
 */
export interface Register {
  /** What stands before the list of records and after that of the files, in bytes. */
  before: number[];
  after: number[];
  /** How many words each record has. */
  words: number[];
}

/** The empty text that ends each record. */
const [NOTHING] = head(TEXT, 0) as [number];

/**
 * @param register Pagefind's, unzipped and without its signature: a list of its version, the records, the files of words, and the rest
 * @returns it without names, and Pagefind's names in its order
 * @throws where it has another form
 */
export function readRegister(register: Uint8Array): { register: Register; names: string[] } {
  const outer = headAt(register, 0);
  const records = endOf(register, outer.end);
  const list = headAt(register, records);
  if (outer.type !== LIST || list.type !== LIST) throw new Error('Pagefind’s register has a form that is not known here.');
  const names: string[] = [];
  const words: number[] = [];
  let at = list.end;
  for (let number = 0; number < list.value; number++) {
    const record = headAt(register, at);
    const name = headAt(register, record.end);
    const count = headAt(register, name.end + name.value);
    const known =
      record.type === LIST && record.value === 3 && name.type === TEXT && count.type === NUMBER && register[count.end] === NOTHING;
    if (!known) throw new Error('Pagefind’s register names its records in a form that is not known here.');
    names.push(new TextDecoder().decode(register.subarray(name.end, name.end + name.value)));
    words.push(count.value);
    at = count.end + 1;
  }
  const after = [...register.subarray(endOf(register, at))];
  return { register: { before: [...register.subarray(0, records)], after, words }, names };
}

/** The register as Pagefind reads it, each record under its number. */
export function writeRegister({ before, after, words }: Register): Uint8Array {
  const records = words.flatMap((count, number) => {
    const name = String(number);
    return [
      ...head(LIST, 3),
      ...head(TEXT, name.length),
      ...[...name].map((digit) => digit.charCodeAt(0)),
      ...head(NUMBER, count),
      NOTHING,
    ];
  });
  return Uint8Array.from([...before, ...head(LIST, words.length), ...records, ...head(LIST, 0), ...after]);
}
