import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * Gzips what a slow line waits for: zopfli finds 5 % that zlib leaves. It works in a thread of its own, as it takes every
 * unhandled error of its process for one of its own and prints itself.
 */
export function squeeze(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: bytes });
    worker.once('message', resolve).once('error', reject);
  });
}

if (!isMainThread && workerData instanceof Uint8Array) {
  const { gzipAsync } = await import('@gfx/zopfli');
  parentPort?.postMessage(await gzipAsync(workerData, { numiterations: 2, blocksplittingmax: 2 }));
}
