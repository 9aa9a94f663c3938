/**
 * On the web a page's address ends in its folder, and so it is cited. Opened from disk, a folder shows its list of files:
 * there the file in it is named. Links that come later, such as search results, are watched for.
 */
if (location.protocol === 'file:') {
  nameFiles(document.documentElement);
  // What has changed may be a link itself: what it stands in is gone through.
  new MutationObserver((changes) => changes.forEach(({ target }) => nameFiles(target.parentElement ?? document.documentElement))).observe(
    document.documentElement,
    { subtree: true, childList: true, attributeFilter: ['href', 'action'] },
  );
}

function nameFiles(within: Element): void {
  for (const link of within.querySelectorAll('a[href], form[action]')) {
    // Boxes of drawings are links too, of which a browser keeps the address in another way: the attribute serves for both.
    const name = link.matches('a') ? 'href' : 'action';
    const url = new URL(link.getAttribute(name)!, document.baseURI);
    if (url.protocol !== 'file:' || !url.pathname.endsWith('/')) continue;
    url.pathname += 'index.html';
    link.setAttribute(name, url.href);
  }
}
