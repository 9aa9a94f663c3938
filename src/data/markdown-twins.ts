import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Edition } from '../citing/edition.ts';
import type { BuiltPage, Visit } from '../publish/built-pages.ts';
import { markdownTwin, type Twin } from './markdown-twin.ts';

/** Nothing more is to come. */
const END = 'end';

/**
 * Makes the Markdown twins of pages in a thread of its own: it takes as long as all else that is done to a page.
 *
 * @returns what is to visit every page; and what then gives the twins, in the order of the visits
 */
export function markdownTwins(edition: Edition): { visit: Visit; finish: () => Promise<Twin[]> } {
  const twins: Twin[] = [];
  const worker = new Worker(new URL(import.meta.url), { workerData: edition });
  const done = new Promise<Twin[]>((resolve, reject) => {
    worker.on('message', (twin: Twin) => twins.push(twin));
    worker.once('error', reject).once('exit', () => resolve(twins));
  });
  // Who waits for it hears of a fault. Until then it keeps no build alive that has failed.
  done.catch(() => undefined);
  worker.unref();
  return {
    visit: (page) => worker.postMessage(page),
    finish: () => {
      worker.ref();
      worker.postMessage(END);
      return done;
    },
  };
}

if (!isMainThread) {
  parentPort?.on('message', (page: BuiltPage | typeof END) => {
    if (page === END) return parentPort?.close();
    const twin = markdownTwin(page, workerData as Edition);
    if (twin) parentPort?.postMessage(twin);
  });
}
