import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
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
  const line = (offset: number) => lines.linePos(offset).line + linesBefore;
  const errors = faultsOf(document, text).map(({ offset, message }) => ({ line: line(offset), message }));
  visit(document, {
    Alias: (_, { source, range }) => {
      errors.push({
        line: line(range?.[0] ?? 0),
        message: `found the alias *${source}; allowed: values written out, so that each line says what it means`,
      });
    },
  });
  return {
    data: errors.length ? undefined : (document.toJS() as unknown),
    errors,
    lineOf: (path) => line(offsetAt(document, path)),
  };
}

/** Where the value at `path` begins; for a key that is absent, where the nearest parent that exists does. */
function offsetAt(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node) && node.range) offset = node.range[0];
    } else break;
  }
  return offset;
}

export interface YamlFile {
  /** Undefined where the text cannot be read. */
  data: unknown;
  errors: { line: number; message: string }[];
  /** Line of the key or list item at `path`, counted from 1. */
  lineOf(path: readonly PropertyKey[]): number;
}
