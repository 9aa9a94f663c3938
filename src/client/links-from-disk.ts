/**
 * On the web a page's address ends in its folder, and so it is cited. Opened from disk, a folder shows its list of files:
 * there the file in it is named. Links that come later, such as search results, are watched for.
 */
if (location.protocol === 'file:') {
  nameFiles(document);
  new MutationObserver((changes) => changes.forEach(({ target }) => target instanceof Element && nameFiles(target))).observe(
    document.documentElement,
    { subtree: true, childList: true, attributeFilter: ['href', 'action'] },
  );
}

function nameFiles(within: ParentNode): void {
  if (within instanceof HTMLAnchorElement) nameFile(within, 'href');
  for (const link of within.querySelectorAll<HTMLAnchorElement>('a[href]')) nameFile(link, 'href');
  for (const form of within.querySelectorAll<HTMLFormElement>('form[action]')) nameFile(form, 'action');
}

function nameFile<Name extends 'href' | 'action'>(element: Record<Name, string>, name: Name): void {
  const url = new URL(element[name]);
  if (url.protocol !== 'file:' || !url.pathname.endsWith('/')) return;
  url.pathname += 'index.html';
  element[name] = url.href;
}
