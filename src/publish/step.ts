import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { formatProblems, sortProblems, type Problem } from '../checks/problem.ts';

/**
 * A step of the build: works on the folder of built pages, after all steps listed before it.
 *
 * @param run is given the folder's path, with a slash at its end, and says in a few words what it did
 */
export function step(name: string, run: (dist: string, context: StepContext) => Promise<string> | string): AstroIntegration {
  const context: StepContext = { root: '', base: '/', site: undefined };
  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        context.root = fileURLToPath(config.root);
        context.site = config.site;
        context.base = config.site ? new URL(config.site).pathname.replace(/\/?$/, '/') : '/';
      },
      'astro:build:done': async ({ dir, logger }) => logger.info(await run(fileURLToPath(dir), context)),
    },
  };
}

/** Ends the build where the built pages break a rule, with all that do. */
export function hold(problems: readonly Problem[]): void {
  if (!problems.length) return;
  console.error(`\n${formatProblems(sortProblems(problems), 'in the built pages. They are not fit to be published.')}`);
  process.exit(1);
}

export interface StepContext {
  /** The project's folder, with a slash at its end. */
  root: string;
  /** Where the site will be published, if SITE says it. */
  site: string | undefined;
  /** Path of the site on its host, where SITE says it, else `/`. Only the page for missing addresses needs it. */
  base: string;
}
