import type { Document, YAMLParseError, YAMLWarning } from 'yaml';

/** What the parser's codes and messages (as patterns) mean for who wrote the file: what was found, what is allowed, what to do. */
const MEANINGS: Record<string, string | ((from: string) => string)> = {
  DUPLICATE_KEY: (from) =>
    `found the key "${/^[^:\n]*/.exec(from)![0]}" a second time in its entry; allowed: once. Delete one of the two, or begin a new entry with "- " before it`,
  TAB_AS_INDENT: 'found a tab before the words of the line; allowed: blanks, two for each level',
  'Flow (map|sequence) in': (from) =>
    `found ${from[0]} that is not closed; allowed: [a, b] or { key: value }. Close it, in this line where it fits`,
  'closing ["\']quote': (from) => `found a text that begins with ${from[0]} and does not end; allowed: the same mark at its end`,
  'Nested mappings':
    'found a second "key: " in a line; allowed: one. Put a text that has a colon in it in quotes, or indent the next line like this one',
  '(?i:implicit keys? need|implicit map keys need)':
    'found a line without "key:"; allowed: "key: value", and the further lines of a text indented below its key',
  '(?i:same column|- indicator|block sequence)':
    'this line stands in another column than those beside it; allowed: one column for all keys or items of a list. Mend the blanks before it',
  '(?i:block scalar header|Not a YAML token)': 'found words after > or |; allowed: the text in the lines below, indented',
  'Block scalar': 'the text below > or | stands too far left; allowed: further right than its key',
  BAD_SCALAR_START: (from) => `found a text that begins with ${from[0]}, which means something in YAML; allowed: such a text in quotes`,
  BAD_DQ_ESCAPE: 'found a backslash in double quotes; allowed: \\\\ for one that is printed. Or put the text in single quotes',
  'Missing ,|within flow': 'found two items without a comma between them; allowed: [a, b] or { key: value, key: value }',
  MULTIPLE_DOCS: 'found --- within the file; allowed: one document a file. Delete this line',
  'TAG|ANCHOR|ALIAS|DIRECTIVE':
    'found a tag, an anchor or a directive (! & * %); allowed: plain values. Put a text that begins so in quotes',
  UNEXPECTED_TOKEN:
    'found signs after the end of a value; allowed: one value. Put a text that has quotes, brackets or colons in it in quotes as a whole',
};

/**
 * What is wrong with a text that the parser could not read. It loses its way at the first fault and then takes sound lines for
 * faults; so this is the first one, and keys given twice before it.
 */
export function faultsOf({ errors, warnings }: Document.Parsed, text: string): Fault[] {
  const faults = [...errors, ...warnings].map((error) => faultOf(error, text)).sort((a, b) => a.offset - b.offset);
  const lost = faults.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  return lost < 0 ? faults : faults.slice(0, lost + 1);
}

/** An error of the parser in the words of the atlas, with the parser's own behind them. */
function faultOf({ code, message, pos }: YAMLParseError | YAMLWarning, text: string): Fault {
  const offset = beginning(message, text, pos[0]);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).replace(/\n[^]*/, '');
  const [wide] = WIDE.exec(line) ?? [];
  if (wide) {
    const remedy = `allowed: the signs : , { } [ ] of an English keyboard. Write "${wide.normalize('NFKC')}".`;
    return { code, offset, message: `found "${wide}", of the width of Chinese; ${remedy}` };
  }
  const [close] = CLOSE.exec(line) ?? [];
  if (close) {
    const remedy = `allowed: a blank after ${close.at(-1)}, as in "- item" and "key: value". Put it in.`;
    return { code, offset, message: `found "${close.trim()}" with words close behind it; ${remedy}` };
  }
  const [, meaning] = Object.entries(MEANINGS).find(([fault]) => new RegExp(fault).test(`${code} ${message}`)) ?? [];
  const said =
    (typeof meaning === 'function' ? meaning(text.slice(offset)) : meaning) ??
    'found what is no "key: value"; allowed: keys and values, lists, and texts in quotes';
  return { code, offset, message: `${said}. The parser says: ${message.replace(/\.$/, '')}.` };
}

/** Signs of YAML of another width, where they stand beside its own words. */
const WIDE = /(?<=[\w'"\]}-])[：，｛｝［］]/;

/** A hyphen or a colon that is one of YAML's only with a blank behind it. */
const CLOSE = /^\s*(?:-(?=[[{\w])|(?:- )?[a-zA-Z]+:(?=[^\s/]))/;

/** What is not closed began before the place at which the parser gives up. */
function beginning(message: string, text: string, end: number): number {
  const [, quote] = /closing (["'])quote/.exec(message) ?? [];
  if (quote) return text.lastIndexOf(quote, end);
  const [, closing] = /end with a ([\]}])/.exec(message) ?? [];
  if (!closing) return end;
  const opening = closing === ']' ? '[' : '{';
  let closed = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (text[at] === closing) closed += 1;
    else if (text[at] === opening && closed > 0) closed -= 1;
    else if (text[at] === opening) return at;
  }
  return end;
}

interface Fault {
  code: string;
  /** Where it begins in the text. */
  offset: number;
  message: string;
}
