import { z } from 'astro/zod';
import { FOUNDING } from './source-schema.ts';
import { aliases, at, chinese, distinct, id, label, order, pinyin, prose, ref, verbatim } from './fields.ts';

/** How sure the atlas is that a name in the founding source means what it is said to mean. */
export const CERTAINTIES = ['as-given', 'confirmed', 'likely', 'unresolved'] as const;

/** How a name in the founding source was resolved; shared by organisations and terms. */
const identity = {
  id: id('Permanent id; part of the entry’s address.'),
  name: verbatim('The established English name; for an unresolved name, the form the source has.', 120),
  chinese: chinese().optional(),
  pinyin: pinyin.optional(),
  aliases: aliases.optional(),
  inSource: verbatim('The form in the founding source, garbles included, where it differs from the name.', 200).optional(),
  locators: z
    .array(verbatim('Paragraph of the founding source.', 6))
    .superRefine(distinct('the same paragraph stands twice: remove one'))
    .meta({ description: 'Where the founding source has it.' })
    .optional(),
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
    .refine((e) => !e.chinese === !e.pinyin, at('id', 'a name has both `chinese` and `pinyin`, or neither: add the other'))
    .refine(
      (e) => e.certainty !== 'confirmed' || e.identifiedBy?.length,
      at('certainty', 'a confirmed name needs the page that shows it: add `identifiedBy`'),
    )
    .refine(
      (e) => !e.identifiedBy?.includes(FOUNDING),
      at('identifiedBy', 'the founding source cannot say what it means by a name: allowed are other pages'),
    )
    .refine(
      (e) => e.certainty !== 'unresolved' || (!e.chinese && !e.pinyin && ![e.name, e.inSource, ...(e.aliases ?? [])].some(isChinese)),
      at(
        'certainty',
        'an unresolved name is given no Chinese form: remove `chinese`, `pinyin`, and Chinese from `name`, `inSource` and `aliases`',
      ),
    )
    .refine(
      (e) => !['likely', 'unresolved'].includes(e.certainty) || e.note,
      at('certainty', 'say why the name is not certain: add `note`'),
    );

const organisation = z.strictObject({
  ...identity,
  kind: z
    .enum(['company', 'public body', 'association', 'alliance', 'park', 'platform', 'centre', 'university', 'media', 'person'])
    .meta({ description: 'What it is.' }),
  description: prose('What it is and what part it plays here, in one or two sentences.', 500).optional(),
});

const term = z
  .strictObject({
    ...identity,
    kind: z.enum(['term', 'idiom', 'plan', 'status', 'place', 'event', 'report']).meta({ description: 'What it is.' }),
    definition: prose('What it means, as general knowledge, in one to three sentences.', 600).optional(),
  })
  .refine(
    (e) => e.certainty !== 'unresolved' || !e.definition,
    at('definition', 'an unresolved name is given no meaning: say in `note` what is known'),
  );

const group = { title: label('Heading of this group.'), order };

export const organisations = z.strictObject({ ...group, organisations: z.array(identified(organisation)).min(1) });

export const terms = z.strictObject({ ...group, terms: z.array(identified(term)).min(1) });
