/** Numbers in words, each at the place of its value. */
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = 'hundred|thousand|million|billion|trillion';
const VALUES = new Map(
  [...ONES.entries(), ...[...TENS.entries()].map(([tens, word]) => [10 * tens, word] as const)].map(([value, word]) => [word, value]),
);
const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** A number in words before a scale; elsewhere the atlas, too, writes them in words. */
const IN_WORDS = new RegExp(
  `\\b(?:(${TENS.slice(2).join('|')})(?:[ -](${ONES.slice(1, 10).join('|')}))?|(${ONES.slice(1).join('|')}))(?= (?:${SCALES})\\b)`,
  'g',
);

const grouped = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 6 });
const valueOf = (number: string) => Number(number.replaceAll(',', ''));
const times = (factor: number) => (_: string, number: string) => grouped(factor * valueOf(number));

/** Ways of writing, in lower case, and how the atlas writes the same. Each is given what those before it left. */
const WAYS: [RegExp, string | ((...groups: string[]) => string)][] = [
  [IN_WORDS, (_, tens = '', ones = '', small = '') => String((VALUES.get(tens) ?? 0) + (VALUES.get(ones) ?? 0) + (VALUES.get(small) ?? 0))],
  [new RegExp(`(${NUMBER}) ?bn\\b`, 'g'), '$1 billion'],
  [new RegExp(`(${NUMBER}) ?mn\\b`, 'g'), '$1 million'],
  [new RegExp(`(${NUMBER}) hundred\\b`, 'g'), times(100)],
  [new RegExp(`(${NUMBER}) thousand\\b`, 'g'), times(1000)],
  [/\b(0\.\d+) billion\b/g, (_, number = '') => `${grouped(1000 * Number(number))} million`],
  [/(?<![\d.,])(\d{5,})(?![\d.,])/g, times(1)],
  [new RegExp(`(?:\\b(?:rmb|cny)|[¥￥]) ?(${NUMBER}(?: (?:million|billion|trillion))?)`, 'g'), '$1 yuan'],
  // A range; two years stay what they are.
  [/(?<![\d-])(\d{1,3}) ?[-–—] ?(\d{1,3})(?![\d-])/g, '$1 to $2'],
  [/\bper ?cent\b/g, 'per cent'],
  [/\b(?:sq\.? ?m|sqm|m2|square met(?:er|re)s?)\b/g, 'square metres'],
  [/\b(?:uk|u\.k\.|britain)(?=\s|$)/g, 'united kingdom'],
  [/\b(?:usa|u\.s\.(?:a\.)?)(?=\s|$)/g, 'united states'],
  [/\bmacau\b/g, 'macao'],
];

/**
 * Puts what can be written in several ways as the atlas writes it: fifty billion and 50bn are 50 billion, RMB 20 million is
 * 20 million yuan, 400000 sqm is 400,000 square metres.
 *
 * @param query in lower case
 */
export const asWritten = (query: string): string => WAYS.reduce((text, [way, written]) => text.replace(way, written as string), query);
