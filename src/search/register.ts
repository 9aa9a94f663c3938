import { endOf, headAt, LIST, listOf, shortText, TEXT } from './cbor.ts';

/** Pagefind's list of records, as it wrote it and as the atlas sends it. */
export interface Register {
  /** Pagefind's own names of the records, in its order. */
  names: string[];
  /**
   * The register with each record's number for a name, so that results tell numbers: Pagefind's names are letters of
   * chance, which cannot be compressed. The list of the files of words, which the atlas cuts anew, is left empty.
   */
  numbered: Uint8Array;
}

/**
 * @param register Pagefind's, unzipped and without its signature: a list of its version, the records, the files of words, and the rest
 * @throws where it has another form
 */
export function readRegister(register: Uint8Array): Register {
  const outer = headAt(register, 0);
  const records = endOf(register, outer.end);
  const list = headAt(register, records);
  if (outer.type !== LIST || list.type !== LIST) throw new Error('Pagefind’s register has a form that is not known here.');
  const names: string[] = [];
  const numbered = [register.subarray(0, records), listOf(list.value)];
  let at = list.end;
  for (let number = 0; number < list.value; number++) {
    const record = headAt(register, at);
    const name = headAt(register, record.end);
    if (record.type !== LIST || name.type !== TEXT)
      throw new Error('Pagefind’s register names its records in a form that is not known here.');
    const end = endOf(register, at);
    names.push(new TextDecoder().decode(register.subarray(name.end, name.end + name.value)));
    numbered.push(register.subarray(at, record.end), shortText(String(number)), register.subarray(name.end + name.value, end));
    at = end;
  }
  return { names, numbered: Buffer.concat([...numbered, listOf(0), register.subarray(endOf(register, at))]) };
}
