import { z } from 'astro/zod';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../collections/read-yaml.ts';
import type { Shape } from '../collections/shapes.ts';
import { wrongDay } from './dates.ts';
import type { Problem } from './problem.ts';
import { problemAt, wrongShape } from './shape.ts';

export const CITATION = 'CITATION.cff';
const PACKAGE = 'package.json';

/** What else the Citation File Format 1.2 knows. */
const OTHERS =
  'abstract commit contact doi identifiers keywords license-url preferred-citation references repository repository-artifact repository-code type url';
const text = z.string().min(1);

/** Whose work the edition is, and which: what services that cite a repository need. */
const schema = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  ...{ message: text, title: text, version: text, license: text },
  authors: z.array(z.record(z.string(), z.unknown())).min(1),
  'date-released': text.optional(),
  ...Object.fromEntries(OTHERS.split(' ').map((key) => [key, z.unknown().optional()])),
});

const SHAPE = z.toJSONSchema(schema) as Shape;

/**
 * The record by which an edition is cited, where there is one, can be read and is of the version that is built.
 *
 * @param root the folder that holds CITATION.cff and package.json
 */
export function checkCitation(root: string): Problem[] {
  const at = (file: string, line: number, message: string): Problem => ({ file, line, message });
  const path = join(root, CITATION);
  // Who builds from a part of the project may leave it out.
  if (!existsSync(path)) return [];
  const file = { path: CITATION, ...readYaml(readFileSync(path, 'utf8')) };
  const { version, fault } = versionBuilt(root);
  const told = fault ? [at(PACKAGE, fault.line, fault.message)] : [];
  const inWords = file.errors.map(({ line, message }) => at(CITATION, line, `YAML cannot be read: ${message}`));
  const wrong = inWords.length ? inWords : wrongShape(file, schema, SHAPE);
  if (wrong.length) return [...told, ...wrong];
  const { version: said, 'date-released': released } = schema.parse(file.data);
  const day = released && wrongDay(released, 'Write the day of the release.');
  return [
    ...told,
    ...(day ? [problemAt(file, ['date-released'], day)] : []),
    ...(version && said !== version ? [at(CITATION, file.lineOf(['version']), otherVersion(said, version))] : []),
  ];
}

/** An edition has one version, wherever it is told. */
export const otherVersion = (found: string, version: string) =>
  `found the version ${found}, and ${PACKAGE} has ${version}; allowed: one version in both. Correct the one that is wrong.`;

/** The version of package.json, where there is one; or what keeps the file from being read. */
export function versionBuilt(root: string): { version?: string; fault?: { line: number; message: string } } {
  const path = join(root, PACKAGE);
  if (!existsSync(path)) return {};
  try {
    return { version: (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version };
  } catch (error) {
    const said = String(error);
    const message = `found what is no JSON; allowed: keys and texts in double quotes, with a comma between two. The parser says: ${said}.`;
    return { fault: { line: Number(/line (\d+)/.exec(said)?.[1] ?? 1), message } };
  }
}
