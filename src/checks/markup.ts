import type { ContentFile } from '../collections/read-content.ts';
import { shown, type Problem } from './problem.ts';
import { textsOf } from './shape.ts';

/** What Markdown, MDX or HTML would make something of: links, addresses, tags, entities, emphasis, code. */
const MARKUP = new RegExp(
  [
    /\[[^[\]]*\]\([^\s)]*\)?/,
    /\bhttps?:\/\/\S+|\bwww\.\S+/,
    /<[/!]?[a-z-][^<>]*>?/,
    /&(?:[a-z]{3,}\d*|[lg]t|#x?[\da-f]+);/,
    /\*\*?[^\s*](?:[^*]*[^\s*])?\*\*?/,
    /(?<![\p{L}\p{N}])_[^\s_](?:[^_]*[^\s_])?_(?![\p{L}\p{N}])/u,
    /`[^`]*`/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** The first markup of a text, with its place. */
export const markupIn = (text: string) => MARKUP.exec(text);

/** Fields are printed as they stand, in pages, data files and citations alike: a reader would see markup in them as signs. */
export function checkMarkup(file: ContentFile): Problem[] {
  return textsOf(file).flatMap(({ shape, value, problem }) => {
    const found = markupIn(value);
    if (!found || shape.format === 'uri') return [];
    const [, id, part] = /^<Fact id="([^"]+)"(?: show="([^"]+)")?/.exec(found[0]) ?? [];
    if (id && shape.prose && !shape.label)
      return [
        problem(
          `found ${shown(found[0])}, a tag of pages; allowed here: ${part ? `{${id}.${part}}` : `{${id}}`}. Write it so.`,
          found.index,
        ),
      ];
    const remedy = 'Write it in words; links stand in the text of pages, addresses of other sites in the `url` of a source.';
    return [problem(`found ${shown(found[0])}; allowed: plain text, for this field is printed as it stands. ${remedy}`, found.index)];
  });
}
