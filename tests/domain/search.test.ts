import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asWritten } from '../../src/client/as-written.ts';
import { excerpt, markPattern } from '../../src/client/marks.ts';
import { otherSpellings, pinyinRuns, termsOf } from '../../src/client/query.ts';
import { withinOneEdit } from '../../src/search/near-words.ts';
import { pageParts, pageRecords } from '../../src/search/page-records.ts';
import { nameForms } from '../../src/search/indexed-words.ts';
import { chinesePairs, nameKey, titleKey } from '../../src/search/name-key.ts';
import { joinAmounts, shownNumber, withAmounts } from '../../src/search/numbers.ts';
import { namesInChinese } from '../../src/search/places-in-chinese.ts';
import { tableOf } from '../../src/search/table.ts';
import { inEnglish } from '../../src/search/in-english.ts';
import { traditionalCharacters } from '../../src/search/traditional.ts';
import { knownWords } from '../../src/search/words.ts';
import { splitWords, wordList } from '../../src/search/split-words.ts';
import { elementsOf } from '../../src/publish/built-pages.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { openIndex } from '../../src/search/write-index.ts';
import { readRegister, writeRegister } from '../../src/search/register.ts';

test.each([
  ['digital renminbi', ['digital', 'renminbi']],
  ['What did Chongqing promise for 2025?', ['chongqing', 'promise', '2025']],
  ['how big is the park', ['size', 'park']],
  ['人民币试点', ['人民', '民币', '币试', '试点']],
  ['数字 renminbi', ['数字', 'renminbi']],
  ['e-CNY', ['e-cny']],
  ['health-care products', ['health', 'care', 'products']],
  ['Luo Lin’s article', ['luo', 'lin', 'article']],
  ['“the who”', ['the', 'who']],
  ['38.9 billion', ['38.9 billion']],
  ['3,000 firms', ['3000', 'firms']],
  ['15 to 16 trillion', ['15 trillion', '16 trillion']],
  ['产业园什么时候升级的', ['产业', '业园', '升级', '级的']],
  ['ＤＣＥＰ', ['dcep']],
  ['?!', []],
  ['park park', ['park']],
])('“%s” asks for its telling words', (query, words) => {
  expect(termsOf(query).map(({ typed }) => typed)).toEqual(words);
});

test.each([
  ['centre', 'center'],
  ['center', 'centre'],
  ['organisation', 'organization'],
  ['centralized', 'centralised'],
  ['labour', 'labor'],
  ['programme', 'program'],
  ['defence', 'defense'],
  ['modelling', 'modeling'],
  ['metres', 'meters'],
])('%s is also spelt %s', (word, other) => {
  expect(otherSpellings(word)).toContain(other);
});

test.each([
  ['chong qing', ['chongqing']],
  ['yu zhong qu', ['yuzhong', 'yuzhongqu', 'zhongqu']],
  ['digital park', []],
])('“%s” may be pinyin written apart', (query, words) => {
  expect(pinyinRuns(termsOf(query)).map(({ word }) => word)).toEqual(words);
});

const NO_FACETS = { verdict: [], region: [], sector: [] };

test.each([
  ['digtal', 'digital', true],
  ['digiital', 'digital', true],
  ['digitla', 'digital', true],
  ['digitel', 'digital', true],
  ['digitals', 'digital', true],
  ['dgitla', 'digital', false],
  ['dlgitel', 'digital', false],
  ['tigidal', 'digital', false],
])('%s and %s are one letter apart: %s', (a, b, near) => {
  expect(withinOneEdit(a, b)).toBe(near);
  expect(withinOneEdit(b, a)).toBe(near);
});

test('words of English that are near to the site’s own are known, unless these begin with them', () => {
  const record = { title: 'Contract', text: 'policy, contracts', aliases: [], address: '/a/', kind: 'page', facets: NO_FACETS } as const;
  const { words, others } = knownWords([{ ...record, aliases: [] }]);
  expect(words).toEqual(['contract', 'contracts', 'policy']);
  expect(others).toContain('contact');
  expect(others).toContain('police');
  expect(others).not.toContain('contracting');
  expect(others).not.toContain('market');
});

test('Chinese words that the texts say in English are asked for in English as well, and what stands across two words says less', () => {
  const terms = termsOf('钱包政策', { 钱包: 'wallet' });
  expect(terms.map(({ typed, alike }) => [typed, ...alike])).toEqual([['钱包', 'wallet'], ['包政'], ['政策']]);
  expect(terms.map(({ across }) => across)).toEqual([false, true, false]);
  // A word that no dictionary has stands across nothing.
  expect(termsOf('医美').map(({ across }) => across)).toEqual([false]);
  const record: SearchRecord = {
    address: '/a/',
    title: 'Plan',
    kind: 'page',
    text: 'Two open-source wallets.',
    aliases: [],
    facets: NO_FACETS,
  };
  expect(inEnglish([record])).toEqual({ 计划: 'plan', 规划: 'plan', 钱包: 'wallet', 开源: 'open-source' });
});

test('traditional characters are known for the simplified ones that are written', () => {
  const record: SearchRecord = {
    ...{ address: '/a/', title: 'Chain', kind: 'page', aliases: ['链'] },
    text: 'Guangdong',
    facets: NO_FACETS,
  };
  const pairs = traditionalCharacters([record], ['钱包']).match(/../gu);
  // So is what is asked for in English.
  expect(pairs).toContain('錢钱');
  expect(pairs).toContain('鏈链');
  // A place that is named in English is found in Chinese.
  expect(pairs).toContain('廣广');
  expect(pairs).not.toContain('證证');
});

test('names are indexed whole, in words, in pairs of characters, and pinyin without spaces', () => {
  expect(chinesePairs('人民币')).toEqual(['人民', '民币']);
  expect(chinesePairs('渝')).toEqual(['渝']);
  expect(nameForms(['DC/EP', '人民币', 'rénmín bì']).split(' ')).toEqual(
    expect.arrayContaining(['xqdcep', 'dc', 'ep', 'xq人民币', '人民', '民币', 'rénmín', 'rénmínbì']),
  );
  // Of a long name people leave out the beginning.
  expect(nameForms(['zhèngfǔ gōngzuò bàogào']).split(' ')).toContain('gōngzuòbàogào');
  expect(nameKey('The Park')).toBe(nameKey('park'));
  expect(nameKey('What Is It')).toBe('xqwhatisit');
  expect(titleKey('What the Park holds')).toBe('xkwhattheparkholds');
});

test('matches are marked in any ending, with or without tones, and in Chinese as runs', () => {
  const found = (text: string, ...words: string[]) => [...text.matchAll(markPattern(words)!)].map(([match]) => match);
  expect(found('A unicorn, Unicorns; unicornlike', 'unicorns')).toEqual(['unicorn', 'Unicorns', 'unicornlike']);
  expect(found('Chóngqìng Shì', 'chongqing')).toEqual(['Chóngqìng']);
  expect(found('用数字人民币支付', '人民', '民币')).toEqual(['人民币']);
  expect(found('an e-CNY wallet', 'e-cny')).toEqual(['e-CNY']);
  expect(found('Zìjié Tiàodòng', 'zijietiaodong')).toEqual(['Zìjié Tiàodòng']);
  expect(found('in to it', 'into')).toEqual([]);
  const alike = (text: string, ...words: string[]) => [...text.matchAll(markPattern([], words)!)].map(([match]) => match);
  expect(alike('Luó Lín, luos and a bank', 'luo', 'lin', 'ban')).toEqual(['Luó', 'Lín', 'luos']);
  expect(found('300, 3,000 and 300.5', '300')).toEqual(['300']);
  expect(markPattern([])).toBeUndefined();
});

test('an excerpt shows the densest stretch, cut between words', () => {
  const text = `${'before '.repeat(60)}the digital yuan ${'after '.repeat(60)}`;
  const shown = excerpt(text, markPattern(['digital', 'yuan']));
  expect(shown).toMatch(/^… before .*digital yuan.* after …$/);
  expect(shown.length).toBeLessThan(220);
  expect(excerpt('short', markPattern(['absent']))).toBe('short');
});

const PAGE = `<!doctype html><main><header><nav>Atlas</nav><h1>Park <a data-pagefind-ignore>1</a></h1><p class="chinese" data-pagefind-ignore><span class="chinese"><span lang="zh-Hans">园区</span> <span lang="zh-Latn-pinyin">yuánqū</span></span></p><p class="lead">Where it lies.</p></header>
<p>Opening <span data-pagefind-ignore>note</span> text .</p><figure id="map"><svg></svg><figcaption>Map of the park. By hand.</figcaption></figure>
<h2 id="space">Space</h2><p>Wide.</p><h3>No id</h3><p>Still wide.</p><h2 id="firms">Firms</h2><script>no()</script></main>`;

test('a page is taken apart at its headings, without its notes, ways and scripts', () => {
  expect(pageParts('/park/', elementsOf(PAGE)).map(({ address, title, text }) => [address, title, text])).toEqual([
    ['/park/', 'Park', expect.stringMatching(/^Where it lies\. Opening text\./)],
    ['/park/#map', 'Map of the park', 'Map of the park. By hand.'],
    ['/park/#space', 'Space', 'Wide. No id Still wide.'],
    ['/park/#firms', 'Firms', ''],
  ]);
  expect(pageParts('/park/', elementsOf(PAGE.replace('<main', '<main data-listing')))).toEqual([
    { address: '/park/', title: 'Park', text: 'Where it lies.', kind: 'section', aliases: ['园区', 'yuánqū'] },
  ]);
  expect(pageParts('/x/', elementsOf('<p>No main</p>'))).toEqual([]);
});

test('what the atlas knows of a page or a section joins what stands there', () => {
  const facets = { verdict: [], region: ['yuzhong'], sector: [] };
  const entries: SearchRecord[] = [
    { address: '/park/', title: 'Park', kind: 'model', text: '', aliases: ['园'], facets },
    { address: '/park/#firms', title: 'Firms', kind: 'scenario', text: 'Explained.', aliases: [], facets },
  ];
  const records = pageRecords(pageParts('/park/', elementsOf(PAGE)), new Map(entries.map((entry) => [entry.address, entry])));
  // The scenario is there as an entry, which says more.
  expect(records.map(({ address, kind }) => `${kind} ${address}`)).toEqual(['model /park/', 'picture /park/#map', 'model /park/#space']);
  expect(records[0]).toMatchObject({ aliases: ['园'], text: expect.stringContaining('Opening') as string });
  expect(records[2]).toMatchObject({ page: 'Park', facets });
});

test('a list of more words than two bytes can count says how many it has', () => {
  const items = Array.from({ length: 70_000 }, () => Uint8Array.of(0x83));
  expect([...wordList([{ border: 'a', items, size: items.length }]).subarray(0, 7)]).toEqual([0x81, 0x9a, 0, 1, 0x11, 0x70, 0x83]);
});

test('records are named by their number, whatever Pagefind called them; a register of another form is refused', () => {
  // ["1", [["en_0", 300, ""], ["en_1f", 7, ""]], [["a", "b", "en_9"]], []]
  const [first, second] = [
    [0x83, 0x64, 101, 110, 95, 48, 0x19, 1, 44, 0x60],
    [0x83, 0x65, 101, 110, 95, 49, 102, 7, 0x60],
  ];
  const files = [0x81, 0x83, 0x61, 97, 0x61, 98, 0x64, 101, 110, 95, 57];
  const { names, register } = readRegister(Uint8Array.of(0x84, 0x61, 49, 0x82, ...first, ...second, ...files, 0x80));
  expect(names).toEqual(['en_0', 'en_1f']);
  expect(register).toEqual({ before: [0x84, 0x61, 49], words: [300, 7], after: [0x80] });
  expect([...writeRegister(register)]).toEqual([
    ...[0x84, 0x61, 49, 0x82],
    ...[0x83, 0x61, 48, 0x19, 1, 44, 0x60],
    ...[0x83, 0x61, 49, 7, 0x60],
    ...[0x80, 0x80],
  ]);
  expect(() => readRegister(Uint8Array.of(0x84, 0x61, 49, 0x82, ...files))).toThrow('form that is not known');
});

test('the index is cut between words and put together again as it was; what is not known is refused', () => {
  // [[["ab", [[1, [2], []]], []], ["cd", [[300, [-1], []]], []]]]
  const part = Uint8Array.from([
    0x81,
    0x82,
    ...[0x83, 0x62, 97, 98, 0x81, 0x83, 1, 0x81, 2, 0x80, 0x80],
    ...[0x83, 0x62, 99, 100, 0x81, 0x83, 0x19, 1, 44, 0x81, 0x20, 0x80, 0x80],
  ]);
  const parts = splitWords([part]);
  expect(parts.map(({ border }) => border)).toEqual(['a']);
  expect([...wordList(parts)]).toEqual([...part]);
  expect(() => splitWords([Uint8Array.of(0x82, 0x80, 0x80)])).toThrow('form that is not known');
});

test('the folder of the index is named by every byte in it, those of words that no search asks for too', async () => {
  const record = (text: string): SearchRecord => ({
    ...{ address: '/a/', title: 'A', kind: 'page', text, aliases: [] },
    facets: { verdict: [], region: [], sector: [] },
  });
  const editionOf = async (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-index-'));
    const index = await openIndex();
    index.add(record(text));
    const { edition } = await index.write(folder);
    expect(readdirSync(folder)).toEqual([edition]);
    rmSync(folder, { recursive: true });
    return edition;
  };
  const [met, again, missed] = [
    await editionOf('The goal was met.'),
    await editionOf('The goal was met.'),
    await editionOf('The goal was not met.'),
  ];
  expect(again).toBe(met);
  expect(missed).not.toBe(met);
});

test('pages say where parts of the words begin, unless there are so many that each page would be the heavier for it', async () => {
  const record = (number: number): SearchRecord => ({
    ...{ address: `/a/#${number}`, title: 'A', kind: 'page', aliases: [] },
    text: Array.from({ length: 2_000 }, (_, place) => `w${(number * 2_000 + place).toString(36)}`).join(' '),
    facets: { verdict: [], region: [], sector: [] },
  });
  const written = async (count: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-index-'));
    const index = await openIndex();
    Array.from({ length: count }, (_, number) => number).forEach((number) => index.add(record(number)));
    const { edition, borders } = await index.write(folder);
    const files = readdirSync(join(folder, edition));
    rmSync(folder, { recursive: true });
    return { told: borders.length > 0, pack: files.includes('borders.pack') };
  };
  expect(await written(1)).toEqual({ told: true, pack: false });
  expect(await written(100)).toEqual({ told: false, pack: true });
});

test('a table says what records are called, unless they are so many that every first search would wait for it', () => {
  const record = (address: string, title: string): SearchRecord => ({
    ...{ address, title, kind: 'page', text: `On ${title}`, aliases: [] },
    facets: { verdict: [], region: [], sector: [] },
  });
  const records = (sections: number) => [
    record('/a/', 'Article'),
    ...Array.from({ length: sections }, (_, number) => record(`/a/#s-${number}`, `Section of the article, number ${number}`)),
  ];
  const few = tableOf(records(9));
  expect(few.table.part).toEqual([0, ...Array.from({ length: 9 }, () => 1)]);
  expect(few.table.names?.pages).toEqual([['/a/', 'Article']]);
  expect(few.table.names?.title.slice(0, 2)).toEqual(['', 'Section of the article, number 0']);
  expect(few.texts.map(({ texts, names }) => [texts.length, names])).toEqual([
    [8, undefined],
    [2, undefined],
  ]);
  const many = tableOf(records(9_000));
  expect(many.table.names).toBeUndefined();
  expect(many.texts.map(({ names }) => names!.id.length).reduce((sum, count) => sum + count)).toBe(9_001);
  // A file says where its records stand though the page itself is in another.
  expect(many.texts[1]!.names).toMatchObject({ pages: [['/a/', 'Article']], page: Array(8).fill(0) });
});

test('an amount is one word, so that 60 billion is not found under 600 billion', () => {
  expect(joinAmounts('more than 3,000 firms, 38.9 billion yuan, 15 to 16 trillion, 71.4 per cent')).toBe(
    'more than 3000 firms, 38dot9billion yuan, 15trillion 16trillion, 71dot4percent',
  );
  expect(withAmounts('38.9 billion')).toBe('38dot9 billion 38dot9billion');
  expect(['38dot9billion', '3000', '71dot4percent', '5g'].map(shownNumber)).toEqual(['38.9 billion', '3000', '71.4 per cent', undefined]);
  const marked = (word: string, text: string) => text.match(markPattern([word])!);
  expect(marked('3000', 'over 3,000 firms')?.[0]).toBe('3,000');
  expect(marked('38dot9billion', '38.9 billion yuan')?.[0]).toBe('38.9 billion');
  expect(marked('60billion', '600 billion')).toBeNull();
});

test('places that a text names only in English are found in Chinese, as it names them', () => {
  expect(namesInChinese('From Yunnan to Inner Mongolia, and Yunnan again')).toBe('云南 内蒙古');
  expect(namesInChinese('No Henanese, no yunnan')).toBe('');
  expect(namesInChinese('From Xi’an to Xiong’an')).toBe('西安 雄安');
});

test.each([
  ['fifty billion', '50 billion'],
  ['twenty-five million yuan', '25 million yuan'],
  ['four hundred thousand square metres', '400,000 square metres'],
  ['400000 sqm', '400,000 square metres'],
  ['¥20bn', '20 billion yuan'],
  ['rmb 50bn output', '50 billion yuan output'],
  ['0.9 billion', '900 million'],
  ['3-5 unicorns', '3 to 5 unicorns'],
  ['71 percent', '71 per cent'],
  ['71.4%', '71.4 per cent'],
  ['2020-10-26', '26 october 2020'],
  ['2022.1.30', '30 january 2022'],
  ['2020年10月26日', '26 october 2020'],
  ['2020年8月', 'august 2020'],
  ['4月20日发布', '20 april 发布'],
  ['二〇一七年', '2017'],
  ['500亿元', '50 billion yuan'],
  ['500 yi', '50 billion'],
  ['80 wan', '800,000'],
  ['五百億', '50 billion'],
  ['两千两百亿', '220 billion'],
  ['2万亿', '2 trillion'],
  ['40萬平方米', '400,000 平方米'],
  ['400 000 m2', '400,000 square metres'],
  ['50 000 000 000 yuan', '50 billion yuan'],
  ['50,000 million', '50 billion'],
  ['30/01/2022', '30 january 2022'],
  ['01/30/2022', '30 january 2022'],
  ['30.1.2022', '30 january 2022'],
  ['2020/4', 'april 2020'],
  ['四月二十日', '20 april'],
  ['10月', 'october'],
  ['2兆', '2 trillion'],
  ['rmb 900m', '900 million yuan'],
  ['50b yuan', '50 billion yuan'],
  ['more than sixty firms', 'more than 60 firms'],
  ['twenty-two provinces', '22 provinces'],
  ['seventeen patents', '17 patents'],
  ['渝中区生产总值', '渝中区 gdp'],
  ['百分之三十八', '38 per cent'],
  ['18 pct', '18 per cent'],
  ['18pct', '18 per cent'],
  ['百分之三点五', '3.5 per cent'],
  ['rmb 1.5 million', '1.5 million yuan'],
  ['6.85 million m2', '6.85 million square metres'],
  ['三百家企业', '300家企业'],
  ['✕ facts', 'disputed facts'],
  ['paragraph 28', 'p28'],
  ['p. 28', 'p28'],
  ['¶5', 'p5'],
  ['hu3tou2yan2', 'hutouyan'],
  // Left as they are.
  ...[
    '2018-2020',
    '2018-20',
    '2020-13-26',
    '2020-10-99',
    '04/10/2020',
    '第十四个',
    '三家',
    'p28 300',
    '两三家',
    '十四五项目',
    '统一日期',
    '第一号',
    '一号文件',
    '1.5 million',
    '15,000 300 companies',
    '≈ 50 billion',
    '● dc/ep',
    'web3',
    'b2b',
    'ten sectors',
    '5 m wide',
    'sixtyfold',
    '5g-based',
    'rmb',
    'e-cny',
  ].map((query) => [query, query]),
  ['¥16.7tn', '16.7 trillion yuan'],
  ['number five, no. 5 and #5', 'fifth, fifth and fifth'],
])('%s is looked for as %s', (query, written) => expect(asWritten(query)).toBe(written));
