import { z } from 'astro/zod';
import { label, prose, ref, verbatim } from './fields.ts';

/** How a diagram is laid out for one width. */
const layout = (description: string, columns: number) =>
  z
    .strictObject({
      direction: z
        .enum(['TB', 'LR', 'stack'])
        .default('TB')
        .meta({ description: 'From top to bottom, from left to right, or each box over a frame of what its arrows lead to.' }),
      columns: z.int().min(1).max(4).default(columns).meta({ description: 'How many boxes without arrows stand side by side in a group.' }),
    })
    .prefault({})
    .meta({ description });

export const diagrams = z.strictObject({
  title: label('What the picture shows, as its title.'),
  description: prose('What a reader who cannot see it is told: what it shows and how to read it. Numbers as {fact-id}.', 600),
  page: verbatim('Address of the page it stands on, such as /model/.', 60),
  facts: z.array(ref('facts', 'A fact it is drawn from; its source stands under the picture.')).min(1),
  arrow: label('What an arrow without a label says between its two ends: leads to, works through.', 40),
  wide: layout('Beside a text column.', 3),
  narrow: layout('On narrow screens.', 2),
});
