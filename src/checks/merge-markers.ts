import { shown, type Problem } from './problem.ts';

/** Indented as well: what was pasted or formatted since may stand in the folded text of YAML. */
const MARKER = /^[ \t]*([<=>|])\1{6}(?:\s|$)/;

/** No line that git left of a merge: in prose it is a heading or text, in the folded text of YAML part of a sentence. */
export function checkMergeMarkers({ path, text }: { path: string; text: string }): Problem[] {
  return text.split('\n').flatMap((content, index) => {
    if (!MARKER.test(content)) return [];
    const remedy = 'Keep what is right of the two texts, and delete the lines of <<<<<<<, |||||||, ======= and >>>>>>>.';
    return [{ file: path, line: index + 1, message: `found ${shown(content.trim())}, left of a merge; allowed: none. ${remedy}` }];
  });
}
