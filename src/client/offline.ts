/** How long a page is left to itself before anything is saved, in milliseconds: whoever only passes by pays for one page. */
const BEFORE_SAVING = 5_000;

/** Shows what is to be known; quietly what changes all the time, which a screen reader would read out each time. */
export type Tell = (text: string, quietly?: boolean) => void;

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
  const save = async () => (await import('./save-offline.ts')).saveForOffline(new URL(note.dataset['href']!, document.baseURI), tell);
  // Where even that script cannot be had, nothing can be saved either.
  const start = () => setTimeout(() => void save().catch(() => undefined), BEFORE_SAVING);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
