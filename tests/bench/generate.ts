import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { chanceFrom, type Chance } from '../chance.ts';

const WORDS = [
  ...[
    'ledger',
    'harbour',
    'registry',
    'valley',
    'township',
    'charter',
    'granary',
    'archive',
    'bridge',
    'market',
    'survey',
    'permit',
    'quarry',
  ],
  ...[
    'record',
    'station',
    'council',
    'orchard',
    'customs',
    'freight',
    'lantern',
    'mill',
    'notary',
    'parcel',
    'river',
    'seal',
    'tariff',
    'voucher',
  ],
];
const HAN = [...'山川河海城市镇乡港桥路园区湖林田云石金木水火土春夏秋冬东西南北'];
const FACTS_A_FILE = 50;

/**
 * Writes generated entries of the real shapes beside the content that is there: sectors with scenarios, facts with figures and evidence,
 * sources and organisations, all referring to one another. The same ones for the same size.
 *
 * @param root the folder that holds `content/`
 * @param pages how many pages to add; four facts a page come with them
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
  const facts = Array.from({ length: pages * 4 }, (_, number) => fact(number, pages, sources, organisations.length, chance));
  for (let start = 0; start < facts.length; start += FACTS_A_FILE) {
    const file = { title: `Generated ${letters(start)}`, order: 9_001 + start, facts: facts.slice(start, start + FACTS_A_FILE) };
    write(`facts/generated-${start}.yaml`, stringify(file, { lineWidth: 0 }));
  }
  for (let number = 0; number < pages; number += 1)
    write(`sectors/generated-${number}.mdx`, sector(number, pages, organisations.length, chance));
}

const source = (number: number, chance: Chance) => ({
  ...{ title: `Generated source ${letters(number)}`, publisher: name(chance), date: '2020-05-04', url: `https://example.org/${number}` },
  ...{ kind: 'press', language: 'en', translation: 'none', reliability: sentence(chance) },
});

const organisation = (number: number, chance: Chance) => ({
  ...{ id: `generated-${number}`, name: `${name(chance)} ${letters(number)}`, kind: 'company', chinese: han(chance), pinyin: 'shān chuān' },
  ...{ aliases: [name(chance), han(chance)], certainty: 'as-given', description: sentence(chance) },
});

function fact(number: number, pages: number, sources: number, organisations: number, chance: Chance) {
  const value = 10 + chance.below(900);
  const row = (relation: string) => ({
    source: `generated-${chance.below(sources)}`,
    relation,
    ...(relation !== 'states' && { note: sentence(chance) }),
  });
  const states = row('states');
  const others = Array.from({ length: chance.below(3) }, () => row(chance.of(['corroborates', 'refines', 'disputes', 'context'])!));
  return {
    id: `generated-${number}`,
    statement: `A generated claim has ${value} companies by the ${words(chance, 12)} of ${letters(number)}.`,
    kind: 'reported',
    attributedTo: `generated-${number % organisations}`,
    about: [
      `sectors/generated-${number % pages}`,
      `sectors/generated-${chance.below(pages)}`,
      `organisations/generated-${chance.below(organisations)}`,
    ],
    date: '2020-04',
    figures: [{ value, unit: 'companies' }],
    evidence: [states, ...others.filter(({ source }) => source !== states.source)],
  };
}

function sector(number: number, pages: number, organisations: number, chance: Chance): string {
  const scenario = (place: number) => ({
    ...{ id: `scenario-${place}`, title: `${name(chance)} ${letters(place)}`, chinese: han(chance), pinyin: 'shān chuān' },
    ...{ explanation: sentence(chance), touches: ['measures/digital-renminbi'] },
  });
  const data = {
    ...{ title: `Generated ${letters(number)} ${name(chance)}`, chinese: han(chance), pinyin: 'shān chuān', summary: sentence(chance) },
    ...{ order: 9_001 + number, listed: `generated-${number}`, scenarios: [scenario(0), scenario(1)] },
  };
  const paragraph = (part: number) =>
    [
      ...[
        sentence(chance),
        `It counts <Fact id="generated-${(number + part * pages) % (pages * 4)}" /> in the ${words(chance, 3)}.`,
        sentence(chance),
      ],
      ...[
        `<Org id="generated-${chance.below(organisations)}" /> and [another](/sectors/generated-${chance.below(pages)}/) ${words(chance, 9)}.`,
        sentence(chance),
      ],
    ].join(' ');
  const sections = [0, 1, 2, 3].map(
    (part) => `## The ${words(chance, 2)} {#part-${letters(part)}}\n\n${paragraph(part)}\n\n${sentence(chance)}`,
  );
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${sentence(chance)}\n\n${sections.join('\n\n')}\n`;
}

const words = (chance: Chance, count: number) => Array.from({ length: count }, () => chance.of(WORDS)).join(' ');

const sentence = (chance: Chance) => `The ${words(chance, 9 + chance.below(9))}.`;

function name(chance: Chance): string {
  const word = chance.of(WORDS)!;
  return `${word[0]!.toUpperCase()}${word.slice(1)} ${chance.of(WORDS)}`;
}

const han = (chance: Chance) => Array.from({ length: 4 }, () => chance.of(HAN)).join('');

/** A number in letters, as numerals in prose would have to come from facts: 0 is a, 26 is ba. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26)) + last;
}
