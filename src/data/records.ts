import { z } from 'astro/zod';
import { formatFigure } from '../atlas/figures.ts';
import type { Atlas, Named, Source } from '../atlas/model.ts';
import { FACT_KINDS, QUALIFIERS, RELATIONS } from '../collections/fact-schema.ts';
import { CERTAINTIES } from '../collections/name-schema.ts';
import { VERDICTS, type Verdict } from '../atlas/verdict.ts';
import type { Place } from '../permalinks/place.ts';

/** What the data files hold: the shapes, from which their JSON Schemas are made, and the records themselves. */

const address = z.string().regex(/^\//).meta({ description: 'Permanent address, from the root of the site.' });
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const digest = z
  .string()
  .regex(/^[a-z2-7]{8}$/)
  .meta({ description: 'Stands for the words: it changes when they do.' });

const figure = z.strictObject({
  name: z.string().optional(),
  value: z.number().meta({ description: 'In units of the scale: 50 for 50 billion.' }),
  to: z.number().meta({ description: 'Upper end of a range, on the same scale.' }).optional(),
  scale: z.enum(['thousand', 'million', 'billion', 'trillion']).optional(),
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS).optional(),
  text: z.string().meta({ description: 'The figure in words.' }),
});

const evidence = z.strictObject({
  source: z.string().meta({ description: 'Id of the source, as in sources.json.' }),
  locator: z.string().optional(),
  relation: z.enum(RELATIONS),
  note: z.string().optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
});

export const SHAPES = {
  facts: z.strictObject({
    id: z.string(),
    address,
    digest,
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
  scenarios: z.strictObject({
    id: z.string(),
    address,
    digest,
    sector: z.string(),
    title: z.string(),
    chinese: z.string(),
    pinyin: z.string(),
    explanation: z.string(),
    touches: z.array(z.string()),
  }),
  organisations: named('What it is: company, public body, person …'),
  terms: named('What it is: term, plan, place …'),
  sources: z.strictObject({
    id: z.string(),
    address,
    digest,
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
    facts: z.array(z.string()).meta({ description: 'Ids of the facts that rest on it or are held against it.' }),
  }),
  permalinks: z.strictObject({ address, digest: digest.optional(), changed: day.optional() }),
};

function named(kind: string) {
  return z.strictObject({
    id: z.string(),
    address,
    digest,
    name: z.string(),
    chinese: z.string().optional(),
    pinyin: z.string().optional(),
    aliases: z.array(z.string()),
    inSource: z.string().meta({ description: 'The form in the founding source.' }).optional(),
    kind: z.string().meta({ description: kind }),
    certainty: z.enum(CERTAINTIES),
    text: z.string().optional(),
  });
}

/** The records of a file, each in the shape of the same name. */
export function recordsOf(
  atlas: Atlas,
  places: ReadonlyMap<string, Place>,
): { [Name in Exclude<DataName, 'permalinks'>]: DataRecord<Name>[] } {
  const at = (address: string) => ({ address, digest: places.get(address)?.digest ?? '' });
  const namedRecord = ({ reference, address, name, chinese, pinyin, aliases = [], inSource, kind, certainty, text }: Named) => ({
    ...{ id: reference.split('/')[1]!, ...at(address), name, chinese, pinyin, aliases, inSource, kind, certainty },
    text: text && atlas.text(text),
  });
  return {
    facts: atlas.facts.map(
      ({ id, address, statement, kind, verdict, attributedTo, about, date, until, by, topic, figures = [], evidence: rows }) => ({
        ...{ id, ...at(address), statement, kind, verdict, attributedTo, about, date, until, by, topic },
        figures: figures.map((item) => ({ ...item, text: formatFigure(item) })),
        evidence: rows.map(({ source, locator, relation, note, confidence }) => ({
          source,
          locator,
          relation,
          note: note && atlas.text(note),
          confidence,
        })),
      }),
    ),
    scenarios: atlas.section('sectors').flatMap((page) =>
      (page.data.sector?.scenarios ?? []).map(({ id, title, chinese, pinyin, explanation, touches }) => ({
        ...{ id, ...at(`${page.address}#${id}`), sector: page.id, title, chinese, pinyin },
        ...{ explanation: atlas.text(explanation), touches },
      })),
    ),
    organisations: atlas.organisationGroups.flatMap(({ entries }) => entries).map(namedRecord),
    terms: atlas.termGroups.flatMap(({ entries }) => entries).map(namedRecord),
    sources: atlas.sources.map((source) => sourceRecord(atlas, source, at(source.address))),
  };
}

function sourceRecord(atlas: Atlas, source: Source, at: { address: string; digest: string }): DataRecord<'sources'> {
  const { id, title, titleOriginal, author, publisher, date, url, kind, repost = false, language, translation, reliability } = source;
  return {
    ...{ id, ...at, title, titleOriginal, author, publisher, date, url, kind, repost, language, translation },
    ...{ reliability: atlas.text(reliability), facts: source.facts.map((fact) => fact.id) },
  };
}

export type DataName = keyof typeof SHAPES;
export type DataRecord<Name extends DataName> = z.output<(typeof SHAPES)[Name]>;
