import { Converter } from 'opencc-js/t2cn';
import type { ContentFile } from '../collections/read-content.ts';
import { shown, type Problem } from './problem.ts';
import { eachField, pathText } from './shape.ts';

const simplified = Converter({ from: 't', to: 'cn' });

/** Radicals and compatibility forms, which look like characters and are found by nobody, and letters and marks of another width. */
const LOOKALIKES = /(?![々〇])[\p{Script=Han}--\p{Unified_Ideograph}]|[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF61-\uFFDC]/gv;

/** Chinese is written in simplified characters, and its pinyin has a syllable for each. */
export function checkChinese(file: ContentFile): Problem[] {
  const problems: Problem[] = [];
  const at = (path: PropertyKey[], message: string) =>
    problems.push({ file: file.path, line: file.lineOf(path), message: `${pathText(path, file.data)}: ${message}` });
  eachField(file, ({ value, path }) => {
    if (typeof value !== 'object' || Array.isArray(value)) return;
    const { chinese, pinyin } = value as Record<string, unknown>;
    if (typeof chinese !== 'string') return;
    const characters = otherCharacters(chinese);
    if (characters) at([...path, 'chinese'], characters);
    const syllables = typeof pinyin === 'string' && otherSyllables(chinese, pinyin);
    if (syllables) at([...path, 'pinyin'], syllables);
  });
  return problems;
}

/** Standard in simplified Chinese too, as names have them (昇腾, 乾县), where the converter knows only their other use. */
const STANDING = /[昇乾於徵麽夥]/;

function otherCharacters(chinese: string): string | undefined {
  const ordinary = chinese.replace(LOOKALIKES, (sign) => sign.normalize('NFKC'));
  const right = simplified(ordinary);
  const wrong = LOOKALIKES.exec(chinese)?.[0] ?? [...chinese].find((sign, index) => sign !== [...right][index] && !STANDING.test(sign));
  LOOKALIKES.lastIndex = 0;
  if (!wrong) return undefined;
  const code = wrong.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const remedy = right === chinese ? 'Type the character itself.' : `Write ${shown(right)}.`;
  return `found "${wrong}" (U+${code}) in ${shown(chinese)}; allowed: simplified characters, and letters and digits as in English. ${remedy}`;
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
