/** Typewriter quotes as a printer sets them: the pages' Markdown does the same to theirs. */
export function curlQuotes(text: string): string {
  return text
    .replace(/(^|[\s([–—])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([–—“])'/g, '$1‘')
    .replaceAll("'", '’');
}
