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

function nameFiles(within: Element | Document): void {
  if (within instanceof Element && within.matches('a[href]')) nameFile(within, 'href');
  // Boxes of drawings are links too, of which a browser keeps the address in another way: the attribute serves for both.
  for (const link of within.querySelectorAll('a[href]')) nameFile(link, 'href');
  for (const form of within.querySelectorAll('form[action]')) nameFile(form, 'action');
}

function nameFile(element: Element, name: 'href' | 'action'): void {
  const url = new URL(element.getAttribute(name)!, document.baseURI);
  if (url.protocol !== 'file:' || !url.pathname.endsWith('/')) return;
  url.pathname += 'index.html';
  element.setAttribute(name, url.href);
}
