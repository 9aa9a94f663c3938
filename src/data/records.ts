import { z } from 'astro/zod';
import { formatFigure } from '../atlas/figures.ts';
import type { Atlas, Named } from '../atlas/model.ts';
import { FACT_KINDS, QUALIFIERS, RELATIONS } from '../collections/fact-schema.ts';
import { CERTAINTIES } from '../collections/name-schema.ts';
import { VERDICTS, type Verdict } from '../atlas/verdict.ts';
import type { Permalinks } from '../permalinks/permalinks.ts';
import type { Place } from '../permalinks/place.ts';

/** What the data files hold: the shapes, from which their JSON Schemas are made, and the records, cut to them. */

const address = z.string().regex(/^\//).meta({ description: 'Permanent address, from the root of the site.' });
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const digest = z
  .string()
  .regex(/^[a-z2-7]{8}$/)
  .meta({ description: 'Stands for the words: it changes when they do.' });

const entry = { id: z.string(), address, digest };

const figure = z.object({
  name: z.string().optional(),
  value: z.number().meta({ description: 'In units of the scale: 50 for 50 billion.' }),
  to: z.number().meta({ description: 'Upper end of a range, on the same scale.' }).optional(),
  scale: z.enum(['thousand', 'million', 'billion', 'trillion']).optional(),
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS).optional(),
  text: z.string().meta({ description: 'The figure in words.' }),
});

const evidence = z.object({
  source: z.string().meta({ description: 'Id of the source, as in sources.json.' }),
  locator: z.string().optional(),
  relation: z.enum(RELATIONS),
  note: z.string().optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
});

const records = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object(shape));

const named = (kind: string) =>
  records({
    ...entry,
    name: z.string(),
    chinese: z.string().optional(),
    pinyin: z.string().optional(),
    aliases: z.array(z.string()),
    inSource: z.string().meta({ description: 'The form in the founding source.' }).optional(),
    kind: z.string().meta({ description: kind }),
    certainty: z.enum(CERTAINTIES),
    text: z.string().optional(),
  });

export const SHAPES = {
  facts: records({
    ...entry,
    statement: z.string(),
    kind: z.enum(FACT_KINDS),
    verdict: z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]).meta({ description: 'Computed from the evidence.' }),
    attributedTo: z.string().meta({ description: 'Id of who says it, as in organisations.json.' }),
    about: z.array(z.string()).meta({ description: 'What it concerns, as collection/id.' }),
    date: day.optional(),
    until: day.optional(),
    by: z.int().meta({ description: 'Year a target, plan or forecast is set for.' }).optional(),
    topic: z.string(),
    figures: z.array(figure),
    evidence: z.array(evidence),
  }),
  scenarios: records({
    ...entry,
    sector: z.string(),
    title: z.string(),
    chinese: z.string(),
    pinyin: z.string(),
    explanation: z.string(),
    touches: z.array(z.string()),
  }),
  organisations: named('What it is: company, public body, person …'),
  terms: named('What it is: term, plan, place …'),
  sources: records({
    ...entry,
    title: z.string(),
    titleOriginal: z.string().optional(),
    author: z.string().optional(),
    publisher: z.string(),
    date: day.optional(),
    url: z.url().optional(),
    kind: z.string(),
    repost: z.boolean(),
    language: z.string(),
    translation: z.enum(['none', 'human', 'machine']),
    reliability: z.string(),
    facts: z.array(z.string()).meta({ description: 'Ids of the facts that rest on it or are checked against it.' }),
  }),
  permalinks: records({ address, digest: digest.optional(), changed: day.optional() }),
};

/** The records of each file. A shape takes from an entry of the atlas what it names, and leaves the rest. */
export function recordsOf(atlas: Atlas, places: ReadonlyMap<string, Place>, { listed }: Permalinks) {
  const at = (address: string) => ({ address, digest: places.get(address)?.digest });
  const recordOf = ({ text, aliases = [], ...named }: Named) => ({
    ...{ ...named, ...at(named.address), id: named.reference.split('/')[1], aliases, text: text && atlas.text(text) },
  });
  return z.object(SHAPES).parse({
    facts: atlas.facts.map(({ figures = [], evidence, ...fact }) => ({
      ...{ ...fact, ...at(fact.address), figures: figures.map((figure) => ({ ...figure, text: formatFigure(figure) })) },
      evidence: evidence.map((row) => ({ ...row, note: row.note && atlas.text(row.note) })),
    })),
    scenarios: atlas.section('sectors').flatMap(({ id: sector, address, data }) =>
      (data.sector?.scenarios ?? []).map((scenario) => ({
        ...{ ...scenario, ...at(`${address}#${scenario.id}`), sector, explanation: atlas.text(scenario.explanation) },
      })),
    ),
    organisations: atlas.organisationGroups.flatMap(({ entries }) => entries.map(recordOf)),
    terms: atlas.termGroups.flatMap(({ entries }) => entries.map(recordOf)),
    sources: atlas.sources.map(({ repost = false, reliability, facts, ...source }) => ({
      ...{ ...source, ...at(source.address), repost, reliability: atlas.text(reliability), facts: facts.map(({ id }) => id) },
    })),
    permalinks: [...listed].map(([address, text]) => ({ address, ...text })),
  });
}

export type DataName = keyof typeof SHAPES;
export type DataRecord<Name extends DataName> = z.output<(typeof SHAPES)[Name]>[number];
