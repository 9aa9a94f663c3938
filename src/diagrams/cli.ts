import { checkContent } from '../checks/check-content.ts';
import { formatProblems } from '../checks/problem.ts';
import { drawStale } from './draw-stale.ts';

/** `npm run diagrams`: draws what has changed, as the build does. */
const faults = checkContent(process.cwd());
const { drawn, problems } = faults.length ? { drawn: [], problems: faults } : await drawStale(process.cwd());
if (problems.length) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.log(drawn.length ? `Drawn: ${drawn.join(', ')}.` : 'Every drawing is up to date.');
}
