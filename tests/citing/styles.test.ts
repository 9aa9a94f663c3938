import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { readAtlas } from '../../src/atlas/read-atlas.ts';
import { apa } from '../../src/citing/apa.ts';
import { chicago } from '../../src/citing/chicago.ts';
import { cslJson } from '../../src/citing/csl-json.ts';
import { gbt7714 } from '../../src/citing/gbt7714.ts';
import { plain, type Author, type Reference } from '../../src/citing/reference.ts';
import { sourceReference } from '../../src/citing/source-reference.ts';

const person = (family: string, given: string): Author => ({ family, given });
const body = (literal: string): Author => ({ literal });
const web = (fields: Partial<Reference>): Reference => ({ id: 'x', title: '', authors: [], language: 'en', ...fields });

/**
 * Entries of the standard itself, annex B.10 (web sites and pages), with the signs as the standard prints them: point and
 * square brackets half width, the others full width. Its authors in the last rows are those of 8.5.3 [9] and B.1 [11].
 */
const GBT: [string, Reference][] = [
  [
    '中国科学院文献情报中心. 中国科学院科技论文预发布平台[EB/OL]. [2025-03-06]. https://chinaxiv.org/home.htm.',
    web({
      authors: [body('中国科学院文献情报中心')],
      title: '中国科学院科技论文预发布平台',
      accessed: '2025-03-06',
      url: 'https://chinaxiv.org/home.htm',
      language: 'zh-Hans',
    }),
  ],
  [
    '北京鲁迅博物馆（北京新文化运动纪念馆）. 北京鲁迅博物馆志愿服务章程[EB/OL]. （2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.',
    web({
      authors: [body('北京鲁迅博物馆（北京新文化运动纪念馆）')],
      title: '北京鲁迅博物馆志愿服务章程',
      issued: '2021-04-21',
      accessed: '2023-05-02',
      url: 'http://www.luxunmuseum.com.cn/html/202104/a11310.htm',
      language: 'zh-Hans',
    }),
  ],
  [
    '许振超：“好好干，当一个好工人”[EB/OL]. （2025-02-17）[2025-06-22]. http://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.',
    web({
      title: '许振超：“好好干，当一个好工人”',
      issued: '2025-02-17',
      accessed: '2025-06-22',
      url: 'http://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html',
      language: 'zh-Hans',
    }),
  ],
  [
    'International Organization for Standardization. ISO home page[EB/OL]. [2020-10-06]. https://www.iso.org/home.html.',
    web({
      authors: [body('International Organization for Standardization')],
      title: 'ISO home page',
      accessed: '2020-10-06',
      url: 'https://www.iso.org/home.html',
    }),
  ],
  [
    'Bevington D，Brown J R. William Shakespeare[EB/OL]. （2025-01-01）[2025-01-03]. https://www.britannica.com/biography/William-Shakespeare.',
    web({
      authors: [person('Bevington', 'David'), person('Brown', 'John Russell')],
      title: 'William Shakespeare',
      issued: '2025-01-01',
      accessed: '2025-01-03',
      url: 'https://www.britannica.com/biography/William-Shakespeare',
    }),
  ],
];

/** How the standard names authors: 8.5.3 [9] and [3], 8.6.3 [2], and the hyphen of B.4 [15]. */
const GBT_AUTHORS: [string, Pick<Reference, 'authors' | 'language'>][] = [
  [
    'Myburg A A，Grattapaglia D，Tuskan G A，et al',
    {
      language: 'en',
      authors: [person('Myburg', 'A A'), person('Grattapaglia', 'D'), person('Tuskan', 'G A'), body('a fourth, whom the standard cuts')],
    },
  ],
  ['于潇，刘义，柴跃廷，等', { language: 'zh-Hans', authors: ['于潇', '刘义', '柴跃廷', '第四人'].map(body) }],
  ['Wang Shanshan', { language: 'en', authors: [{ family: 'Wang', given: 'Shanshan', pinyin: true }] }],
  ['Park J-R，Tosaka Y', { language: 'en', authors: [person('Park', 'Jung-Ran'), person('Tosaka', 'Yuji')] }],
];

/** The style's own sample for an undated page; dated pages as the library guide of Langara College for APA 7 gives them. */
const APA: [string, Reference][] = [
  [
    'U.S. Census Bureau. (n.d.). U.S. and world population clock. U.S. Department of Commerce. Retrieved January 9, 2020, from https://www.census.gov/popclock/',
    web({
      authors: [body('U.S. Census Bureau')],
      title: 'U.S. and world population clock',
      container: 'U.S. Department of Commerce',
      accessed: '2020-01-09',
      url: 'https://www.census.gov/popclock/',
    }),
  ],
  [
    'Clifton, M. (2019, February 19). Your inbox is a mess, and it’s slowing you down. Here’s how to fix it. CBC. https://www.cbc.ca/life/wellness/your-inbox-is-a-mess-and-it-s-slowing-you-down-here-s-how-to-fix-it-1.5037999',
    web({
      authors: [person('Clifton', 'M')],
      title: 'Your inbox is a mess, and it’s slowing you down. Here’s how to fix it',
      container: 'CBC',
      issued: '2019-02-19',
      accessed: '2020-01-09',
      url: 'https://www.cbc.ca/life/wellness/your-inbox-is-a-mess-and-it-s-slowing-you-down-here-s-how-to-fix-it-1.5037999',
    }),
  ],
  [
    'Jarry, J. L., Kossert, A., & Ip, K. (n.d.). Do women with low self-esteem use appearance to feel better? National Eating Disorder Information Centre. http://www.nedic.ca/knowthefacts/documents/Appearanceandselfesteem.pdf',
    web({
      authors: [person('Jarry', 'J L'), person('Kossert', 'A'), person('Ip', 'K')],
      title: 'Do women with low self-esteem use appearance to feel better?',
      container: 'National Eating Disorder Information Centre',
      url: 'http://www.nedic.ca/knowthefacts/documents/Appearanceandselfesteem.pdf',
    }),
  ],
];

/** The manual's own samples, 18th edition: a page without a date, and a newspaper's with its year where notes and bibliography has it. */
const CHICAGO: [string, Reference][] = [
  [
    'Yale University. “About Yale: Yale Facts.” Accessed March 8, 2022. https://www.yale.edu/about-yale/yale-facts.',
    web({
      authors: [body('Yale University')],
      title: 'About Yale: Yale Facts',
      container: 'Yale University',
      accessed: '2022-03-08',
      url: 'https://www.yale.edu/about-yale/yale-facts',
    }),
  ],
  [
    'Blum, Dani. “Are Flax Seeds All That?” New York Times, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    web({
      authors: [person('Blum', 'Dani')],
      title: 'Are Flax Seeds All That?',
      container: 'New York Times',
      issued: '2023-12-13',
      url: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
    }),
  ],
];

describe('published samples', () => {
  test.each(GBT)('GB/T 7714: %s', (expected, reference) => expect(plain(gbt7714(reference))).toBe(expected));
  test.each(APA)('APA: %s', (expected, reference) => expect(plain(apa(reference))).toBe(expected));
  test.each(CHICAGO)('Chicago: %s', (expected, reference) => expect(plain(chicago(reference))).toBe(expected));
  test.each(GBT_AUTHORS)('GB/T 7714 names %s', (expected, names) => {
    expect(plain(gbt7714(web({ title: 'T', ...names })))).toBe(`${expected}. T[EB/OL].`);
  });
});

/** What is not named is described: of a blog post the founding source is known from, and of a report without a title of its own. */
const DESCRIBED = web({ title: 'Luo Lin: The future', medium: 'Blog post in machine translation', issued: '2020-10-26' });
const UNTITLED = web({ title: '[Report on a launch]', container: 'zhimen.com', issued: '2022-06-24', url: 'https://zhimen.com/x' });

test.each([
  [apa, DESCRIBED, 'Luo Lin: The future [Blog post in machine translation]. (2020, October 26).'],
  [chicago, DESCRIBED, '“Luo Lin: The future.” Blog post in machine translation, October 26, 2020.'],
  [apa, UNTITLED, '[Report on a launch]. (2022, June 24). zhimen.com. https://zhimen.com/x'],
  [chicago, UNTITLED, 'Report on a launch. Zhimen.com, June 24, 2022. https://zhimen.com/x.'],
])('%o of what is described and not named', (style, reference, expected) => {
  expect(plain(style(reference))).toBe(expected);
  expect(style(reference).some(({ italic }) => italic)).toBe(style === apa && reference === DESCRIBED);
});

test('Chicago says in brackets what a title means, as in the manual’s sample of Kern', () => {
  const titled = (title: string, translatedTitle: string) =>
    plain(chicago(web({ authors: [person('Kern', 'W.')], title, translatedTitle })));
  expect(titled('Waar verzamelde Pigafetta zijn Maleise woorden?', 'Where did Pigafetta collect his Malaysian words?')).toBe(
    'Kern, W. “Waar verzamelde Pigafetta zijn Maleise woorden?” [Where did Pigafetta collect his Malaysian words?]',
  );
  expect(titled('国标出台', 'Standard issued')).toBe('Kern, W. “国标出台” [Standard issued].');
});

test.each([
  [apa, 'A Report on the “Digital Economy.” (n.d.).'],
  [chicago, '“A Report on the ‘Digital Economy.’”'],
])('%o puts the full stop within quotation marks, and Chicago single ones within double', (style, expected) => {
  expect(plain(style(web({ title: 'A Report on the “Digital Economy”' }))).trim()).toBe(expected);
});

/**
 * The CSL project's own APA style, run by its reference processor, as a second opinion on the sources. It differs in four
 * things, which are left out here: it gives names of sites capitals (Ee-Paper.Com), repeats a site that is the author, knows of no
 * title in translation, and has what a work is after the date where it has no author.
 */
test('APA says of a source what the APA style of the CSL project says', () => {
  const references = readAtlas(process.cwd()).sources.map((source): Reference => ({ ...sourceReference(source), accessed: '2026-11-27' }));
  const comparable = references.filter(
    ({ translatedTitle, medium, authors, container }) =>
      !translatedTitle && !medium && !authors.some((author) => 'literal' in author && author.literal === container),
  );
  expect(comparable.length).toBeGreaterThan(30);
  for (const reference of comparable) {
    const theirs = new Cite(cslJson(reference)).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
    expect(plain(apa(reference)).trim().toLowerCase()).toBe(theirs.toLowerCase());
  }
});

test('APA sets the title in italics and nothing else', () => {
  expect(apa(APA[0]![1]).filter(({ italic }) => italic)).toEqual([{ text: 'U.S. and world population clock', italic: true }]);
});
