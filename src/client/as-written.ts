import { formatDate } from '../atlas/figures.ts';
import { VERDICTS } from '../atlas/verdict.ts';

/** Numbers in words, each at the place of its value. */
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** As an ordinal says them. */
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const SCALES = 'hundred|thousand|million|billion|trillion';
const VALUES = new Map([...ONES.map((word, value) => [word, value] as const), ...TENS.map((word, tens) => [word, 10 * tens] as const)]);
const CURRENCY = String.raw`(?:\b(?:rmb|cny)|[¥￥])`;
const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** A number in words from eleven on, or before a scale; smaller ones the atlas, too, writes in words. */
const IN_WORDS = new RegExp(
  `\\b(?:(?:${TENS.slice(2).join('|')})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(11).join('|')}|(?:${ONES.slice(1, 11).join('|')})(?= (?:${SCALES})\\b))\\b`,
  'g',
);

const CHINESE_TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A day as far as it is told: 26 october 2020. What can be no date stays what it is. */
function dateOf(whole: string, year: string, month?: string, day?: string): string {
  if (Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return whole;
  return ` ${formatDate([year, month, day].filter((part) => part !== undefined).join('-')).toLowerCase()} `;
}

/** 五 → 5; -1 for what is no digit. */
const digitOf = (sign: string) => '零一二三四五六七八九'.indexOf({ 〇: '零', 两: '二' }[sign] ?? sign);

/** 五百 → 500. */
function chineseValue(number: string): number {
  let [value, digit] = [0, 0];
  for (const sign of number) {
    const tens = CHINESE_TENS[sign];
    if (tens) value += (digit || 1) * tens;
    digit = tens ? 0 : digitOf(sign);
  }
  return value + digit;
}

/** 二〇一七 → 2017. */
const digitsOf = (signs: string): string => [...signs].map(digitOf).join('');

/** 500亿 → 50 billion. */
function amountOf(value: number): string {
  const [scale, name] = value >= 1e12 ? [1e12, ' trillion'] : value >= 1e9 ? [1e9, ' billion'] : value >= 1e6 ? [1e6, ' million'] : [1, ''];
  return ` ${grouped(Number((value / scale).toPrecision(12)))}${name} `;
}

const grouped = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 6 });
const valueOf = (number: string) => Number(number.replaceAll(',', ''));
const times = (factor: number) => (_: string, number: string) => grouped(factor * valueOf(number));

/** Ways of writing, in lower case, and how the atlas writes the same. Each is given what those before it left. */
const WAYS: [RegExp, string | ((...groups: string[]) => string)][] = [
  ...Object.entries(VERDICTS).map(([verdict, { shape }]): [RegExp, string] => [
    new RegExp(`${shape}(?=\\s*(?:$|facts?\\b))`, 'g'),
    ` ${verdict} `,
  ]),
  // 400 000, with whatever blank.
  [/(?<![\d.,\p{L}])\d{1,3}(?: \d{3})+(?![\d,])/gu, (number) => number.replaceAll(' ', ',')],
  // Days: 2020-10-26, 2020.10.26, 2020/10/26, 26.10.2020, 10/26/2020 where the 26 can be no month, 2020/10, 2020年10月26日, 10月26日, 二〇二〇年.
  [/(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/g, (whole, year = '', _, month, day) => dateOf(whole, year, month, day)],
  [/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g, (whole, day, month, year = '') => dateOf(whole, year, month, day)],
  [/(?<!\d)(1[3-9]|2\d|3[01])[-/](\d{1,2})[-/](\d{4})(?!\d)/g, (whole, day, month, year = '') => dateOf(whole, year, month, day)],
  [/(?<!\d)(\d{1,2})[-/](1[3-9]|2\d|3[01])[-/](\d{4})(?!\d)/g, (whole, month, day, year = '') => dateOf(whole, year, month, day)],
  [/(?<!\d)(\d{4})[-/](\d{1,2})(?![-/]?\d)/g, (whole, year = '', month) => dateOf(whole, year, month)],
  [/[〇零一二三四五六七八九]{4}(?=年)/g, digitsOf],
  [
    /百分之(?:([\d.]+)|([〇零一二两三四五六七八九十百]+)(?:[点點]([〇零一二三四五六七八九]+))?)/g,
    (_, digits, whole = '', part) => `${digits ?? chineseValue(whole) + (part ? `.${digitsOf(part)}` : '')} per cent`,
  ],
  [/[一二三四五六七八九十]+(?= ?月)|(?<=月 ?)[一二三四五六七八九十]+(?= ?[日号號])/g, (number) => String(chineseValue(number))],
  // Of one sign, as in 三家, they stand so in the atlas, too.
  [
    /(?<![第〇零一二两三四五六七八九十百千])(?=..)(?:[一二两三四五六七八九]?[十百千][〇零]?)+[一二两三四五六七八九]?(?= ?[家个個人项項])/g,
    (number) => (number.length > 1 ? String(chineseValue(number)) : number),
  ],
  [/(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號])?)?/g, (whole, year = '', month, day) => dateOf(whole, year, month, day)],
  [/(?<!\d)(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號])?/g, (whole, month, day) => dateOf(whole, '', month, day)],
  // Sums: 五百亿, 500亿, 500 yi, 2万亿 (in Taiwan 2兆), 40万.
  [/[〇零一二两三四五六七八九十百千]+(?=[万萬亿億兆])/g, (number) => String(chineseValue(number))],
  [new RegExp(`(${NUMBER}) ?(?:[万萬][亿億]|兆)`, 'g'), (_, number) => amountOf(1e12 * valueOf(number))],
  [new RegExp(`(${NUMBER}) ?(?:[亿億]|yi\\b)`, 'g'), (_, number) => amountOf(1e8 * valueOf(number))],
  [new RegExp(`(${NUMBER}) ?(?:[万萬]|wan\\b)`, 'g'), (_, number) => amountOf(1e4 * valueOf(number))],
  [/(?<=\d |llion ) *元/g, ' yuan'],
  // Whereabouts in the article: paragraph 28, para 28, ¶28, p. 28.
  [/(?:\b(?:paragraph|para|p)\.? |¶ ?)(\d{1,2})\b/g, 'p$1'],
  // Pinyin with tones as digits: yu2zhong1.
  [/\b(?:[a-zü]{1,6}[1-5]){2,}\b/g, (syllables) => syllables.replace(/\d/g, '')],
  // A place among others: number five, no. 5, #5.
  [
    new RegExp(`(?:\\bnumber |\\bno\\. ?|#)(${ONES.slice(1, 11).join('|')}|[1-9]|10)\\b`, 'g'),
    (_, place = '') => ORDINALS[(VALUES.get(place) ?? Number(place)) - 1]!,
  ],
  [IN_WORDS, (words) => String(words.split(/[ -]/).reduce((sum, word) => sum + VALUES.get(word)!, 0))],
  [new RegExp(`(${NUMBER}) ?(?:bn\\b|b(?= (?:yuan|rmb|cny)\\b))`, 'g'), '$1 billion'],
  [new RegExp(`(${NUMBER}) ?(?:mn\\b|m(?= (?:yuan|rmb|cny)\\b))`, 'g'), '$1 million'],
  [new RegExp(`(${NUMBER}) ?tr?n\\b`, 'g'), '$1 trillion'],
  [new RegExp(`(${CURRENCY} ?${NUMBER}) ?b\\b`, 'g'), '$1 billion'],
  [new RegExp(`(${CURRENCY} ?${NUMBER}) ?m\\b`, 'g'), '$1 million'],
  [new RegExp(`(${NUMBER}) hundred\\b`, 'g'), times(100)],
  [new RegExp(`(${NUMBER}) thousand\\b`, 'g'), times(1000)],
  [/\b(0\.\d+) billion\b/g, (_, number = '') => `${grouped(1000 * Number(number))} million`],
  [/(?<![\d.,])(\d[\d,]*) million\b/g, (_, number = '') => amountOf(1e6 * valueOf(number))],
  [/(?<![\d.,])(\d{5,})(?![\d.,])/g, times(1)],
  [/(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d.,])/g, (number) => amountOf(valueOf(number))],
  [new RegExp(`${CURRENCY} *(${NUMBER}(?: (?:million|billion|trillion))?)`, 'g'), '$1 yuan'],
  // A range; two years stay what they are.
  [/(?<![\d-])(\d{1,3}) ?[-–—] ?(\d{1,3})(?![\d-])/g, '$1 to $2'],
  [/\bper ?cent\b|(?:\b|(?<=\d))pct\b|(?<=\d) ?%/g, ' per cent'],
  [/\b(?:sq\.? ?m|sqm|m2|square met(?:er|re)s?)\b/g, 'square metres'],
  [/(?:地区|国内)?生产总值/g, ' gdp '],
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
export const asWritten = (query: string): string =>
  WAYS.reduce((text, [way, written]) => text.replace(way, written as string), query)
    .replace(/\s+/g, ' ')
    .trim();
