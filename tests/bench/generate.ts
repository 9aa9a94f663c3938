import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { stringify } from 'yaml';
import { chanceFrom, type Chance } from '../chance.ts';

const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo zu lan mer sol tin dar'.split(' ');
/** Some are frequent and most are rare, as in any text. */
const WORDS = Array.from({ length: 4_000 }, (_, number) => {
  const [first, second, third] = [number, Math.floor(number / SYLLABLES.length), Math.floor(number / SYLLABLES.length ** 2)];
  return [first, second, third].map((place) => SYLLABLES[place % SYLLABLES.length]).join('');
});
const HAN = [...'山川河海城市镇乡港桥路园区湖林田云石金木水火土春夏秋冬东西南北'];
const FACTS_A_FILE = 50;
const SECTIONS_A_PAGE = 6;
/** Among so many pages one is a region; the others are sectors. */
const REGION_EVERY = 5;

/** Facts that come with each page. */
export const FACTS_A_PAGE = 4;

/**
 * Writes generated entries of the real shapes beside the content that is there: regions that lie in one another, sectors with scenarios,
 * facts with figures and evidence, sources and organisations, all referring to one another. The same ones for the same size.
 *
 * @param root the folder that holds `content/`
 * @param pages how many pages to add
 */
export function generateContent(root: string, pages: number): void {
  const chance = chanceFrom(pages);
  const write = (path: string, text: string) => {
    const file = join(root, 'content', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  const sources = Math.ceil(pages / 10);
  for (let number = 0; number < sources; number += 1) write(`sources/generated-${number}.yaml`, stringify(source(number, chance)));
  const organisations = Array.from({ length: Math.ceil(pages / 5) }, (_, number) => organisation(number, chance));
  write('organisations/generated.yaml', stringify({ title: 'Generated', order: 9_001, organisations }));
  const facts = Array.from({ length: pages * FACTS_A_PAGE }, (_, number) => fact(number, pages, sources, organisations.length, chance));
  for (let start = 0; start < facts.length; start += FACTS_A_FILE) {
    const file = { title: `Generated ${letters(start)}`, order: 9_001 + start, facts: facts.slice(start, start + FACTS_A_FILE) };
    write(`facts/generated-${start}.yaml`, stringify(file, { lineWidth: 0 }));
  }
  for (let number = 0; number < pages; number += 1) write(`${pageOf(number)}.mdx`, page(number, pages, organisations.length, chance));
}

/** A page as others refer to it. */
const pageOf = (number: number) => `${number % REGION_EVERY ? 'sectors' : 'regions'}/generated-${number}`;

const source = (number: number, chance: Chance) => ({
  ...{
    title: `Generated source ${letters(number)}`,
    publisher: name(chance),
    date: '2020-05-04',
    url: `https://generated.example/${number}`,
  },
  ...{ kind: 'press', language: 'en', translation: 'none', reliability: sentence(chance) },
});

const organisation = (number: number, chance: Chance) => ({
  ...{
    id: `generated-${number}`,
    name: `${name(chance)} ${letters(number)}`,
    kind: 'company',
    ...chinese(chance, 2, number),
  },
  ...{ aliases: [`${name(chance)} the ${letters(number)}`, han(chance, 3, number)], certainty: 'as-given', description: sentence(chance) },
});

function fact(number: number, pages: number, sources: number, organisations: number, chance: Chance) {
  const value = 10 + chance.below(900);
  const row = (relation: string) => ({
    source: `generated-${chance.below(sources)}`,
    relation,
    confidence: 'medium',
    ...(relation !== 'states' && { note: sentence(chance) }),
  });
  const states = row('states');
  const others = Array.from({ length: chance.below(3) }, () => row(chance.of(['corroborates', 'refines', 'disputes', 'context'])!));
  return {
    id: `generated-${number}`,
    statement: `A generated claim has ${value} companies by the ${words(chance, 12)} under ${letters(number)}.`,
    kind: 'reported',
    attributedTo: `generated-${number % organisations}`,
    about: [...new Set([pageOf(number % pages), pageOf(chance.below(pages)), `organisations/generated-${chance.below(organisations)}`])],
    date: '2020-04',
    figures: [{ value, unit: 'companies' }],
    // One row a page.
    evidence: [...new Map([...others, states].map((one) => [one.source, one])).values()].reverse(),
  };
}

function page(number: number, pages: number, organisations: number, chance: Chance): string {
  const data = {
    ...{
      title: `Generated ${letters(number)} ${name(chance)}`,
      ...chinese(chance, 2, number),
      summary: sentence(chance),
    },
    ...{ order: 9_001 + number, ...(number % REGION_EVERY ? sector(number, chance) : region(number)) },
  };
  const factId = (part: number) => `generated-${(number + part * pages) % (pages * FACTS_A_PAGE)}`;
  const paragraph = (part: number) =>
    [
      sentence(chance),
      `It counts <Fact id="${factId(part)}" /> in the ${words(chance, 3)}.`,
      sentence(chance),
      `<Org id="generated-${chance.below(organisations)}" /> and [another](/${pageOf(chance.below(pages))}/#part-a) ${words(chance, 9)}.`,
      sentence(chance),
    ].join(' ');
  const sections = Array.from({ length: SECTIONS_A_PAGE }, (_, part) =>
    [`## The ${words(chance, 2)} ${letters(part)} {#part-${letters(part)}}`, paragraph(part), sentence(chance), sentence(chance)].join(
      '\n\n',
    ),
  );
  const cells = Array.from({ length: 4 }, () => `| ${words(chance, 2)} | ${words(chance, 6)} |`);
  const table = ['| Name | What it says |', '| --- | --- |', ...cells].join('\n');
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${sentence(chance)}\n\n${sections.join('\n\n')}\n\n${table}\n`;
}

const region = (number: number) => ({
  ...{ level: 'district', pattern: 'central-western', proposal: `generated-${number}`, parent: 'chongqing' },
});

function sector(number: number, chance: Chance) {
  const scenario = (place: number) => ({
    ...{ id: `scenario-${place}`, title: `${name(chance)} ${letters(place)}`, ...chinese(chance, 2, place) },
    ...{ explanation: sentence(chance), touches: ['measures/digital-renminbi'] },
  });
  return { listed: `generated-${number}`, scenarios: [scenario(0), scenario(1)] };
}

const word = (chance: Chance) => WORDS[Math.floor(WORDS.length * (chance.below(1e6) / 1e6) ** 3)]!;

const words = (chance: Chance, count: number) => Array.from({ length: count }, () => word(chance)).join(' ');

const sentence = (chance: Chance) => `The ${words(chance, 9 + chance.below(9))}.`;

function name(chance: Chance): string {
  const first = word(chance);
  return `${first[0]!.toUpperCase()}${first.slice(1)} ${word(chance)}`;
}

/** A name of a few characters by chance, and three that no other number has: a name leads to one place. */
const han = (chance: Chance, length: number, number: number) =>
  [
    ...Array.from({ length }, () => chance.of(HAN)),
    ...[0, 1, 2].map((place) => HAN[Math.floor(number / HAN.length ** place) % HAN.length]),
  ].join('');

/** Such a name with a syllable for each character. */
function chinese(chance: Chance, length: number, number: number): { chinese: string; pinyin: string } {
  const characters = han(chance, length, number);
  return { chinese: characters, pinyin: pinyin(characters) };
}

/** A number in letters, as numerals in prose would have to come from facts: 0 is a, 26 is ba. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26)) + last;
}
