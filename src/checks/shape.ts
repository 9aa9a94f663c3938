import type { z } from 'astro/zod';
import type { ContentFile } from '../collections/read-content.ts';
import { SHAPES, type Shape } from '../collections/shapes.ts';
import { COLLECTIONS } from '../collections/collections.ts';
import { shown, suggestion, type Problem } from './problem.ts';

/** Between braces, YAML takes what stands after a comma for a key. */
const COMMA = 'found a comma within a number; allowed: digits alone. Write 100000 for 100,000, and 1.5 for 1,5.';

/** What was read of a file, of whatever kind. */
type Read = Pick<ContentFile, 'path' | 'data' | 'lineOf'>;

/** Syntax and schema: everything that is wrong with one file on its own. */
export function checkShape(file: ContentFile): Problem[] {
  const { path, errors } = file;
  if (errors.length) return errors.map(({ line, message }) => ({ file: path, line, message: `YAML cannot be read: ${message}` }));
  return wrongShape(file, COLLECTIONS[file.collection].schema, SHAPES[file.collection]);
}

/** Where a file's data has not the shape of a schema. */
export function wrongShape(file: Read, schema: z.ZodType, whole: Shape): Problem[] {
  const at = (line: number, message: string) => ({ file: file.path, line, message });
  const result = schema.safeParse(file.data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const { path } = issue;
    const shape = shapeAt(whole, path);
    const where = path.length ? `${pathText(path, file.data)}: ` : '';
    if (issue.code !== 'unrecognized_keys') return [at(file.lineOf(path), where + describe(issue, valueAt(file.data, path), shape))];
    return issue.keys.map((key) => {
      const unknown = `unknown key "${key}". ${suggestion(key, Object.keys(shape?.properties ?? {}))}`;
      return at(file.lineOf([...path, key]), where + (/^\d+$/.test(key) ? COMMA : unknown));
    });
  });
}

/** Every value of the file that the schema describes. */
export function fieldsOf(file: ContentFile): Field[] {
  const within = (shape: Shape | undefined, value: unknown, path: PropertyKey[]): Field[] => {
    if (!shape || value === undefined || value === null) return [];
    const field: Field = { shape, value, path, problem: (message, place) => problemAt(file, path, message, place) };
    if (Array.isArray(value)) return [field, ...value.flatMap((item, index) => within(shape.items, item, [...path, index]))];
    if (typeof value !== 'object') return [field];
    return [field, ...Object.entries(value).flatMap(([key, item]) => within(shape.properties?.[key], item, [...path, key]))];
  };
  return within(SHAPES[file.collection], file.data, []);
}

/** The texts among them. */
export const textsOf = (file: ContentFile) =>
  fieldsOf(file).filter((field): field is Field & { value: string } => typeof field.value === 'string');

/** The texts that the atlas says in its own words. */
export const proseOf = (file: ContentFile) => textsOf(file).filter(({ shape }) => shape.prose || shape.statement);

/** A problem with what stands at `path` in the data of a file, or at a sign of a text there; it names the place as a person would. */
export const problemAt = (file: Read, path: readonly PropertyKey[], message: string, place?: number): Problem => ({
  file: file.path,
  line: file.lineOf(path, place),
  message: `${pathText(path, file.data)}: ${message}`,
});

/**
 * A place in a file as a person would name it: `goal-output, figures[1].unit`. An entry of a list goes by its id where
 * it has one, else by its number, counted from 1.
 */
function pathText(path: readonly PropertyKey[], data: unknown): string {
  let text = '';
  path.forEach((step, index) => {
    const id = (valueAt(data, path.slice(0, index + 1)) as { id?: unknown } | undefined)?.id;
    if (typeof step !== 'number') text += `${text && !text.endsWith(', ') ? '.' : ''}${String(step)}`;
    else if (typeof id === 'string') text = `${id}, `;
    else text += `[${step + 1}]`;
  });
  return text.replace(/, $/, '');
}

/** Types in the words of those who write YAML. */
const TYPES: Partial<Record<string, string>> = {
  ...{
    number: 'a number, without quotes',
    int: 'a whole number, without quotes',
    string: 'a text, in quotes where it is a number',
    boolean: 'true or false',
  },
  ...{ array: 'a list, such as [a, b] or lines that begin with "- "', object: 'keys and values', record: 'keys and values' },
};

function describe(issue: z.core.$ZodIssue, value: unknown, shape: Shape | undefined): string {
  const wanted = shape?.description ? ` ${shape.description}` : '';
  if (value === undefined) return `this key is missing.${wanted}`;
  const found = value === null ? 'nothing' : shown(value);
  switch (issue.code) {
    case 'invalid_type':
      return `found ${found}; allowed: ${TYPES[issue.expected] ?? issue.expected}.${wanted}`;
    case 'invalid_value':
      return `found ${found}. ${suggestion(shown(value).replaceAll('"', ''), issue.values.map(String))}`;
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const size = typeof value === 'string' ? ` (${value.length} characters)` : Array.isArray(value) ? ` (${value.length} items)` : '';
      return `found ${shown(value)}${size}; allowed: ${limit}.${wanted}`;
    }
    case 'custom':
      return `found ${typeof value === 'object' ? 'an entry that breaks a rule' : shown(value)}; ${issue.message}.`;
    default:
      return `found ${found}; allowed: ${issue.message}.${wanted}`;
  }
}

function shapeAt(shape: Shape | undefined, path: readonly PropertyKey[]): Shape | undefined {
  return path.reduce<Shape | undefined>((at, step) => (typeof step === 'number' ? at?.items : at?.properties?.[String(step)]), shape);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], data);
}

export interface Field {
  shape: Shape;
  value: unknown;
  path: PropertyKey[];
  /** At its key, or at the sign at `place` in a text. */
  problem: (message: string, place?: number) => Problem;
}
