// Who follows a link within the page with a screen reader hears what it leads to, and reads on from there.
addEventListener('hashchange', () => {
  const target = document.querySelector<HTMLElement>(':target');
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
});

// A note stands in the sentence whose margin it takes. For voices, whom it would stop there, it stands where its mark leads them, at
// the end of the evidence. A note that is folded away is not there for them either.
const notes = [...document.querySelectorAll('.note')].map(({ id }) => id);
if (notes.length) document.querySelector('.rests-on')?.setAttribute('aria-owns', notes.join(' '));
