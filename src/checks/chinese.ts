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
  eachField(file, ({ shape, value, path, line }) => {
    if (typeof value === 'string' && (shape.prose || shape.statement))
      for (const { 0: run, index } of value.matchAll(HAN)) {
        const characters = otherCharacters(run);
        if (characters) problems.push({ file: file.path, line: line(index), message: `${pathText(path, file.data)}: ${characters}` });
      }
    if (typeof value !== 'object' || Array.isArray(value)) return;
    const { title, chinese, pinyin } = value as Record<string, unknown>;
    if (typeof chinese !== 'string') return;
    if (typeof title === 'string' && otherDigits(title, chinese))
      at([...path, 'chinese'], `found ${shown(chinese)} for ${shown(title)}; allowed: the same numbers. Correct the one that is wrong.`);
    const characters = otherCharacters(chinese);
    if (characters) at([...path, 'chinese'], characters);
    const syllables = typeof pinyin === 'string' && otherSyllables(chinese, pinyin);
    if (syllables) at([...path, 'pinyin'], syllables);
  });
  for (const { value, line } of file.prose?.texts ?? [])
    for (const [run] of value.matchAll(HAN)) {
      const characters = otherCharacters(run);
      if (characters) problems.push({ file: file.path, line, message: characters });
    }
  return problems;
}

const HAN = /\p{Script=Han}+/gu;

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
  const wrong = LOOKALIKES.exec(chinese)?.[0] ?? [...chinese].find((sign, index) => sign !== signs[index] && !STANDING.test(sign));
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
