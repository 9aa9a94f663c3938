import { Converter } from 'opencc-js/t2cn';
import { HAN } from '../atlas/typography.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { codeOf } from './characters.ts';
import { shown, type Problem } from './problem.ts';
import { fieldsOf, problemAt, proseOf, type Field } from './shape.ts';

const simplified = Converter({ from: 't', to: 'cn' });

/** Radicals and compatibility forms, which look like characters and are found by nobody, and letters and marks of another width. */
const LOOKALIKES = /(?![々〇])[\p{Script=Han}--\p{Unified_Ideograph}]|[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF61-\uFFDC]/gv;

/** Chinese is written in simplified characters, and its pinyin has a syllable for each. */
export function checkChinese(file: ContentFile): Problem[] {
  return [
    ...proseOf(file).flatMap(({ value, problem }) => otherIn(value).map(({ message, place }) => problem(message, place))),
    ...fieldsOf(file).flatMap((field) => checkNamed(file, field)),
    ...(file.prose?.texts ?? []).flatMap(({ value, line }) => otherIn(value).map(({ message }) => ({ file: file.path, line, message }))),
  ];
}

function checkNamed(file: ContentFile, { value, path }: Field): Problem[] {
  const { title, chinese, pinyin } = value as Record<string, unknown>;
  if (typeof chinese !== 'string') return [];
  const at = (key: string, message: string | false | undefined) => (message ? [problemAt(file, [...path, key], message)] : []);
  const differ = typeof title === 'string' && otherDigits(title, chinese);
  return [
    ...at('chinese', differ && `found ${shown(chinese)} for ${shown(title)}; allowed: the same numbers. Correct the one that is wrong.`),
    ...at('chinese', otherCharacters(chinese)),
    ...at('pinyin', typeof pinyin === 'string' && otherSyllables(chinese, pinyin)),
  ];
}

const otherIn = (text: string) =>
  [...text.matchAll(HAN)].flatMap(({ 0: run, index }) => {
    const message = otherCharacters(run);
    return message ? [{ message, place: index }] : [];
  });

/** Numbers in digits that one of the two names has and the other has not, where both have some. */
function otherDigits(title: string, chinese: string): boolean {
  const [inTitle, inChinese] = [title, chinese].map((name) => (name.match(/\d+/g) ?? []).sort().join(' '));
  return !!inTitle && !!inChinese && inTitle !== inChinese;
}

/** Standard in simplified Chinese too, as names have them (昇腾, 乾县), where the converter knows only their other use. */
const STANDING = /[昇乾於徵麽夥]/;

function otherCharacters(chinese: string): string | undefined {
  const ordinary = chinese.replace(LOOKALIKES, (sign) => sign.normalize('NFKC'));
  const right = simplified(ordinary);
  const signs = [...right];
  const wrong = chinese.match(LOOKALIKES)?.[0] ?? [...chinese].find((sign, index) => sign !== signs[index] && !STANDING.test(sign));
  if (!wrong) return undefined;
  const remedy = right === chinese ? 'Type the character itself.' : `Write ${shown(right)}.`;
  return `found "${wrong}" (${codeOf(wrong)}) in ${shown(chinese)}; allowed: simplified characters, and letters and digits as in English. ${remedy}`;
}

/** A syllable is a run of vowels, as an apostrophe parts two that would meet. Letters that the Chinese has are no pinyin. */
function otherSyllables(chinese: string, pinyin: string): string | undefined {
  const letters = chinese.match(/[A-Za-z]+/g) ?? [];
  const spoken = letters.reduce((rest, word) => rest.replace(word, ' '), pinyin);
  const syllables =
    spoken
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[aeiou]+/gi)?.length ?? 0;
  const characters = chinese.match(/\p{Script=Han}/gu)?.length ?? 0;
  // 儿 after a syllable may be its r.
  const least = characters - (chinese.match(/(?<!^)儿/g)?.length ?? 0);
  if (syllables <= characters && syllables >= least) return undefined;
  return `found ${shown(pinyin)}, ${syllables} syllables for the ${characters} characters of ${shown(chinese)}; allowed: one for each, with an apostrophe before one that begins with a vowel within a word (Xī'ān). Letters and digits stand as in the Chinese.`;
}
