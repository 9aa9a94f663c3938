import { z } from 'astro/zod';
import { at, date, distinct, id, label, order, pageRef, prose, ref, verbatim } from './fields.ts';

/** How a fact was put forward. The reader must never take a target for a result. */
export const FACT_KINDS = ['reported', 'plan', 'target', 'forecast', 'ranking', 'assessment'] as const;

/** Kinds of facts that are set for a time to come. */
export const AHEAD: readonly unknown[] = ['plan', 'target', 'forecast'];

/** How exact a figure is; `top` is for ranks. */
export const QUALIFIERS = ['more than', 'fewer than', 'less than', 'about', 'nearly', 'at least', 'up to', 'top'] as const;

/** A ranking may be called Top something: these say how exact a number is. */
export const EXACT = QUALIFIERS.filter((qualifier) => qualifier !== 'top');

/** What a row of evidence does to the fact. The verdict is computed from these. */
export const RELATIONS = ['states', 'corroborates', 'refines', 'disputes', 'outcome', 'context'] as const;

const figure = z
  .strictObject({
    name: id('A short name for the figure; needed where a fact has several.').optional(),
    value: z.number().min(0).meta({ description: 'The number, in units of the scale: 50 for 50 billion.' }),
    to: z.number().meta({ description: 'The upper end, where the figure is a range.' }).optional(),
    scale: z.enum(['thousand', 'million', 'billion', 'trillion']).meta({ description: 'What the number counts in.' }).optional(),
    unit: verbatim('What is counted: yuan, per cent, square metres, companies … ; `rank` for a place in a ranking.', 60).regex(
      /^\P{N}+$/u,
      'a unit without numbers',
    ),
    qualifier: z.enum(QUALIFIERS).meta({ description: 'How exact the figure is; `top` is for ranks.' }).optional(),
  })
  .refine((f) => f.to === undefined || f.to > f.value, at('to', '`to` must be larger than `value`'))
  .refine(
    (f) =>
      f.unit === 'rank'
        ? Number.isInteger(f.value) && f.value > 0 && !f.to && !f.scale && (!f.qualifier || f.qualifier === 'top')
        : f.qualifier !== 'top',
    at('value', 'a rank is a whole number with no scale, range or qualifier but `top`, and `top` is for ranks'),
  )
  .refine(
    (f) => !f.to || !f.qualifier || f.qualifier === 'about',
    at('qualifier', 'a range has two ends and no qualifier but `about`: remove it, or `to`'),
  )
  .refine((f) => !f.name || !['date', 'until', 'by'].includes(f.name), at('name', 'date, until and by are parts of the fact itself'));

export type Figure = z.output<typeof figure>;

const evidence = z
  .strictObject({
    source: ref('sources', 'Id of the source.'),
    locator: verbatim('Where in the source: p1 to p38 in the founding source; a page or a heading elsewhere.', 80).optional(),
    relation: z.enum(RELATIONS).meta({ description: 'What this page does to the claim.' }),
    note: prose('What the page says, in the atlas’s own words. Needed for every relation but `states`.', 500).optional(),
    confidence: z.enum(['high', 'medium', 'low']).meta({ description: 'How far the page can be trusted on this point.' }).optional(),
    finding: verbatim('Id of the finding in the research record.', 12)
      .regex(/^EV\d{3}$/, 'EV and three digits, such as EV042')
      .optional(),
  })
  .refine((row) => row.relation === 'states' || row.note, at('relation', 'say what the page says: add `note`'))
  .refine(
    (row) => row.relation !== 'states' || !row.note,
    at('note', 'what this page says is the statement itself: say it there, or in a row of its own with `relation: context`'),
  );

const isSamePlace = (one: Row, other: Row) =>
  one.source === other.source && (['finding', 'locator'] as const).some((key) => one[key] !== undefined && one[key] === other[key]);

type Row = z.output<typeof evidence>;

/** What a fact says in numbers, beside its sentence. */
const said = {
  date: date('When it happened or was announced. Leave out what is not dated.').optional(),
  until: date('End of the period, where the fact covers one.').optional(),
  by: z.int().min(2000).max(2100).meta({ description: 'The year a target, plan or forecast is set for.' }).optional(),
  figures: z
    .array(figure)
    .min(1)
    .superRefine(distinct('two figures have the same `name`: give each its own', 'name'))
    .meta({ description: 'Every number in the statement that is not a date.' })
    .optional(),
};

/** The same, for comparing it with the sentence whatever else is wrong with the fact. */
export const saidInNumbers = z.object(said);

const fact = z
  .strictObject({
    id: id('Permanent id; part of the fact’s address.'),
    statement: z
      .string()
      .min(30)
      .max(420)
      // Quotation marks may close after it.
      .regex(/\.["”’]?\s*$/, 'end the sentence with a full stop')
      .meta({ description: 'One full sentence that can stand alone, attributed, in the atlas’s own words.', statement: true }),
    kind: z.enum(FACT_KINDS).meta({ description: 'reported, plan, target, forecast, ranking or assessment.' }),
    attributedTo: ref('organisations', 'Who says it: a person or body in organisations/.'),
    about: z.array(pageRef('What the fact is about.')).min(1).meta({ description: 'The pages and entries it concerns.' }),
    ...said,
    evidence: z.array(evidence).min(1).meta({ description: 'The pages it rests on and is held against.' }),
  })
  .refine(
    (f) => !['target', 'forecast'].includes(f.kind) || f.by !== undefined,
    at('kind', 'a target or a forecast needs its year: add `by`'),
  )
  .refine((f) => !f.until || f.date, at('until', 'a period needs its beginning: add `date`'))
  .refine((f) => !f.by || !f.date || f.by >= Number(f.date.slice(0, 4)), at('by', 'the year it is set for lies before its date'))
  .refine((f) => !f.until || !f.date || f.until >= f.date, at('until', 'the period ends before it begins'))
  .refine(
    (f) => !f.figures || f.figures.length < 2 || f.figures.every((x) => x.name),
    at('figures', 'a fact with several figures names each of them: add `name`'),
  )
  .refine(
    (f) =>
      !f.evidence.some(
        ({ relation, source }) =>
          !['states', 'context'].includes(relation) && f.evidence.some((e) => e.relation === 'states' && e.source === source),
      ),
    at('evidence', 'a source that states the claim cannot also judge it: use another source, or `context`'),
  )
  .refine(
    (f) =>
      !f.evidence.some(
        (row) => row.relation === 'disputes' && f.evidence.some((e) => e.relation === 'corroborates' && isSamePlace(e, row)),
      ),
    at('evidence', 'one place in a source cannot both corroborate and dispute the claim: keep the row that is right'),
  )
  .refine(
    (f) => f.evidence.some((e) => e.relation === 'states'),
    at('evidence', 'no row says where the claim comes from: add one with `relation: states`'),
  );

export const facts = z.strictObject({
  title: label('The topic of this file, as a heading in the register.'),
  order,
  facts: z.array(fact).min(1),
});
