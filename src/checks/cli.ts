import { checkContent } from './check-content.ts';
import { formatProblems } from './problem.ts';

/** `npm run check:content`: the checks of the build, without building. */
const problems = checkContent(process.cwd());
if (problems.length) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.log('content/, CHANGELOG.md and CITATION.cff are in order.');
}
