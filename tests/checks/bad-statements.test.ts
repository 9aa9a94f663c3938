import { expect, test } from 'vitest';
import { DIGITS, FACTS, check, edit } from './bench.ts';

const opened = (words: string) => edit(FACTS, 'opened the park on', `opened the park ${words} on`);
const noPart = (number: string, dates = '2017, November 2017, 2 November 2017, 2 November') =>
  `the statement has "${number}", which the fact does not have. Allowed: the fact’s own figures, date, until and by (${dates}), and names listed in content/digits/. Add it to \`figures\`, or take it out.`;
const differ = (statement: string, figures: string) =>
  `the statement has ${statement} where this figure has ${figures}. Correct what is wrong: a figure stands in the statement word for word.`;

const qualifiers = (statement: string, figures: string) =>
  `the statement has ${statement} where this figure has ${figures}. Give both one \`qualifier\`: more than, fewer than, less than, about, nearly, at least, up to or none; or reword it, where it says something else of the number.`;

/** What is done to the facts, the line of the figure or of the word, and all that is said of it. */
test.each<[fault: string, commit: () => void, line: number, message: string]>([
  ['a figure that differs', () => edit(FACTS, 'value: 300', 'value: 400'), 19, differ('"300"', '"more than 400"')],
  ['a qualifier that differs', () => edit(FACTS, 'qualifier: more than', 'qualifier: up to'), 19, differ('"300"', '"up to 300"')],
  ['a scale that differs', () => edit(FACTS, '300 companies', '300 million companies'), 19, differ('"300 million"', '"more than 300"')],
  [
    'a scale that stands after the last of a list',
    () => edit(FACTS, '300 companies', '300, 400 and 500 million companies'),
    19,
    differ('"300", "400", "500 million"', '"more than 300"'),
  ],
  [
    'a figure that is left out',
    () => edit(FACTS, 'more than 300 companies', 'companies'),
    19,
    'the figure "more than 300" does not stand in the statement. Write it there word for word.',
  ],
  [
    'a unit that is not counted',
    () => edit(FACTS, 'unit: companies', 'unit: bananas'),
    19,
    'the unit "bananas" does not stand in the statement. Count there what the figure counts.',
  ],
  ['a qualifier that is lost', () => edit(FACTS, ', qualifier: more than', ''), 19, qualifiers('"more than 300"', '"300"')],
  [
    'a qualifier in other words',
    () => {
      edit(FACTS, 'more than 300', 'Almost 300');
      edit(FACTS, ', qualifier: more than', '');
    },
    19,
    qualifiers('"Almost 300"', '"300"'),
  ],
  [
    'a qualifier turned round',
    () => edit(FACTS, 'more than 300', 'no more than 300'),
    19,
    qualifiers('"no more than 300"', '"more than 300"'),
  ],
  [
    'a month that differs',
    () => {
      edit(FACTS, 'on 2 November 2017', 'in October 2017');
      edit(FACTS, '2017-11-02', '2017-11');
    },
    5,
    'the statement has "October" where `date` has "November 2017". Correct what is wrong, or name the month of `date` too.',
  ],
  ['a number that is no figure', () => opened('of 12 rooms'), 5, noPart('12')],
  ['a number in words from eleven on', () => opened('of eleven rooms'), 5, noPart('eleven')],
  ['a number in words of a ten and a one', () => opened('of Ninety-Nine rooms'), 5, noPart('Ninety-Nine')],
  ['a place in words from eleven on', () => opened('as the twelfth'), 5, noPart('twelfth')],
  ['a place in words of a ten and a one', () => opened('as the twenty-first'), 5, noPart('twenty-first')],
  ['a number in words with a scale', () => opened('for seventeen million yuan'), 5, noPart('seventeen million')],
  ['a small number with a scale', () => opened('for three hundred yuan'), 5, noPart('three hundred')],
  ['a percentage', () => opened('with 38 per cent of the land'), 5, noPart('38 per cent')],
  ['a Chinese number', () => opened('of 三百 rooms'), 5, noPart('三百')],
  ['a Chinese number with two scales', () => opened('for 五千亿 yuan'), 5, noPart('五千亿')],
  ['a Chinese scale after digits', () => opened('for 50亿 yuan'), 5, noPart('50亿')],
  ['a Chinese year', () => opened('in 二〇一七'), 5, noPart('二〇一七')],
])('%s', (_, commit, line, message) => {
  commit();
  expect(check()).toEqual([{ file: FACTS, line, message }]);
});

/** The fact with three figures, each on lines of its own, in a statement of three lines. */
const threeFigures = () => {
  edit(
    FACTS,
    'statement: The park is to gather more than 300 companies by 2025.',
    `statement: >-
      The park is to gather more than 300 companies,
      90 schools and 70 banks
      by 2025.`,
  );
  edit(
    FACTS,
    '      - { value: 300, unit: companies, qualifier: more than }\n',
    `      - name: companies
        value: 300
        unit: companies
        qualifier: more than
      - { name: schools, value: 90, unit: schools }
      - name: banks
        value: 70
        unit: banks
`,
  );
};

test('each figure that differs is told in its own line, and each number and month in that of its word', () => {
  threeFigures();
  expect(check().filter(({ file }) => file === FACTS)).toEqual([]);
  edit(FACTS, 'value: 90', 'value: 80');
  edit(FACTS, 'unit: banks', 'unit: inns');
  expect(check().filter(({ file }) => file === FACTS)).toEqual([
    { file: FACTS, line: 26, message: differ('"90"', '"80"') },
    { file: FACTS, line: 29, message: 'the unit "inns" does not stand in the statement. Count there what the figure counts.' },
  ]);
  edit(FACTS, 'value: 80', 'value: 90');
  edit(FACTS, 'unit: inns', 'unit: banks');
  edit(FACTS, '70 banks\n      by 2025', '70 banks in May\n      in 12 towns by 2025');
  edit(FACTS, 'by: 2025', 'by: 2025\n    date: 2020-06');
  expect(check().filter(({ file }) => file === FACTS)).toEqual([
    {
      file: FACTS,
      line: 15,
      message: 'the statement has "May" where `date` has "June 2020". Correct what is wrong, or name the month of `date` too.',
    },
    { file: FACTS, line: 16, message: noPart('12', '2020, June 2020, 2025') },
  ]);
});

test.each<[string, () => void]>([
  [
    'values',
    () => {
      edit(FACTS, 'value: 90', 'value: 70');
      edit(FACTS, 'name: banks\n        value: 70', 'name: banks\n        value: 90');
    },
  ],
  [
    'units',
    () => {
      edit(FACTS, 'unit: schools', 'unit: banks');
      edit(FACTS, 'value: 70\n        unit: banks', 'value: 70\n        unit: schools');
    },
  ],
])('%s that have changed places are told at both figures', (changed, change) => {
  threeFigures();
  change();
  const told =
    /^the statement has "\w+" after "\d+" where this figure has "\w+"\. Correct what is wrong: each figure has the value of its own unit\.$/;
  const at = (line: number, message: RegExp) => ({ file: FACTS, line, message: expect.stringMatching(message) as string });
  // Where units have, each figure has the other's for its name.
  const named = changed === 'units' ? [at(26, /name: found "schools", the unit of/), at(27, /name: found "banks", the unit of/)] : [];
  expect(check().filter(({ file }) => file === FACTS)).toEqual([at(26, told), ...named, at(29, told)]);
});

test('a figure that is listed as a name is not in the statement', () => {
  edit(DIGITS, 'names:\n', 'names:\n  - { name: 300 companies, why: The goal. }\n');
  expect(check()).toContainEqual({
    file: FACTS,
    line: 19,
    message: 'the figure "more than 300" does not stand in the statement. Write it there word for word.',
  });
});

test.each(['of three rooms', 'with the name 三新 and 一带一路', 'in the second of two years'])('%s is no figure', (words) => {
  opened(words);
  expect(check()).toEqual([]);
});

test.each<[string, () => void]>([
  [
    'how long it lasts',
    () => {
      edit(FACTS, 'value: 300, unit: companies, qualifier: more than }', 'value: 2, unit: years }');
      edit(FACTS, 'gather more than 300 companies', 'gather companies over two years');
    },
  ],
  ['a month beside that of the date', () => edit(FACTS, 'opened the park', 'planned in May and opened the park')],
])('%s is no other figure or date', (_, change) => {
  change();
  expect(check()).toEqual([]);
});

test.each<[string, () => void]>([
  ['a scale', () => edit(FACTS, 'value: 300,', 'value: 300, scale: milion,')],
  ['a qualifier', () => edit(FACTS, 'qualifier: more than', 'qualifier: more then')],
  ['a date', () => edit(FACTS, '2017-11-02', '2017-11-31')],
  ['a year', () => edit(FACTS, 'by: 2025', 'by: 20250')],
])('%s that is not well formed is told once, and not also held against the statement', (_, commit) => {
  commit();
  expect(check()).toHaveLength(1);
});

// What governs one word of exactness governs no other: these say how exact the number is.
test.each([
  ['The article says', 'more than'],
  ['The article reports', 'about'],
  ['The park grew', 'over'],
  ['Companies rose', 'nearly'],
  ['The park was built for', 'up to'],
])('a qualifier that is lost after “%s”: %s', (beginning, words) => {
  edit(FACTS, 'The park is to gather more than 300', `${beginning} ${words} 300`);
  edit(FACTS, ', qualifier: more than', '');
  expect(check()).toEqual([{ file: FACTS, line: 19, message: qualifiers(`"${words} 300"`, '"300"') }]);
});
