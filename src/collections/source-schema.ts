import { z } from 'astro/zod';
import { aliases, at, date, prose, verbatim } from './fields.ts';

/** The article that the atlas takes apart: the source whose paragraphs facts and names are found in. */
export const FOUNDING = 'luo-lin-2020';

const paragraph = z.strictObject({
  id: verbatim('The paragraph’s number: p1, p2 …', 6).regex(/^p[1-9]\d*$/, 'p and a number'),
  section: verbatim('The section it stands in.').optional(),
  gist: prose('What the paragraph says, in the atlas’s own words.', 700),
});

export const sources = z
  .strictObject({
    title: verbatim('Title in English; a translation where the original is in another language.', 240),
    titleOriginal: verbatim('Title in the original language.', 240).optional(),
    publisher: verbatim('Who published the page.'),
    aliases: aliases.optional(),
    author: verbatim('Author, as the page gives it; two are joined by “and”.')
      .regex(/^(?!By )[^,;&]*$/, 'names alone, two of them joined by “and”')
      .optional(),
    short: verbatim('How notes name the source, where neither author nor publisher will do.', 40).optional(),
    date: date('Date of publication, as far as the page shows it.').optional(),
    dateNote: verbatim('What the page shows of its date where that is not a plain date.').optional(),
    url: z
      .url({ protocol: /^https?$/, hostname: /\.[a-z][a-z\d-]+$/i, error: 'an address in full, such as https://example.org/page' })
      .refine((url) => !/\s/.test(url), 'an address has no blanks: delete them, or write %20')
      .refine((url) => !/[.,;:!?'"，。；：…]$/.test(url), 'an address has no such sign at its end: delete it')
      .refine(
        (url) => !/^https?:\/\/(?:[^/?#]*@|[^/]*\.\.)/.test(url),
        'an address has neither a name before @ nor two points running: delete them',
      )
      .refine((url) => !/^https?:\/\/(?:www\.)?example\./.test(url), 'the address of the page: this one is of nobody')
      .meta({ description: 'The original address.' })
      .optional(),
    kind: z.enum(['government', 'press', 'aggregator', 'company', 'research']).meta({ description: 'What kind of publisher it is.' }),
    repost: z.boolean().meta({ description: 'True where the page repeats what another published.' }).optional(),
    language: z.enum(['en', 'zh-Hans', 'zh-Hant', 'de']).meta({ description: 'Language of the page.' }),
    translation: z.enum(['none', 'human', 'machine']).meta({ description: 'Whether the page is itself a translation.' }),
    reliability: prose('What speaks for the page and what against it.', 500),
    paragraphs: z
      .array(paragraph)
      .superRefine((list, context) => {
        // The first that is out of its place: those after it follow from it.
        const at = list.findIndex(({ id }, index) => id !== `p${index + 1}`);
        if (at < 0) return;
        const message = `allowed here: p${at + 1}, for paragraphs are numbered p1, p2, p3 in order and without a gap`;
        context.addIssue({ code: 'custom', message, path: [at, 'id'] });
      })
      .meta({ description: 'Numbered paragraphs, where the source is long. Each must be used.' })
      .optional(),
  })
  .refine(
    ({ title, titleOriginal }) => title !== titleOriginal,
    at('titleOriginal', 'allowed: what `title` says in another language. Write the title of the page, or remove the key'),
  )
  .refine(
    ({ titleOriginal = '', language }) => language.startsWith('zh') || !/\p{Script=Han}/u.test(titleOriginal),
    at('language', 'allowed with a Chinese `titleOriginal`: zh-Hans or zh-Hant. Correct the one that is wrong'),
  )
  .refine(({ title }) => /\p{Script=Latin}/u.test(title), at('title', 'allowed: English. Put the title of the page into `titleOriginal`'));
