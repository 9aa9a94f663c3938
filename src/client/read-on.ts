// Who follows a link within the page with a screen reader hears what it leads to, and reads on from there.
addEventListener('hashchange', () => {
  const target = document.querySelector<HTMLElement>(':target');
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
});
