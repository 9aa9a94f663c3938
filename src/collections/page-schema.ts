import { z } from 'astro/zod';
import { aliases, at, chinese, distinct, id, label, order, pageRef, pinyin, prose, ref } from './fields.ts';

const page = {
  title: label('Title of the page.'),
  chinese: chinese('The title in simplified Chinese.'),
  pinyin,
  aliases: aliases.optional(),
  summary: prose('One sentence a busy reader can quote. Numbers as {fact-id}.', 320),
  order,
};

/** The places of the tile map: it begins where the westernmost tile stands, and its key takes the corner in the south-west. */
export const TILES = { row: { first: 1, last: 8 }, column: { first: 3, last: 8 } } as const;
export const isUnderKey = ({ row, column }: { row: number; column: number }) => row >= 6 && column <= 5;

export const regions = z
  .strictObject({
    ...page,
    level: z
      .enum(['municipality', 'province', 'city', 'district', 'pattern', 'circle'])
      .meta({ description: 'What kind of region it is.' }),
    parent: ref('regions', 'The region it lies in.').optional(),
    pattern: z
      .enum(['eastern', 'central-western'])
      .meta({ description: 'Where the founding source places it in its east–west pattern.', reference: ['regions'] })
      .optional(),
    patternNote: prose('Where the placing needs a word of explanation.', 400).optional(),
    proposal: ref('facts', 'The fact that says what the government’s plan proposed.').optional(),
    alsoProposed: z
      .array(ref('facts', 'Another fact that says what it proposed.'))
      .meta({ description: 'What else the region proposed, where the parts are held against other pages singly.' })
      .optional(),
    strength: ref('facts', 'The fact that says what the place is strong in.').optional(),
    pilots: z.array(ref('facts', 'A fact that names a pilot or zone it is in.')).optional(),
    tile: z
      .strictObject({
        row: z.int().min(TILES.row.first).max(TILES.row.last).meta({ description: 'Row on the tile map, from the north.' }),
        column: z.int().min(TILES.column.first).max(TILES.column.last).meta({ description: 'Column on the tile map, from the west.' }),
      })
      .refine((tile) => !isUnderKey(tile), 'the key of the map stands in rows 6 to 8 of columns 3 to 5: give it the nearest free place')
      .meta({ description: 'Place on the tile map. Equal tiles, no borders.' })
      .optional(),
  })
  .refine((r) => r.level !== 'district' || r.parent, at('parent', 'a district lies in another region'))
  .refine(
    (r) => !['pattern', 'circle'].includes(r.level) || !r.tile,
    at('tile', 'a pattern or a circle is no place on the map: remove `tile`'),
  )
  .refine(
    (r) => !r.strength || r.strength !== r.proposal,
    at('strength', 'the fact is that of `proposal`: name the one that says what the place is strong in'),
  );

export const measures = z.strictObject({
  ...page,
  issuer: ref('organisations', 'Who issued it.'),
  announced: ref('facts', 'The fact that dates it.').optional(),
  brings: label('The “new …” the founding source says it brings to blockchain: new connotation, role, work or scenario.', 40),
});

const scenario = z.strictObject({
  id: id('Permanent id; the scenario’s anchor on the page.'),
  title: label('Name of the scenario.'),
  chinese: chinese(),
  pinyin,
  aliases: aliases.optional(),
  explanation: prose('What it means in practice: general knowledge, not a claim of the source.', 420),
  touches: z
    .array(pageRef('A measure or model page it touches.', ['measures', 'model']))
    .min(1)
    .meta({ description: 'Measures and parts of the model it touches.' }),
});

export const sectors = z.strictObject({
  ...page,
  listed: ref('facts', 'The fact that records the founding source’s list.'),
  scenarios: z.array(scenario).min(1).superRefine(distinct('give every scenario an id of its own', 'id')),
});

/** How many strands the founding source gives its model. */
export const STRANDS = 7;

export const model = z.strictObject({
  ...page,
  strand: z.int().min(1).max(STRANDS).meta({ description: 'Number of the strand, for the seven strands.' }).optional(),
});

export const about = z.strictObject({
  title: label('Title of the page.'),
  summary: prose('One sentence.', 320),
  sections: z.record(id('Id of the section.'), aliases).meta({ description: 'What readers call its sections.' }).optional(),
  order,
});
