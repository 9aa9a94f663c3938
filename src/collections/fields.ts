import { z } from 'astro/zod';

/**
 * The building blocks of the schemas. What a check needs to know about a field (that it is an id, a reference,
 * or prose in which no number may stand bare) travels in the field's metadata, so that the JSON Schema made
 * for editors carries it too and the checks can walk any collection without knowing its shape.
 */

/** ASCII kebab-case. Ids become addresses, and addresses are promises. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An id that this entry defines. */
export const id = (description: string) =>
  z.string().regex(ID, 'use lower-case ASCII letters, digits and single hyphens').meta({ description });

/** A reference to an entry of one collection, by its id. */
export const ref = (collection: string, description: string) =>
  z
    .string()
    .min(1)
    .meta({ description, reference: [collection] });

/** A reference to an entry of one of several collections, written `collection/id`. */
export const pageRef = (description: string, collections: readonly string[] = ABOUT) =>
  z
    .string()
    .regex(/^[a-z]+\/[a-z0-9-]+$/, 'write collection/id, for example regions/chongqing')
    .meta({ description, reference: [...collections], qualified: true });

/** What a fact can be about. */
const ABOUT = ['regions', 'measures', 'sectors', 'model', 'organisations', 'terms'] as const;

/** Set on one line: no line ends, no blanks at the ends, no two running. */
const ON_ONE_LINE = /^(?!\s)(?:(?!\s\s|[\n\r]).)*(?<!\s)$/su;

const ONE_LINE = 'words on one line, without blanks at its ends or two running; a text in lines of its own begins with >-';

/** A short label: a title or a name, set on one line. Digits in it must be a listed name. */
export const label = (description: string, max = 90) =>
  z.string().min(1).max(max).regex(ON_ONE_LINE, ONE_LINE).meta({ description, prose: true, label: true });

/** Prose in the atlas's own words. Numbers come from facts: `{fact-id}` or `{fact-id.part}`. */
export const prose = (description: string, max = 600) =>
  z
    .string()
    .min(10)
    .max(max)
    .regex(/[.!?…。！？]["”’)\]]*\s*$/, 'end the sentence with a full stop')
    .meta({ description, prose: true });

/** Text kept exactly as a source, a language or an address has it; numbers in it are part of the quotation. */
export const verbatim = (description: string, max = 160) => z.string().min(1).max(max).regex(ON_ONE_LINE, ONE_LINE).meta({ description });

/** Chinese in simplified characters. */
export const chinese = (description = 'The name in simplified Chinese.') =>
  z
    .string()
    .max(80)
    .regex(/\p{Script=Han}/u, 'write the name in Chinese characters')
    .regex(/^(?!\s)(?:(?!\p{Script=Han}\s+\p{Script=Han}).)*(?<!\s)$/u, 'Chinese has no blanks: delete them')
    .meta({ description });

/** A vowel with the mark of a tone, as one character or as two. No Chinese name consists of toneless syllables alone. */
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒ\u0300\u0301\u0304\u030C]/;

/** Pinyin with tone marks. */
export const pinyin = z
  .string()
  .max(160)
  .regex(/^[^\p{Script=Han}]+$/u, 'write pinyin in Latin letters with tone marks')
  .regex(/^[^ĂăĔĕĬĭŎŏŬŭ]*$/, 'the third tone is pointed: ǎ ě ǐ ǒ ǔ')
  .regex(TONE, 'mark the tones: qūkuàiliàn, not qukuailian')
  .regex(ON_ONE_LINE, ONE_LINE)
  .regex(/^(?!.*\p{Ll}\p{M}*\d)/u, 'the tones are marks, not digits')
  .meta({ description: 'Hanyu pinyin with tone marks.' });

/** Where a rule that an entry breaks is told, and how. */
export const at = (key: string, message: string) => ({ message, path: [key] });

/**
 * No two items of a list are the same; told of the second.
 *
 * @param key where in an item that stands which is held against the others; else it is the whole item
 */
export const distinct =
  <Item>(message: string, key?: keyof Item & string) =>
  (list: readonly Item[], context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    list.forEach((item, at) => {
      const part = JSON.stringify(key ? item[key] : item) as string | undefined;
      if (part === undefined) return;
      if (seen.has(part)) context.addIssue({ code: 'custom', message, path: key ? [at, key] : [at] });
      seen.add(part);
    });
  };

/** Other words by which a reader may look for the entry: abbreviations, variants, the source's garbles. */
export const aliases = z
  .array(
    z
      .string()
      .max(120)
      .regex(/^(?! ).*[\p{L}\p{N}].*(?<! )$/u, 'words, without blanks around them')
      .regex(/^[^，、；;]*$/u, 'one name each: part two by the comma and blank of an English keyboard'),
  )
  .superRefine(distinct('the same alias stands twice: remove one'))
  .meta({ description: 'Other names readers search by: abbreviations, spellings, garbled forms, Chinese variants.' });

/** Where files are shown in a sequence that is the editor's choice. */
export const order = z.int().min(1).meta({ description: 'Place in the sequence it is shown in.' });

/** A calendar date as far as it is known. */
export const date = (description: string) =>
  z
    .union([z.string(), z.int()], 'a date: 2020, 2020-04 or 2020-04-20')
    .transform(String)
    .refine(isDate, 'write a date that exists: 2020, 2020-04 or 2020-04-20')
    .meta({ description });

/** Whether this is a year, a month or a day that the calendar has: 2020, 2020-04, 2020-04-20. */
export function isDate(text: string): boolean {
  if (!/^(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const parsed = new Date(Date.UTC(year, month - 1, day));
  return parsed.getUTCMonth() === month - 1 && parsed.getUTCDate() === day;
}
