const NEW_EDITION = 'A new edition is saved. It opens once every page of the atlas has been closed.';
const NOT_SAVED = 'The atlas could not be saved for reading offline: space or a file was wanting. It is tried again while you read on.';
/** In milliseconds. */
const BETWEEN_LOOKS = 500;
/** How long a page is left to itself before anything is saved, in milliseconds: whoever only passes by pays for one page. */
const BEFORE_SAVING = 5_000;

/** Shows what is to be known; quietly what changes all the time, which a screen reader would read out each time. */
type Tell = (text: string, quietly?: boolean) => void;

/**
 * Saves the atlas for reading offline, once the page has been there for a while and where the reader has not asked to save
 * data, and tells how far it is.
 *
 * @param note tells it; its `data-href` leads to the service worker
 */
export function keepForOffline(note: HTMLElement): void {
  // Not from disk, where everything is at hand, nor where a browser or its reader refuses.
  if (location.protocol === 'file:' || !('serviceWorker' in navigator)) return;
  const tell: Tell = (text, quietly) => {
    note.ariaLive = quietly ? 'off' : 'polite';
    note.textContent = text;
  };
  const tellConnection = () => {
    const offline = !navigator.onLine && navigator.serviceWorker.controller;
    tell(offline ? 'You are offline. The atlas is read from this device.' : '');
  };
  addEventListener('online', tellConnection);
  addEventListener('offline', tellConnection);
  tellConnection();
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const start = () => setTimeout(() => void register(new URL(note.dataset['href']!, document.baseURI), tell), BEFORE_SAVING);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

async function register(worker: URL, tell: Tell): Promise<void> {
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await navigator.serviceWorker.register(worker);
  } catch {
    // A host without one, or a browser that refuses to keep anything: the atlas is read online as ever.
  }
  if (!registration) return;
  const saving = registration;
  const watch = (installing: ServiceWorker | null) => installing && void follow(installing, saving, tell);
  if (saving.waiting) tell(NEW_EDITION);
  watch(saving.installing);
  saving.addEventListener('updatefound', () => watch(saving.installing));
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
