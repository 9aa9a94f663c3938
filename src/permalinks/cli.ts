import { spawnSync } from 'node:child_process';
import { formatPermalinks, readPermalinks } from './permalinks.ts';

/** `npm run permalinks`: builds the site, brings content/permalinks up to date and shows what that changed. */
const before = new Set(formatPermalinks(readPermalinks(process.cwd())).split('\n'));
const today = new Date().toISOString().slice(0, 10);
const { status } = spawnSync('astro', ['build'], {
  env: { ...process.env, PERMALINKS: today },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const after = new Set(formatPermalinks(readPermalinks(process.cwd())).split('\n'));
const gone = [...before.difference(after)].map((line) => `- ${line}`);
const added = [...after.difference(before)].map((line) => `+ ${line}`);
const changes = [...gone, ...added];
console.log(changes.length ? changes.join('\n') : status ? 'content/permalinks stays as it was.' : 'content/permalinks is up to date.');
process.exitCode = status ?? 1;
