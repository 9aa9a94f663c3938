import { Converter } from 'opencc-js/t2cn';
import { pinyin as readingsOf } from 'pinyin-pro';
import { HAN } from '../atlas/typography.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { codeOf } from './characters.ts';
import { shown, type Problem } from './problem.ts';
import { fieldsOf, problemAt, proseOf, type Field } from './shape.ts';

const simplified = Converter({ from: 't', to: 'cn' });

/** Radicals and compatibility forms, which look like characters and are found by nobody, and letters and marks of another width. */
const LOOKALIKES = /(?![々〇])[\p{Script=Han}--\p{Unified_Ideograph}]|[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF61-\uFFDC]/gv;

/** Chinese is written in simplified characters, and its pinyin has a syllable for each, as it is read. */
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
  const differsInPinyin = typeof pinyin === 'string' && otherDigits(pinyin, chinese);
  const remedy = 'allowed: the same numbers. Correct the one that is wrong.';
  return [
    ...at('chinese', differ && `found ${shown(chinese)} for ${shown(title)}; ${remedy}`),
    ...at('pinyin', differsInPinyin && `found ${shown(pinyin)} for ${shown(chinese)}; ${remedy}`),
    ...at('chinese', otherCharacters(chinese)),
    ...at('pinyin', typeof pinyin === 'string' && (otherSyllables(chinese, pinyin) ?? otherReading(chinese, pinyin))),
  ];
}

const otherIn = (text: string) =>
  [...text.matchAll(HAN)].flatMap(({ 0: run, index }) => {
    const message = otherCharacters(run);
    return message ? [{ message, place: index }] : [];
  });

/** Numbers in digits that one of the two names has and the other has not, where both have some. */
function otherDigits(other: string, chinese: string): boolean {
  const [inOther, inChinese] = [other, chinese].map((name) => (name.match(/\d+/g) ?? []).sort().join(' '));
  return !!inOther && !!inChinese && inOther !== inChinese;
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
  const syllables = toneless(spoken(chinese, pinyin)).match(/[aeiouü]+/gi)?.length ?? 0;
  const characters = chinese.match(/\p{Script=Han}/gu)?.length ?? 0;
  // 儿 after a syllable may be its r.
  const least = characters - (chinese.match(/(?<!^)儿/g)?.length ?? 0);
  if (syllables <= characters && syllables >= least) return undefined;
  return `found ${shown(pinyin)}, ${syllables} syllables for the ${characters} characters of ${shown(chinese)}; allowed: one for each, with an apostrophe before one that begins with a vowel within a word (Xī'ān). Letters and digits stand as in the Chinese.`;
}

/** Said in another tone before some syllables. */
const CHANGING = /[一不]/;

/** The first character whose syllable is none of its readings. Within a word it may have lost its tone (hétong), and 儿 may be an r. */
function otherReading(chinese: string, pinyin: string): string | undefined {
  let rest = ` ${spoken(chinese, pinyin).toLowerCase().normalize('NFC')}`;
  for (const character of chinese.match(/\p{Script=Han}/gu) ?? []) {
    const within = /^['’]?[\p{L}\p{M}]/u.test(rest);
    rest = rest.replace(/^[^\p{L}]+/u, '');
    const readings = readingsOf(character, { type: 'array', multiple: true }).map((reading) => reading.normalize('NFC'));
    const light = [...(within ? readings.map(toneless) : []), ...(character === '儿' ? ['r'] : [])];
    const said = CHANGING.test(character) ? toneless(rest) : rest;
    const own = (CHANGING.test(character) ? readings.map(toneless) : readings).concat(light).filter((reading) => said.startsWith(reading));
    if (!own.length) {
      const known = readings.join(' or ');
      return `found ${shown(pinyin)} for ${shown(chinese)}, in which ${character} is read ${known}; allowed: the reading of each character, with its tone. Correct the one that is wrong.`;
    }
    rest = rest.slice(Math.max(...own.map(({ length }) => length)));
  }
  return undefined;
}

/** The pinyin without letters that stand in the Chinese as they are. */
const spoken = (chinese: string, pinyin: string) =>
  (chinese.match(/[A-Za-z]+/g) ?? []).reduce((rest, word) => rest.replace(word, ' '), pinyin);

const toneless = (pinyin: string) =>
  pinyin
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
