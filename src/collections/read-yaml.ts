import { isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Scalar } from 'yaml';
import type { Fault } from './prose-faults.ts';
import { faultsOf } from './yaml-faults.ts';

/**
 * Reads YAML and remembers where everything stands.
 *
 * @param text the file, or the front matter of one
 * @param linesBefore how many lines stand above `text` in its file
 */
export function readYaml(text: string, linesBefore = 0): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // Held weakly, as with the place of everything in it it takes far more room than its text, and only faults ask for places.
  let places = new WeakRef(document);
  const line = (offset: number) => lines.linePos(offset).line + linesBefore;
  const errors = faultsOf(document, text).map(({ offset, message }) => ({ line: line(offset), message }));
  visit(document, {
    Node: (_, node) => {
      // A text in lines of its own ends where they end.
      if (!node.range || (isScalar(node) && node.type?.startsWith('BLOCK')) || (isCollection(node) && !node.flow)) return;
      const [comment] = /^,?[ \t]+#.*/.exec(text.slice(node.range[1], text.indexOf('\n', node.range[1]) + 1 || undefined)) ?? [];
      if (!comment) return;
      const found = comment.replace(/^,?\s*/, '').trim();
      const quoted = JSON.stringify(found.length > 40 ? `${found.slice(0, 39)}…` : found);
      const message = `found ${quoted} behind a value, and YAML leaves out what begins with #; allowed: such a text in quotes, and comments on lines of their own`;
      errors.push({ line: line(node.range[1]), message });
    },
    Pair: (_, { key, value }) => {
      const [found] = /^[a-zA-Z]+:(?=\S)/.exec(String(isScalar(key) && !value && key.value)) ?? [];
      if (!found || !isNode(key)) return;
      const message = `found "${found}" with words close behind it; allowed: a blank after :, as in "key: value". Put it in`;
      errors.push({ line: line(key.range?.[0] ?? 0), message });
    },
    Alias: (_, { source, range }) => {
      const message = `found the alias *${source}; allowed: values written out, so that each line says what it means`;
      errors.push({ line: line(range?.[0] ?? 0), message });
    },
  });
  return {
    data: errors.length ? undefined : (document.toJS() as unknown),
    errors,
    lineOf: (path, place) => {
      const known = places.deref() ?? parseDocument(text, { prettyErrors: false });
      places = new WeakRef(known);
      const { offset, node } = placeOf(known, path);
      return line(isScalar(node) && node.range && place !== undefined ? offsetIn(text, node, place) : offset);
    },
  };
}

/** The value at `path`, and where its key or list item begins; for a key that is absent, where the nearest parent that exists does. */
function placeOf(document: Document.Parsed, path: readonly PropertyKey[]): { offset: number; node: unknown } {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (isNode(pair?.key) && pair.key.range) offset = pair.key.range[0];
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node) && node.range) offset = node.range[0];
    } else node = undefined;
  }
  return { offset, node };
}

/** Where the sign at `place` of a text stands in its file. Folding changes blanks only, so the other signs are counted. */
function offsetIn(file: string, { value, range, type }: Scalar, place: number): number {
  const [start, end] = range!;
  // Before the text stands its mark: > or | with their line, or a quotation mark.
  let offset = type?.startsWith('BLOCK') ? file.indexOf('\n', start) : type?.startsWith('QUOTE') ? start + 1 : start;
  let before = String(value).slice(0, place).replace(/\s/g, '').length;
  for (; offset < end; offset += 1) {
    if (/\s/.test(file[offset]!)) continue;
    if (before === 0) return offset;
    before -= 1;
    if (type === 'QUOTE_SINGLE' && file.startsWith("''", offset)) offset += 1;
  }
  return end;
}

export interface YamlFile {
  /** Undefined where the text cannot be read. */
  data: unknown;
  errors: Fault[];
  /** Line of the key or list item at `path`, counted from 1; of a text that has lines of its own, that of the sign at `place` in it. */
  lineOf(path: readonly PropertyKey[], place?: number): number;
}
