import { build, type AstroIntegration } from 'astro';

/** Builds the site in the folder it is run from and prints, as JSON, how long each stage took and the most memory it held. */
const started = performance.now();
const marks: [string, number][] = [];
const mark = (stage: string) => () => void marks.push([stage, performance.now()]);

// An integration named here comes after those of the configuration: its hook of a stage ends the stage.
const clock: AstroIntegration = {
  name: 'clock',
  hooks: {
    'astro:config:done': mark('content checked'),
    'astro:build:start': mark('content loaded'),
    'astro:build:setup': mark('set up'),
    'astro:build:generated': mark('pages made'),
    'astro:build:done': mark('published'),
  },
};

await build({ root: process.cwd(), logLevel: 'error', integrations: [clock] });
const stages = marks.map(([stage, at], place) => [stage, Math.round(at - (marks[place - 1]?.[1] ?? started))] as const);
// maxRSS is in kilobytes.
const report: BuildReport = {
  milliseconds: Math.round(performance.now() - started),
  stages,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(report));

export interface BuildReport {
  milliseconds: number;
  /** In the order in which they ended, each with its milliseconds. */
  stages: (readonly [string, number])[];
  megabytes: number;
}
