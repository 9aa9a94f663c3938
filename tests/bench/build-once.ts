import { build, type AstroIntegration } from 'astro';

/** Builds the site in the folder it is run from, as `npm run build` does, and prints, as JSON, how long each stage took and the most memory it held. */
const started = performance.now();
const marks: [string, number, number][] = [];
const mark = (stage: string) => () => void marks.push([stage, performance.now(), processorTime()]);

// An integration named here comes after those of the configuration: its hook of a stage ends the stage.
const clock: AstroIntegration = {
  name: 'clock',
  hooks: {
    'astro:config:setup': ({ config }) => {
      for (const { name, hooks } of config.integrations) {
        const run = hooks['astro:build:done'];
        if (!run || name === 'clock') continue;
        hooks['astro:build:done'] = async (context) => {
          await run(context);
          mark(name)();
        };
      }
    },
    'astro:config:done': mark('content checked'),
    'astro:build:start': mark('content loaded'),
    'astro:build:setup': mark('set up'),
    'astro:build:generated': mark('pages made'),
  },
};

await build({ root: process.cwd(), logLevel: 'error', integrations: [clock] });
const stages = marks.map(([name, at, worked], place) => {
  const [, since = started, workedBefore = 0] = marks[place - 1] ?? [];
  return { name, milliseconds: Math.round(at - since), processor: Math.round(worked - workedBefore) };
});
const report: BuildReport = {
  milliseconds: Math.round(performance.now() - started),
  processor: Math.round(processorTime()),
  stages,
  // Given in kilobytes.
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(report));

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export interface BuildReport {
  milliseconds: number;
  /** Milliseconds that the processors worked: what other programs do meanwhile hardly changes it. */
  processor: number;
  /** In the order in which they ended. */
  stages: { name: string; milliseconds: number; processor: number }[];
  megabytes: number;
}
