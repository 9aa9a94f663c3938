import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHANGES, FACTS, FINANCE, LIST, PARK, SOURCE, check, edit, good, root, testFaults, write, type Fault } from './bench.ts';

const WAY = 'content/diagrams/way.mmd';

/** Words put before the first paragraph of the park's page, which begins in line 9. */
const prose = (words: string) => edit(PARK, 'The park stands', `${words}\n\nThe park stands`);
const sign = (fault: string, words: string, message: RegExp, line = 9): Fault => [fault, () => prose(words), PARK, line, message];

/** The same in the second line of a paragraph. */
const second = (fault: string, words: string, message: RegExp) => sign(fault, `A hall.\n${words}`, message, 10);

testFaults([
  sign('link that is not closed', 'See [the town](/regions/town.', /found "\[the town\]\(\/regions\/town\.", which would be printed/),
  sign('link with a blank before its address', 'See [the town] (/regions/town/).', /found "\[the town\] \(\/regions\/town\/\)"/),
  sign('link by reference to nothing', 'See\n[the town][town].', /found "\[the town\]\[town\]"/, 10),
  sign('link without words', 'See [](/regions/town/).', /found a link without words to "\/regions\/town\/"/),
  sign('emphasis that is not closed', 'A **bold park.', /found "\*\*", .*allowed: \*words\* and \*\*words\*\*/),
  sign('emphasis with a blank inside', 'A ** bold ** park.', /found "\*\*"/),
  sign('emphasis by underscores that is not closed', 'A __bold park.', /found "__"/),
  sign('code that is not closed', 'A `bold park.', /found "`"/),
  sign('entity that is none', 'A&nbps;park.', /found "&nbps;", .*no such entity is known/),
  sign('directive', ':::note\nA park.\n:::', /found ":::"/),
  sign('backslash at the end of a line', 'A park.\\', /found "\\", .*an empty line between paragraphs/),
  sign('list without its blanks', 'Parks:\n-one\n-two', /found "-one", .*a blank after each hyphen/, 10),
  sign('heading without its blank', '##Parks', /found "##Parks", .*with a blank before the heading/),
  sign('footnote mark without a note', 'A park.[^1]', /found "\[\^1\]", .*allowed: no footnotes/),
  sign('footnote', 'A park.[^1]\n\n[^1]: Of 20 rooms.', /found "\[\^1\], a footnote"; allowed: Markdown/, 11),
  sign('deleted text', 'A ~~large~~ park.', /found words between ~, which are printed struck out/),
  sign('line across the page', 'A park.\n\n---', /found a line across the page/, 11),
  sign('text indented by four blanks', 'A park.\n\n    A hall.', /found text indented by four blanks/, 11),
  sign('quotation in a quotation', '> A park.\n>\n> > A hall.', /found a quotation in a quotation/, 11),
  sign('attribute given twice', '<Fact id="park-opened" id="goal-companies" />', /<Fact> has the attribute "id" twice/),
  sign('placeholder in a heading', '## Way {way}\n\nA way.', /found \{way\} in a heading, whose id begins with #; write \{#way\}\./),
  sign('braces with nothing in them', 'A {} park.', /found "\{\}"; allowed: Markdown/),
  sign('brace that is left over', 'A\npark}.', /found "}", which would be printed as it stands; allowed: braces only as \{#id\}/, 10),
  sign('tag with a blank before its name', 'A < Fact id="a" /> park.', /found "< Fact id="a" \/>", which would be printed/),
  sign('tag without its beginning', 'A Fact id="a" /> park.', /found "id="a" \/>", which would be printed/),
  second(
    'closing tag of another',
    'The <Fact id="park-opened">park</Org>.',
    /found <\/Org> where the <Fact> of line 10 is open; allowed: <\/Fact>/,
  ),
  second('closing tag alone', 'The park</Fact>.', /found <\/Fact> without <Fact id="…"> before it; allowed: both/),
  second(
    '< before a number',
    '重庆 has <5 parks.',
    /found "<5 parks\.", and < begins a tag; .*Say in words what is meant \("fewer than"\)/,
  ),
  second('address between < and >', 'See <https://example.org/>.', /found an address in "<https:\/\/example\.org\/>"; allowed: \[words\]/),
  second('comment', 'A <!-- new --> park.', /found "<!--"; allowed: no comments and no declarations\. Delete it\./),
  second(
    'value without quotation marks',
    '<Fact id=park-opened />',
    /found "<Fact id=park-opened \/>", a tag that is not whole; .*each value between two "/,
  ),
  second('value between curly quotes', '<Fact id=“park-opened” />', /found "<Fact id=“park-opened” \/>", a tag that is not whole/),
  second('tag that is not closed', 'A <Fact id="park-opened".', /found "<Fact id="park-opened"\.", a tag that is not whole/),
  second(
    '{ that is not closed',
    'A {goal-companies park.',
    /found "\{goal-companies park\."; allowed in braces: \{#id\}, closed, at the end of a heading/,
  ),
  second(
    'expression that is none',
    'A {goal companies} park.',
    /found "\{goal companies\}"; allowed in braces: \{#id\}.*Write a figure as <Fact id=/,
  ),
  sign(
    'paragraph that begins with export',
    'A hall.\n\nexport of games',
    /found "export of games", which is read as code for its first word/,
    11,
  ),
  sign(
    'tag that is closed in the next paragraph',
    '<Fact id="park-opened">\nA\n\npark</Fact>',
    /found <Fact> that is not closed in its paragraph/,
  ),
  sign('placeholder in prose', 'It is {goal-companies}.', /found \{goal-companies\}, .*write <Fact id="goal-companies" \/>\./),
  sign('placeholder with a part', 'By {goal-companies.by}.', /write <Fact id="goal-companies" show="by" \/>\./),
  sign('script', '<script>\nlet x = 20;\n</script>', /found <script>, a tag of HTML/),
  sign('private character', 'A park \ue001.', /found U\+E001, which each font draws as it likes/),
  sign('text read in a wrong encoding', 'The parkâ€™s hall.', /found "parkâ€™s", which was read in a wrong encoding/),
  sign(
    'accent apart from its letter',
    'The cafe\u0301.',
    /found "cafe\u0301\.", which is not in Unicode's composed form \(NFC\); write "café\."/,
  ),
  sign('two no-break blanks', 'The\u00a0\u00a0park.', /found two no-break blanks running/),
  sign('two no-break blanks as entities', 'The&nbsp;&nbsp;park.', /found two no-break blanks running/),
  ['words of a wrong encoding in a field', () => edit(FACTS, 'title: The park', 'title: The cafÃ©'), FACTS, 1, /found "cafÃ©"/],
  ['wrong encoding in the changelog', () => edit(CHANGES, 'A third.', 'A cafÃ©.'), CHANGES, 7, /found "cafÃ©\."/],
  [
    'other names of a section that is not there',
    () =>
      write(
        'content/about/overview.mdx',
        '---\ntitle: About\nsummary: How it is made.\nsections:\n  verdcits: [disputed]\norder: 1\n---\n\n## Verdicts {#verdicts}\n\nWhat they mean.\n',
      ),
    'content/about/overview.mdx',
    5,
    /sections: found "verdcits"; allowed: the id of a heading on this page\. Did you mean "verdicts"\?/,
  ],
  [
    'other names of sections that are not written',
    () =>
      write(
        'content/about/overview.mdx',
        '---\ntitle: About\nsummary: How it is made.\nsections:\norder: 1\n---\n\n## Verdicts {#verdicts}\n\nWhat they mean.\n',
      ),
    'content/about/overview.mdx',
    4,
    /sections: found nothing; allowed: keys and values/,
  ],
  [
    'two headings of the same words',
    () => edit(PARK, '### Who decides', '### goals'),
    PARK,
    15,
    /heading "goals" stands already in line 11/,
  ],
  [
    'heading with nothing under it',
    () => edit(PARK, '### Who', '## Way {#way-there}\n\n## Who'),
    PARK,
    15,
    /heading "Way" has nothing under it/,
  ],
  [
    'heading with nothing under it at the end',
    () => edit(PARK, '<Diagram id="way" />', '<Diagram id="way" />\n\n## End {#end}'),
    PARK,
    21,
    /"End" has nothing under it/,
  ],
  [
    'paragraph that stands twice',
    () => {
      const paragraph = 'The park lies at the bend of the river, and <Org id="town" /> owns it.';
      prose(`${paragraph}\n\n${paragraph.replace(' at ', '\nat ')}`);
    },
    PARK,
    11,
    /the paragraph "The park lies at .* stands already in line 9/,
  ],
  [
    'two scenarios of one title',
    () =>
      edit(
        FINANCE,
        'touches: [model/park]\n',
        `touches: [model/park]\n${/ {2}- id: payment[^]*?touches.*\n/.exec(good(FINANCE))![0].replace('id: payment', 'id: again')}`,
      ),
    FINANCE,
    16,
    /scenario "Cross-border payment" stands already in line 10/,
  ],
  ['merge marker in prose', () => prose('A park.\n\n======='), PARK, 11, /found "=======", left of a merge; allowed: none/],
  ['merge marker with a name', () => prose('>>>>>>> theirs'), PARK, 9, /found ">>>>>>> theirs", left of a merge/],
  [
    'merge marker in folded text',
    () => edit(SOURCE, 'reliability: One voice', 'reliability: >-\n  <<<<<<< HEAD\n  One voice'),
    SOURCE,
    8,
    /found "<<<<<<< HEAD", left of a merge/,
  ],
  ['merge marker in a diagram', () => edit(WAY, 'flowchart TB', '||||||| base\nflowchart TB'), WAY, 8, /found "\|\|\|\|\|\|\| base"/],
  ['merge marker in the list of addresses', () => edit(LIST, '/regions/town/', '=======\n/regions/town/'), LIST, 4, /left of a merge/],
  ['merge marker in the changelog', () => edit(CHANGES, '- A third.', '=======\n- A third.'), CHANGES, 7, /left of a merge/],
  ['changelog without an edition', () => write(CHANGES, '# Changelog\n\nNothing.\n'), CHANGES, 1, /found no edition; .*git checkout HEAD/],
  ['changelog that is missing', () => rmSync(join(root, CHANGES)), CHANGES, 1, /the file is missing\. Bring it back: git checkout HEAD/],
  ['list of addresses that is missing', () => rmSync(join(root, LIST)), LIST, 1, /the file is missing, .*Bring it back: git checkout HEAD/],
  [
    'list of addresses that is empty',
    () => write(LIST, '# Every address.\n'),
    LIST,
    1,
    /the list is empty, .*Bring it back: git checkout HEAD/,
  ],
  [
    'link in the changelog',
    () => edit(CHANGES, 'A third.', 'A third, of the\n  [town](/regions/town/).'),
    CHANGES,
    8,
    /found "\[town\]\(\/regions\/town\/\)"; allowed: plain text/,
  ],
  ['tag in the changelog', () => edit(CHANGES, 'A second.', 'A <b>second</b>.'), CHANGES, 11, /found "<b>"; allowed: plain text/],
]);

test('what a tag or a footnote is comes before what stands in it', () => {
  prose('<b>300</b>');
  expect(check()[0]).toMatchObject({ line: 9, message: expect.stringMatching(/^found <b>/) as string });
});

test('all that cannot be read in a page is told at once, with what else is wrong with it', () => {
  prose('A <5 park.\n\nThe 300 parks.\n\nA park}.\n\nA {park.');
  expect(check().map(({ file, line }) => `${file}:${line}`)).toEqual([9, 11, 13, 15].map((line) => `${PARK}:${line}`));
});

test('what is left of a merge is told, and nothing that follows from it', () => {
  const both = '<<<<<<< HEAD\n/a/ 1\n=======\n/b/ 2\n>>>>>>> theirs\n';
  prose(both);
  edit(FACTS, '    kind: reported\n', both);
  edit(WAY, 'flowchart TB', both);
  edit(LIST, '/regions/town/', both);
  edit(CHANGES, '- A third.', both);
  const problems = check();
  expect(problems.map(({ message }) => message)).toEqual(Array<unknown>(15).fill(expect.stringContaining('left of a merge')));
});

test('the words above the editions may hold a link, for they are not shown', () => {
  edit(CHANGES, 'What readers notice.', 'What [readers](https://example.org/) notice.');
  expect(check()).toEqual([]);
});

test('signs that are words, and what may be said again, raise no alarm', () => {
  prose('A well-known park - not large - of A&B; R&D; [sic] (as it is called), at 5 < x.\n\n- *One* hall,\n- another.\n\nNone.\n\nNone.');
  expect(check().map(({ message }) => message)).toEqual([expect.stringContaining('bare number "5"')]);
});
