import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  engines: { node: string };
  devDependencies: { node: string };
  allowScripts: Record<string, boolean>;
};
const major = (version: string) => /\d+/.exec(version)?.[0];

test('the Node that the project brings, asks for and runs with is one', () => {
  const brought = major(manifest.devDependencies.node);
  expect([read('.nvmrc'), manifest.engines.node, process.version].map(major)).toEqual([brought, brought, brought]);
  expect(manifest.allowScripts).toEqual({ esbuild: true, node: true });
});

test('the edition is the same wherever it is named', () => expect(read('CITATION.cff')).toContain(`version: ${manifest.version}\n`));

test('the lock file names no registry', () => expect(read('package-lock.json')).not.toMatch(/"resolved"/));

test('the lock file holds the optional packages of every platform: `npm ci` refuses one that does not', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !`${place}/`.split('node_modules/').some((_, depth, parts) => packages[`${parts.slice(0, depth + 1).join('node_modules/')}node_modules/${name}`]))
      .map(([name]) => `${place} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

test('CI runs what the README tells a person to run', () => {
  expect(read('README.md')).toContain('npm ci && npm test');
  expect(read('.ci/run')).toContain('\nnpm ci && npm test\n');
});

interface Locked {
  optionalDependencies?: Record<string, string>;
}
