import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../checks/problem.ts';
import { installedBrowser } from '../browser.ts';
import { pathOf, readSources, stamped, staleSources } from './sources.ts';

/**
 * Draws every diagram whose source has changed, and keeps it beside its source.
 *
 * @param root the folder that holds `content/`, which must keep the rules
 * @returns the ids that were drawn, and what could not be
 */
export async function drawStale(root: string): Promise<{ drawn: string[]; problems: Problem[] }> {
  const stale = staleSources(root, readSources(root));
  if (!stale.length) return { drawn: [], problems: [] };
  const problem = (id: string, message: string): Problem => ({ file: `content/diagrams/${id}.mmd`, line: 1, message });
  const browser = installedBrowser();
  if (!browser) {
    const message =
      'this diagram has changed since it was last drawn, and no browser is at hand to draw it anew. Install Chromium or Chrome, or set CHROME to the path of one; then run "npm run diagrams" and commit the drawings.';
    return { drawn: [], problems: stale.map(({ id }) => problem(id, message)) };
  }
  // Only where something is to be drawn: an ordinary build does without.
  const { draw } = await import('./draw.ts');
  const problems: Problem[] = [];
  for (const { source, layout, svg, tooWide } of await draw(stale, browser)) {
    if (tooWide) {
      const { width, most, widest } = tooWide;
      const message = `the ${layout} layout is ${width} px wide; allowed: ${most}, so that no letter is smaller than 12 px. The box "${widest}" asks for most: shorten its label, break it with <br>, or put fewer boxes side by side.`;
      problems.push(problem(source.id, message));
    }
    writeFileSync(join(root, pathOf(source.id, layout)), stamped(svg, tooWide ? 'too wide' : source.stamp));
  }
  return { drawn: stale.map(({ id }) => id), problems };
}
