import { FACTS, SOURCE, TOWN, edit, good, testFaults, write } from './bench.ts';

/** A row of evidence in a second source. */
const row = (relation: string) => `      - { source: other, finding: EV001, relation: ${relation}, note: It says so. }`;

testFaults([
  [
    'target shown as reported',
    () => edit(FACTS, 'kind: target', 'kind: reported'),
    FACTS,
    14,
    /kind: found "reported" with `by`; allowed: plan, target, forecast, which are set for a year/,
  ],
  [
    'note on what the statement says',
    () => edit(FACTS, 'locator: p1, relation: states', 'locator: p1, relation: states, note: It says so.'),
    FACTS,
    11,
    /evidence\[1\]\.note: found "It says so\."; what this page says is the statement itself/,
  ],
  [
    'place that both corroborates and disputes',
    () => edit(FACTS, 'locator: p1, relation: states }', `locator: p1, relation: states }\n${row('corroborates')}\n${row('disputes')}`),
    FACTS,
    10,
    /one place in a source cannot both corroborate and dispute the claim/,
  ],
  [
    'page with no word on how far it can be trusted',
    () => {
      write('content/sources/other.yaml', good(SOURCE).replace(/paragraphs:[^]*/, ''));
      edit(FACTS, 'locator: p1, relation: states }', `locator: p1, relation: states }\n${row('context')}`);
    },
    FACTS,
    12,
    /park-opened, evidence\[2\]\.confidence: this key is missing; allowed: high, medium or low\. Say how far other can be trusted/,
  ],
  [
    'paragraph of a page that numbers none',
    () => {
      write('content/sources/other.yaml', good(SOURCE).replace(/paragraphs:[^]*/, ''));
      edit(
        FACTS,
        'locator: p1, relation: states }',
        `locator: p1, relation: states }\n${row('context').replace('finding: EV001', 'locator: p4')}`,
      );
    },
    FACTS,
    12,
    /evidence\[2\]\.locator: found "p4", and other has no numbered paragraphs; allowed: a page or a heading, such as "page 4"/,
  ],
  [
    'finding that is no id',
    () => edit(FACTS, 'locator: p1,', 'locator: p1, finding: EV1,'),
    FACTS,
    11,
    /finding: found "EV1"; allowed: EV and three digits, such as EV042/,
  ],
  [
    'finding of two sources',
    () => {
      edit(FACTS, 'locator: p1, relation: states }', `locator: p1, relation: states }\n${row('context')}`);
      edit(FACTS, 'locator: p2,', 'locator: p2, finding: EV001,');
      write('content/sources/other.yaml', good(SOURCE));
    },
    FACTS,
    22,
    /finding: found "EV001" for "article", and for "other" in content\/facts\/park\.yaml:12; allowed: one source a finding/,
  ],
  [
    'claim that is two facts',
    () =>
      edit(FACTS, 'The park is to gather more than 300 companies by 2025.', "The town's government opened the park on 2 November 2017."),
    FACTS,
    13,
    /found the statement of content\/facts\/park\.yaml:5 again; allowed: one fact a claim/,
  ],
  [
    'fact of a page that is not about it',
    () => edit(TOWN, 'proposal: park-opened', 'proposal: goal-companies'),
    TOWN,
    8,
    /proposal: found "goal-companies", a fact \(content\/facts\/park\.yaml:12\) that is not about this page\. .* add regions\/town to its `about`/,
  ],
]);
