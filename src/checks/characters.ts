import type { ContentFile } from '../collections/read-content.ts';
import type { Problem } from './problem.ts';

/** Control characters, and marks that turn the direction of text or hide in it. */
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/;

/** No character that a reader cannot see but a browser obeys. */
export function checkCharacters(file: ContentFile): Problem[] {
  return file.text.split('\n').flatMap((text, index) => {
    const [character] = HIDDEN.exec(text) ?? [];
    if (!character) return [];
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        file: file.path,
        line: index + 1,
        message: `found the invisible character U+${code}; allowed: visible text, tabs and line ends. Delete it.`,
      },
    ];
  });
}
