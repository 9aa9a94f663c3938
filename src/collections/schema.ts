import { z } from 'astro/zod';
import { aliases, chinese, date, id, label, pageRef, pinyin, prose, ref, verbatim } from './fields.ts';

/** How a fact was put forward. The reader must never take a target for a result. */
export const FACT_KINDS = ['reported', 'plan', 'target', 'forecast', 'ranking', 'assessment'] as const;

/** What a row of evidence does to the fact. The verdict is computed from these. */
export const RELATIONS = ['states', 'corroborates', 'refines', 'disputes', 'outcome', 'context'] as const;

/** How sure the atlas is that a name in the founding source means what it is said to mean. */
export const CERTAINTIES = ['as-given', 'confirmed', 'likely', 'unresolved'] as const;

const order = z.int().min(1).meta({ description: 'Place in the sequence it is shown in.' });

const figure = z
  .strictObject({
    name: id('A short name for the figure; needed where a fact has several.').optional(),
    value: z.number().meta({ description: 'The number, in units of the scale: 50 for 50 billion.' }),
    to: z.number().meta({ description: 'The upper end, where the figure is a range.' }).optional(),
    scale: z.enum(['thousand', 'million', 'billion', 'trillion']).meta({ description: 'What the number counts in.' }).optional(),
    unit: verbatim('What is counted: yuan, per cent, square metres, companies … ; `rank` for a place in a ranking.', 60).regex(
      /^\P{N}+$/u,
      'a unit without numbers',
    ),
    qualifier: z
      .enum(['more than', 'about', 'nearly', 'at least', 'up to', 'top'])
      .meta({ description: 'How exact the figure is; `top` is for ranks.' })
      .optional(),
  })
  .refine((f) => f.to === undefined || f.to > f.value, { message: '`to` must be larger than `value`', path: ['to'] })
  .refine(
    (f) =>
      f.unit === 'rank'
        ? Number.isInteger(f.value) && f.value > 0 && !f.to && !f.scale && (!f.qualifier || f.qualifier === 'top')
        : f.qualifier !== 'top',
    {
      message: 'a rank is a whole number with no scale, range or qualifier but `top`, and `top` is for ranks',
      path: ['value'],
    },
  )
  .refine((f) => !f.name || !['date', 'until', 'by'].includes(f.name), {
    message: 'date, until and by are parts of the fact itself',
    path: ['name'],
  });

const evidence = z
  .strictObject({
    source: ref('sources', 'Id of the source.'),
    locator: verbatim('Where in the source: p1 to p38 in the founding source; a page or a heading elsewhere.', 80).optional(),
    relation: z.enum(RELATIONS).meta({ description: 'What this page does to the claim.' }),
    note: prose('What the page says, in the atlas’s own words. Needed for every relation but `states`.', 500).optional(),
    confidence: z.enum(['high', 'medium', 'low']).meta({ description: 'How far the page can be trusted on this point.' }).optional(),
    finding: verbatim('Id of the finding in the research record.', 12).optional(),
  })
  .refine((row) => row.relation === 'states' || row.note, { message: 'say what the page says: add `note`', path: ['relation'] });

const fact = z
  .strictObject({
    id: id('Permanent id; part of the fact’s address.'),
    statement: z
      .string()
      .min(30)
      .max(420)
      .regex(/[.]$/, 'end the sentence with a full stop')
      .meta({ description: 'One full sentence that can stand alone, attributed, in the atlas’s own words.', statement: true }),
    kind: z.enum(FACT_KINDS).meta({ description: 'reported, plan, target, forecast, ranking or assessment.' }),
    attributedTo: ref('organisations', 'Who says it: a person or body in organisations/.'),
    about: z.array(pageRef('What the fact is about.')).min(1).meta({ description: 'The pages and entries it concerns.' }),
    date: date('When it happened or was announced. Leave out what is not dated.').optional(),
    until: date('End of the period, where the fact covers one.').optional(),
    by: z.int().min(2000).max(2100).meta({ description: 'The year a target, plan or forecast is set for.' }).optional(),
    figures: z.array(figure).min(1).meta({ description: 'Every number in the statement that is not a date.' }).optional(),
    evidence: z.array(evidence).min(1).meta({ description: 'The pages it rests on and is held against.' }),
  })
  .refine((f) => f.kind !== 'target' || f.by !== undefined, { message: 'a target needs its year: add `by`', path: ['kind'] })
  .refine((f) => f.kind !== 'forecast' || f.by !== undefined, { message: 'a forecast needs its year: add `by`', path: ['kind'] })
  .refine((f) => !f.until || f.date, { message: 'a period needs its beginning: add `date`', path: ['until'] })
  .refine((f) => !f.by || !f.date || f.by >= Number(f.date.slice(0, 4)), {
    message: 'the year it is set for lies before its date',
    path: ['by'],
  })
  .refine((f) => !f.until || !f.date || f.until >= f.date, { message: 'the period ends before it begins', path: ['until'] })
  .refine((f) => !f.figures || f.figures.length < 2 || f.figures.every((x) => x.name), {
    message: 'a fact with several figures names each of them: add `name`',
    path: ['figures'],
  })
  .refine((f) => new Set(f.figures?.map(({ name }) => name)).size === (f.figures?.length ?? 0), {
    message: 'two figures have the same `name`: give each its own',
    path: ['figures'],
  })
  .refine((f) => new Set(f.evidence.map((row) => JSON.stringify(row))).size === f.evidence.length, {
    message: 'the same row stands twice: remove one',
    path: ['evidence'],
  })
  .refine(
    (f) =>
      !f.evidence.some(
        (row) =>
          row.relation !== 'states' &&
          row.relation !== 'context' &&
          f.evidence.some((e) => e.relation === 'states' && e.source === row.source),
      ),
    {
      message: 'a source that states the claim cannot also judge it: use another source, or `context`',
      path: ['evidence'],
    },
  )
  .refine((f) => f.evidence.some((e) => e.relation === 'states'), {
    message: 'no row says where the claim comes from: add one with `relation: states`',
    path: ['evidence'],
  });

export const facts = z.strictObject({
  title: label('The topic of this file, as a heading in the register.'),
  order,
  facts: z.array(fact).min(1),
});

export const sources = z.strictObject({
  title: verbatim('Title in English; a translation where the original is in another language.', 240),
  titleOriginal: verbatim('Title in the original language.', 240).optional(),
  publisher: verbatim('Who published the page.'),
  aliases: aliases().optional(),
  author: verbatim('Author, as the page gives it.').optional(),
  short: verbatim('How notes name the source, where neither author nor publisher will do.', 40).optional(),
  date: date('Date of publication, as far as the page shows it.').optional(),
  dateNote: verbatim('What the page shows of its date where that is not a plain date.').optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .meta({ description: 'The original address.' })
    .optional(),
  kind: z.enum(['government', 'press', 'aggregator', 'company', 'research']).meta({ description: 'What kind of publisher it is.' }),
  repost: z.boolean().meta({ description: 'True where the page repeats what another published.' }).optional(),
  language: z.enum(['en', 'zh-Hans', 'zh-Hant', 'de']).meta({ description: 'Language of the page.' }),
  translation: z.enum(['none', 'human', 'machine']).meta({ description: 'Whether the page is itself a translation.' }),
  reliability: prose('What speaks for the page and what against it.', 500),
  paragraphs: z
    .array(
      z.strictObject({
        id: verbatim('The paragraph’s number: p1, p2 …', 6).regex(/^p[1-9]\d*$/, 'p and a number'),
        section: verbatim('The section it stands in.').optional(),
        gist: prose('What the paragraph says, in the atlas’s own words.', 700),
      }),
    )
    .refine(
      (list) => new Set(list.map((paragraph) => paragraph.id)).size === list.length,
      'two paragraphs have the same number: give each its own',
    )
    .meta({ description: 'Numbered paragraphs, where the source is long. Each must be used.' })
    .optional(),
});

/** How a name in the founding source was resolved; shared by organisations and terms. */
const identity = {
  id: id('Permanent id; part of the entry’s address.'),
  name: verbatim('The established English name; for an unresolved name, the form the source has.', 120),
  chinese: chinese().optional(),
  pinyin: pinyin().optional(),
  aliases: aliases().optional(),
  inSource: verbatim('The form in the founding source, garbles included, where it differs from the name.', 200).optional(),
  locators: z.array(verbatim('Paragraph of the founding source.', 6)).meta({ description: 'Where the founding source has it.' }).optional(),
  certainty: z.enum(CERTAINTIES).meta({ description: 'as-given, confirmed, likely or unresolved.' }),
  identifiedBy: z
    .array(ref('sources', 'A page that shows the name.'))
    .meta({ description: 'The pages a confirmed name rests on.' })
    .optional(),
  note: prose('How the name was resolved, or why it could not be.', 600).optional(),
};

type Identity = z.output<z.ZodObject<Omit<typeof identity, 'id' | 'locators'>>>;

const isChinese = (text: string | undefined) => /\p{Script=Han}/u.test(text ?? '');

/** Rules that keep a guess from passing as knowledge. */
const identified = <Schema extends z.ZodType<Identity>>(schema: Schema): Schema =>
  schema
    .refine((e) => e.certainty !== 'confirmed' || e.identifiedBy?.length, {
      message: 'a confirmed name needs the page that shows it: add `identifiedBy`',
      path: ['certainty'],
    })
    .refine(
      (e) => e.certainty !== 'unresolved' || (!e.chinese && !e.pinyin && ![e.name, e.inSource, ...(e.aliases ?? [])].some(isChinese)),
      {
        message:
          'an unresolved name is given no Chinese form: remove `chinese`, `pinyin`, and Chinese from `name`, `inSource` and `aliases`',
        path: ['certainty'],
      },
    )
    .refine((e) => !['likely', 'unresolved'].includes(e.certainty) || e.note, {
      message: 'say why the name is not certain: add `note`',
      path: ['certainty'],
    });

export const organisations = z.strictObject({
  title: label('Heading of this group.'),
  order,
  organisations: z
    .array(
      identified(
        z.strictObject({
          ...identity,
          kind: z
            .enum(['company', 'public body', 'association', 'alliance', 'park', 'platform', 'centre', 'university', 'media', 'person'])
            .meta({ description: 'What it is.' }),
          description: prose('What it is and what part it plays here, in one or two sentences.', 500).optional(),
        }),
      ),
    )
    .min(1),
});

export const terms = z.strictObject({
  title: label('Heading of this group.'),
  order,
  terms: z
    .array(
      identified(
        z.strictObject({
          ...identity,
          kind: z.enum(['term', 'idiom', 'plan', 'status', 'place', 'event', 'report']).meta({ description: 'What it is.' }),
          definition: prose('What it means, as general knowledge, in one to three sentences.', 600).optional(),
        }),
      ),
    )
    .min(1),
});

const page = {
  title: label('Title of the page.'),
  chinese: chinese('The title in simplified Chinese.'),
  pinyin: pinyin(),
  aliases: aliases().optional(),
  summary: prose('One sentence a busy reader can quote. Numbers as {fact-id}.', 320),
  order,
};

export const regions = z.strictObject({
  ...page,
  level: z.enum(['municipality', 'province', 'city', 'district', 'pattern', 'circle']).meta({ description: 'What kind of region it is.' }),
  parent: ref('regions', 'The region it lies in.').optional(),
  pattern: z
    .enum(['eastern', 'central-western'])
    .meta({ description: 'Where the founding source places it in its east–west pattern.', reference: ['regions'] })
    .optional(),
  patternNote: prose('Where the placing needs a word of explanation.', 400).optional(),
  proposal: ref('facts', 'The fact that says what the government’s plan proposed.').optional(),
  strength: ref('facts', 'The fact that says what the place is strong in.').optional(),
  pilots: z.array(ref('facts', 'A fact that names a pilot or zone it is in.')).optional(),
  tile: z
    .strictObject({
      row: z.int().min(1).max(8).meta({ description: 'Row on the tile map, from the north.' }),
      column: z.int().min(3).max(8).meta({ description: 'Column on the tile map, from the west.' }),
    })
    .meta({ description: 'Place on the tile map. Equal tiles, no borders.' })
    .optional(),
});

export const measures = z.strictObject({
  ...page,
  issuer: ref('organisations', 'Who issued it.'),
  announced: ref('facts', 'The fact that dates it.').optional(),
  brings: label('The “new …” the founding source says it brings to blockchain: new connotation, role, work or scenario.', 40),
});

export const sectors = z.strictObject({
  ...page,
  listed: ref('facts', 'The fact that records the founding source’s list.'),
  scenarios: z
    .array(
      z.strictObject({
        id: id('Permanent id; the scenario’s anchor on the page.'),
        title: label('Name of the scenario.'),
        chinese: chinese(),
        pinyin: pinyin(),
        aliases: aliases().optional(),
        explanation: prose('What it means in practice: general knowledge, not a claim of the source.', 420),
        touches: z
          .array(pageRef('A measure or model page it touches.', ['measures', 'model']))
          .min(1)
          .meta({ description: 'Measures and parts of the model it touches.' }),
      }),
    )
    .min(1)
    .refine((list) => new Set(list.map((scenario) => scenario.id)).size === list.length, 'give every scenario an id of its own'),
});

export const model = z.strictObject({
  ...page,
  strand: z.int().min(1).max(7).meta({ description: 'Number of the strand, for the seven strands.' }).optional(),
});

export const about = z.strictObject({
  title: label('Title of the page.'),
  summary: prose('One sentence.', 320),
  order,
});

/** How a diagram is laid out for one width. */
const layout = (description: string, usual: { direction: 'TB'; columns: number; wrap: number }) =>
  z
    .strictObject({
      direction: z
        .enum(['TB', 'LR', 'stack'])
        .default(usual.direction)
        .meta({ description: 'From top to bottom, from left to right, or each box over a frame of what its arrows lead to.' }),
      columns: z
        .int()
        .min(1)
        .max(4)
        .default(usual.columns)
        .meta({ description: 'How many boxes without arrows stand side by side in a group.' }),
      wrap: z
        .int()
        .min(80)
        .max(400)
        .default(usual.wrap)
        .meta({ description: 'How wide a line may be in a box that arrows join, in pixels; a letter takes about seven.' }),
    })
    .prefault({})
    .meta({ description });

export const diagrams = z.strictObject({
  title: label('What the picture shows, as its title.'),
  description: prose('What a reader who cannot see it is told: what it shows and how to read it. Numbers as {fact-id}.', 600),
  page: verbatim('Address of the page it stands on, such as /model/.', 60),
  facts: z.array(ref('facts', 'A fact it is drawn from; its source stands under the picture.')).min(1),
  arrow: verbatim('What an arrow without a label says between its two ends: leads to, works through.', 40),
  wide: layout('Beside a text column.', { direction: 'TB', columns: 3, wrap: 220 }),
  narrow: layout('On narrow screens.', { direction: 'TB', columns: 2, wrap: 110 }),
});

export const digits = z.strictObject({
  names: z.array(
    z.strictObject({
      name: verbatim('The name as it stands in prose, digits included.', 120).regex(/[^\p{N}.,\s%]/u, 'a name, not a number alone'),
      why: verbatim('Why its digits are a name and not a figure.', 200),
    }),
  ),
});
