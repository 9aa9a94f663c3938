/** A number with its scale, or the range of two: "38.9 billion", "15 to 16 trillion". */
const AMOUNT = /(\d+(?:dot\d+)?)(?: to (\d+(?:dot\d+)?))? (million|billion|trillion|per cent)\b/g;

/** Numbers as words of the index: of what stands within one, a comma parts nothing and a point is spelt out. */
const asWord = (text: string): string => text.replace(/(?<=\d),(?=\d{3})/g, '').replace(/(?<=\d)\.(?=\d)/g, 'dot');

/**
 * Gives each amount as one word, and each of a range: 38.9 billion → 38dot9billion. Else who asks for 60 billion would be led to 600
 * billion, and to 60 firms beside some billion.
 *
 * @param text in lower case
 */
export const joinAmounts = (text: string): string =>
  asWord(text).replace(AMOUNT, (_, from: string, to: string | undefined, scale: string) =>
    [from, to].flatMap((end) => (end ? end + scale.replace(' ', '') : [])).join(' '),
  );

/** The same with the words that it is made of, for what is to be found by either. */
export const withAmounts = (text: string): string => `${asWord(text)} ${(asWord(text).match(AMOUNT) ?? []).map(joinAmounts).join(' ')}`;

const WORD = /^(\d+)(?:dot(\d+))?(million|billion|trillion|percent)?$/;

/** A number from the index as a reader writes it; undefined where the word is none. */
export function shownNumber(word: string): string | undefined {
  const [, whole, part, scale] = WORD.exec(word) ?? [];
  return whole && `${whole}${part ? `.${part}` : ''}${scale ? ` ${scale.replace('percent', 'per cent')}` : ''}`;
}

/** The same as a pattern for any text, in which its thousands may stand apart; no number that it begins is meant. */
export function numberPattern(word: string): string | undefined {
  const shown = shownNumber(word);
  return shown && `${shown.replace(/\d(?=(?:\d{3})+(?!\d))/g, '$&,?').replaceAll('.', '\\.')}(?![.,]?\\d)`;
}
