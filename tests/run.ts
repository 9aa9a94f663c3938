import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureChineseFont, findBrowser } from './browser.ts';

/**
 * `npm test`: everything that is held true of the project, quick checks first. Each stage counts as one check, and a
 * stage that runs tests counts each of them. The last line is the sum.
 */
const VITEST = '.cache/vitest.json';
const PLAYWRIGHT = '.cache/playwright.json';

const STAGES: Stage[] = [
  {
    name: 'browser',
    run: () => {
      console.log(`browser: ${findBrowser()}`);
      ensureChineseFont();
    },
  },
  { name: 'format', run: ['prettier', '--check', '.'] },
  { name: 'types', run: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'lint', run: ['eslint', '--max-warnings', '0', '.'] },
  {
    name: 'domain, checks and content',
    run: vitest('source'),
    count: countVitest,
  },
  { name: 'build', run: ['astro', 'build'] },
  { name: 'the built site: markup and links', run: vitest('built'), count: countVitest },
  { name: 'pages', run: playwright('pages'), count: countPlaywright },
  { name: 'anywhere: under a path, offline, from disk', run: playwright('anywhere'), count: countPlaywright },
  { name: 'referees and faults: axe, policy, queries, addresses', run: playwright('referees'), count: countPlaywright },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const summary: string[] = [];
for (const stage of STAGES) {
  const started = Date.now();
  console.log(`\n── ${stage.name}`);
  const { failures = [], ...counts } = resultOf(stage);
  for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
  summary.push(`${seconds} s  ${stage.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  // Here too: of a long run often only the end is at hand.
  summary.push(...failures.map((failure) => `          failed: ${failure}`));
}
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed ? 1 : 0;

function resultOf({ run, count }: Stage): Result {
  if (typeof run === 'function') {
    try {
      run();
      return { passed: 1, failed: 0, skipped: 0 };
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1, skipped: 0 };
    }
  }
  for (const report of [VITEST, PLAYWRIGHT]) rmSync(report, { force: true });
  const [command = '', ...parameters] = run;
  const { status } = spawnSync(command, parameters, { stdio: 'inherit' });
  const counts = count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  // A runner that fails without a failed test (it crashed, it found none) has failed all the same.
  return status !== 0 && !counts.failed ? { ...counts, failed: 1 } : counts;
}

/** Each stage that runs tests runs one project of their configuration. */
function vitest(project: string): string[] {
  return ['vitest', 'run', `--project=${project}`, '--reporter=default', '--reporter=json', `--outputFile=${VITEST}`];
}

function playwright(project: string): string[] {
  return ['playwright', 'test', `--project=${project}`];
}

function countVitest(): Result | undefined {
  const report = read(VITEST) as VitestReport | undefined;
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
      failures: report.testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => fullName),
    }
  );
}

function countPlaywright(): Result | undefined {
  const report = read(PLAYWRIGHT) as PlaywrightReport | undefined;
  return (
    report && {
      passed: report.stats.expected,
      // A test that passes only when repeated has failed: nothing is repeated here.
      failed: report.stats.unexpected + report.stats.flaky,
      skipped: report.stats.skipped,
      failures: report.suites.flatMap((suite) => failedIn(suite)),
    }
  );
}

/** Titles of failed tests, each after those of the suites that hold it. */
function failedIn({ title, specs, suites = [] }: Suite): string[] {
  const failed = specs.filter(({ ok }) => !ok).map((spec) => spec.title);
  return [...failed, ...suites.flatMap(failedIn)].map((name) => `${title} › ${name}`);
}

function read(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

interface Stage {
  name: string;
  run: (() => void) | string[];
  count?: () => Result | undefined;
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Result extends Counts {
  /** Names of the failed tests. */
  failures?: string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: Suite[];
}

interface Suite {
  title: string;
  specs: { title: string; ok: boolean }[];
  suites?: Suite[];
}
