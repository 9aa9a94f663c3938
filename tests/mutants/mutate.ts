import { isMap, isPair, isScalar, parseDocument, stringify, visit, type Node, type Pair, type Scalar } from 'yaml';
import type { Chance } from '../chance.ts';

/**
 * One way of spoiling a content file. Takes the file's text and a source of chance, gives the spoiled text, or undefined
 * where the file offers nothing to spoil in this way.
 */
export type Mutation = (text: string, chance: Chance) => string | Buffer | undefined;

const HOSTILE = ['\u0000', '\u0007', '\u001b[31m', '\u202e', '\u200f', '\u2066', '\ufeff', '\u00ad', '\u{e0041}', '\u0085'];
/** Markup that a page must never pass on as such. */
export const HOSTILE_MARKUP = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>'];
const MARKUP = [...HOSTILE_MARKUP, '{process.exit(1)}', '${1}', '<Fact', '</p>', '<!-- ', '-->', '{#'];
const WRONG = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.NaN,
  '',
  ' ',
  [],
  {},
  ['a', ['b']],
  { a: 1 },
  '2020-02-30',
  99999999999,
  'constructor',
  '__proto__',
];

export const MUTATIONS: Record<string, Mutation> = {
  'delete a key': onYaml((document, chance) => {
    const pair = anyPair(document, chance);
    if (!pair) return false;
    visit(document, { Pair: (_, found) => (found === pair ? visit.REMOVE : undefined) });
    return true;
  }),
  'misspell a key': onPair((pair, chance) => {
    const key = String((pair.key as Scalar).value);
    (pair.key as Scalar).value = spoilWord(key, chance);
  }),
  'give a value of the wrong type': onPair((pair, chance) => (pair.value = parseDocument(stringify(chance.of(WRONG))).contents)),
  'give a huge text': onString((scalar) => (scalar.value = 'Abcde fghij '.repeat(900))),
  'give an id of ten thousand letters': onString((scalar) => (scalar.value = 'a'.repeat(10_000))),
  'hide a character': onString((scalar, chance) => (scalar.value = insert(scalar.value, chance.of(HOSTILE)!, chance))),
  'put markup into a text': onString((scalar, chance) => (scalar.value = insert(scalar.value, chance.of(MARKUP)!, chance))),
  'misspell a word': onString((scalar, chance) => (scalar.value = spoilWord(scalar.value, chance))),
  'swap two values': onYaml((document, chance) => {
    const [one, other] = [anyString(document, chance), anyString(document, chance)];
    if (!one || !other || one.value === other.value) return false;
    [one.value, other.value] = [other.value, one.value];
    return true;
  }),
  'repeat a key': (text, { of }) => {
    const line = of(text.split('\n').filter((row) => /^[a-z]\w*: ./i.test(row)));
    return line && text.replace(line, `${line}\n${line}`);
  },
  'lose a line': (text, chance) => splice(text, chance, (lines, at) => lines.splice(at, 1)),
  'repeat a line': (text, chance) => splice(text, chance, (lines, at) => lines.splice(at, 0, lines[at]!)),
  'indent a line': (text, chance) => splice(text, chance, (lines, at) => (lines[at] = `   ${lines[at]!}`)),
  'indent with a tab': (text, chance) => splice(text, chance, (lines, at) => (lines[at] = `\t${lines[at]!}`)),
  'cut the file short': (text, { below }) => text.slice(0, below(text.length)),
  'lose one character of syntax': (text, { of }) => {
    const places = [...text.matchAll(/[{}[\]<>"'`#:()/|-]/g)].map(({ index }) => index);
    const at = of(places);
    return at === undefined ? undefined : text.slice(0, at) + text.slice(at + 1);
  },
  'add one character of syntax': (text, chance) => insert(text, chance.of([...'{}[]<>"\'`#:()/|-&*!%@~^$\\'])!, chance),
  'break the encoding': (text, { below }) => {
    const bytes = Buffer.from(text);
    bytes[below(bytes.length)] = 0xff;
    return bytes;
  },
  'write with a byte order mark': (text) => `\ufeff${text}`,
  'write with other line ends': (text) => text.replaceAll('\n', '\r\n'),
  'empty the file': () => '',
  'point a reference at itself': (text, { of }) => {
    const [, id] = /^(?:id|source|parent): (.+)$/m.exec(text) ?? [];
    const line = of(text.split('\n').filter((row) => /^\s*(?:parent|pattern|about|attributedTo|issuer): /.test(row)));
    return line && text.replace(line, line.replace(/: .*/, `: ${id ?? 'chongqing'}`));
  },
};

function onYaml(change: (document: ReturnType<typeof parseDocument>, chance: Chance) => boolean): Mutation {
  return (text, chance) => {
    const front = /^---\n([\s\S]*?\n)---$/m.exec(text);
    const document = parseDocument(front?.[1] ?? text);
    if (!change(document, chance)) return undefined;
    const yaml = document.toString({ lineWidth: 0 });
    return front ? text.replace(front[1]!, () => yaml) : yaml;
  };
}

function onPair(change: (pair: Pair<Node, Node | null>, chance: Chance) => void): Mutation {
  return onYaml((document, chance) => {
    const pair = anyPair(document, chance);
    if (pair) change(pair, chance);
    return pair !== undefined;
  });
}

function onString(change: (scalar: Scalar<string>, chance: Chance) => void): Mutation {
  return onYaml((document, chance) => {
    const scalar = anyString(document, chance);
    if (scalar) change(scalar, chance);
    return scalar !== undefined;
  });
}

function anyPair(document: ReturnType<typeof parseDocument>, { of }: Chance): Pair<Node, Node | null> | undefined {
  const pairs: Pair<Node, Node | null>[] = [];
  visit(document, { Pair: (_, pair) => void pairs.push(pair as Pair<Node, Node | null>) });
  return of(pairs);
}

function anyString(document: ReturnType<typeof parseDocument>, { of }: Chance): Scalar<string> | undefined {
  const strings: Scalar<string>[] = [];
  visit(document, {
    Scalar: (key, scalar, path) => {
      const isKey = key === 'key' && isPair(path.at(-1));
      if (!isKey && typeof scalar.value === 'string') strings.push(scalar as Scalar<string>);
    },
    Map: (_, node) => (isMap(node) && node.items.some(({ key }) => !isScalar(key)) ? visit.SKIP : undefined),
  });
  return of(strings);
}

function splice(text: string, { below }: Chance, change: (lines: string[], at: number) => void): string {
  const lines = text.split('\n');
  change(lines, below(lines.length));
  return lines.join('\n');
}

function insert(text: string, piece: string, { below }: Chance): string {
  const at = below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function spoilWord(word: string, { below }: Chance): string {
  const at = below(word.length);
  return word.slice(0, at) + (word[at] ?? 'x') + word.slice(at);
}
