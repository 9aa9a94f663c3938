/** Text as it may stand in an element or an attribute of HTML, XML or SVG. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** With a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A run of Chinese. */
export const HAN = /\p{Script=Han}+/gu;

/** Typewriter quotes as a printer sets them: the pages' Markdown does the same to theirs. */
export function curlQuotes(text: string): string {
  return text
    .replace(/(^|[\s([–—])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([–—“])'/g, '$1‘')
    .replaceAll("'", '’');
}
