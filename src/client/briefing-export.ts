import type { BriefingDocument } from '../briefing/resolve.ts';
import { element } from './element.ts';

/** What a briefing can be saved as, in the order it is offered. */
export const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'md', label: 'Markdown' },
  { format: 'html', label: 'HTML' },
] as const;

type Format = (typeof FORMATS)[number]['format'];

/**
 * Makes the file and hands it to the reader. What makes it is loaded only now.
 *
 * @returns the name it is saved under
 */
export async function exportAs(format: Format, briefing: BriefingDocument): Promise<string> {
  const file = await fileOf(format, briefing);
  const words = briefing.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['briefing'];
  const name = `${words.join('-')}.${format}`;
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: name }).click();
  // The browser has to have taken it over first.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}

/** Why a file could not be made, and what to do instead. */
export function whyNot(format: Format): string {
  const year = new Date().getFullYear();
  // Word documents are ZIP files, whose dates begin and end there.
  if (format === 'docx' && (year < 1980 || year > 2099))
    return `The clock of this device says ${year}, and Word files know only the years 1980 to 2099. Set it, or take Markdown or HTML.`;
  return 'The file could not be made: a part of the atlas could not be loaded.';
}

async function fileOf(format: Format, briefing: BriefingDocument): Promise<Blob> {
  switch (format) {
    case 'docx':
      return (await import('../briefing/word.ts')).briefingWord(briefing);
    case 'md':
      return new Blob([(await import('../briefing/markdown.ts')).briefingMarkdown(briefing)], { type: 'text/markdown' });
    case 'html':
      return new Blob([(await import('../briefing/html.ts')).briefingHtml(briefing)], { type: 'text/html' });
  }
}
