import { z } from 'astro/zod';
import { EXACT } from './fact-schema.ts';
import { distinct, verbatim } from './fields.ts';

export const digits = z.strictObject({
  names: z
    .array(
      z.strictObject({
        name: verbatim('The name as it stands in prose, digits included.', 120)
          .regex(/[^\p{N}.,\s%]/u, 'a name, not a number alone')
          .regex(new RegExp(`^(?!(?:${EXACT.join('|')})\\b)`, 'i'), 'a name; how exact a figure is, a fact says'),
        why: verbatim('Why its digits are a name and not a figure.', 200),
      }),
    )
    .superRefine(distinct('the same name stands twice: remove one', 'name')),
});
