import type { Tell } from './offline.ts';

const NEW_EDITION = 'A new edition is saved. It opens once every page of the atlas has been closed.';
const NOT_SAVED =
  'The atlas could not be saved for reading offline: there was too little space, or a file was missing. It will try again as you read.';
/** In milliseconds. */
const BETWEEN_LOOKS = 500;

/** Has the service worker save the atlas, and tells how far it is. */
export async function saveForOffline(worker: URL, tell: Tell): Promise<void> {
  // A host without one, or a browser that refuses to keep anything: the atlas is read online as ever.
  const registration = await navigator.serviceWorker.register(worker).catch(() => undefined);
  if (!registration) return;
  const watch = () => registration.installing && void follow(registration.installing, registration, tell);
  if (registration.waiting) tell(NEW_EDITION);
  watch();
  registration.addEventListener('updatefound', watch);
}

async function follow(worker: ServiceWorker, { scope, active }: ServiceWorkerRegistration, tell: Tell): Promise<void> {
  const first = !active;
  const all = first ? await countListed(worker.scriptURL) : 0;
  while (worker.state === 'installing') {
    if (first) tell(`Saving the atlas for reading offline: ${await countSaved(scope)} of ${all} files.`, true);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
  if (worker.state === 'redundant') tell(first ? NOT_SAVED : '');
  else if (first) tell('The atlas is saved on this device and can be read offline.');
  else tell(NEW_EDITION);
}

/** The service worker lists what it saves. */
async function countListed(worker: string): Promise<number> {
  const text = await fetch(worker).then((response) => response.text());
  return text.match(/\{url:"/g)?.length ?? 0;
}

async function countSaved(scope: string): Promise<number> {
  const names = (await caches.keys()).filter((name) => name.includes('precache') && name.endsWith(scope));
  const saved = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  return saved.reduce((sum, count) => sum + count, 0);
}
