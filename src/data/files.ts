import { z } from 'astro/zod';
import { getAtlas, getPlaces } from '../atlas/load-atlas.ts';
import { bibtex } from '../citing/bibtex.ts';
import { cslItem } from '../citing/csl-json.ts';
import { edition } from '../citing/current-edition.ts';
import { ATLAS } from '../citing/place-reference.ts';
import { sourceReference } from '../citing/source-reference.ts';
import { readPermalinks } from '../permalinks/permalinks.ts';
import { FACT_COLUMNS, factsCsv } from './csv.ts';
import { recordsOf, SHAPES, type DataName } from './records.ts';

/** What each data file is, for the page that lists them and the package that describes them. */
export const DESCRIPTIONS: Record<DataName, string> = {
  facts: 'Every fact of the register with its figures, evidence and verdict.',
  scenarios: 'The scenarios of the ten sectors.',
  organisations: 'Companies, bodies, parks, platforms and people, with their names in Chinese and in the founding source.',
  terms: 'Terms, plans, places and idioms.',
  sources: 'Every page that was looked at, with who published it and how far it can be trusted.',
  permalinks: 'Every permanent address, with the digest of its text and the day it last changed.',
};

export const DATA_NAMES = Object.keys(SHAPES) as DataName[];

/**
 * The files under /data/ by name, each made when it is asked for. A list in JSON is the value of one key, so that a file can
 * say which edition it is of.
 */
export const FILES: Record<string, () => string | Promise<string>> = {
  ...Object.fromEntries(DATA_NAMES.map((name) => [`${name}.json`, async () => json({ edition, [name]: (await records())[name] })])),
  ...Object.fromEntries(DATA_NAMES.map((name) => [`schema/${name}.schema.json`, () => json(schemaOf(name))])),
  'facts.csv': async () => factsCsv((await records()).facts),
  'sources.bib': async () => `${(await references()).map(bibtex).join('\n\n')}\n`,
  'sources.csl.json': async () => json((await references()).map(cslItem)),
  'datapackage.json': () => json(datapackage()),
};

const records = async () => recordsOf(await getAtlas(), await getPlaces(), readPermalinks(process.cwd()));

const references = async () => (await getAtlas()).sources.map((source) => sourceReference(source));

function schemaOf(name: DataName): object {
  const editionShape = z.strictObject({ version: z.string(), date: z.string().optional(), commit: z.string().optional() });
  const shape = z.strictObject({ edition: editionShape, [name]: SHAPES[name] });
  return { ...z.toJSONSchema(shape), title: `${ATLAS}: ${name}`, description: DESCRIPTIONS[name] };
}

/** A Frictionless data package: the CSV as a table that can be checked, the rest as files beside it. */
function datapackage(): object {
  const fields = Object.entries(FACT_COLUMNS).map(([name, field]) => ({ name, ...field }));
  const table = { profile: 'tabular-data-resource', name: 'facts-table', path: 'facts.csv', format: 'csv', mediatype: 'text/csv' };
  return {
    profile: 'data-package',
    name: 'chongqing-blockchain-atlas',
    title: ATLAS,
    version: edition.version,
    created: edition.date && `${edition.date}T00:00:00Z`,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0' }],
    resources: [
      { ...table, encoding: 'utf-8', description: DESCRIPTIONS.facts, schema: { fields, primaryKey: 'id', missingValues: [''] } },
      ...DATA_NAMES.map((name) => {
        return { name, path: `${name}.json`, format: 'json', mediatype: 'application/json', description: DESCRIPTIONS[name] };
      }),
      { name: 'sources-csl', path: 'sources.csl.json', format: 'json', description: 'The sources as CSL-JSON.' },
      { name: 'sources-bibtex', path: 'sources.bib', format: 'bib', description: 'The sources as BibTeX.' },
    ],
  };
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 1)}\n`;
