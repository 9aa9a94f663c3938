import type { ContentFile } from '../collections/read-content.ts';
import type { Problem } from './problem.ts';
import { eachField } from './shape.ts';

/** Control characters, and marks that turn the direction of text or hide in it. */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060\u2066-\u2069\u3164\uFEFF\uFFFD\u{E0000}-\u{E007F}]/u;

/** No character that a reader cannot see but a browser obeys, whether it stands in the file or is written as an escape. */
export function checkCharacters(file: ContentFile): Problem[] {
  const runs = file.text.split('\n').map((text, index) => ({ text, line: index + 1 }));
  for (const { value, line } of file.prose?.texts ?? []) runs.push({ text: value, line });
  eachField(file, ({ value, line }) => {
    if (typeof value === 'string' && HIDDEN.test(value)) runs.push({ text: value, line: line() });
  });
  return runs.flatMap(({ text, line }) => {
    const [character] = HIDDEN.exec(text) ?? [];
    if (!character) return [];
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [
      { file: file.path, line, message: `found the invisible character U+${code}; allowed: visible text, tabs and line ends. Delete it.` },
    ];
  });
}
