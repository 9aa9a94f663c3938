/**
 * Lets the pointer (mouse, pen or finger) move the items of a list by their grips. The list is redrawn by whoever is told.
 *
 * @param moved told where an item was and where it is to stand
 */
export function dragToMove(list: HTMLElement, moved: (from: number, to: number) => void): void {
  list.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('.grip') : undefined;
    const item = grip?.closest<HTMLElement>('li');
    if (!grip || !item || event.button !== 0) return;
    const from = [...list.children].indexOf(item);
    // Else the text beside it is selected while it moves.
    event.preventDefault();
    item.classList.add('dragged');
    const follow = ({ clientY }: PointerEvent) => {
      const other = [...list.children].find((child) => {
        const { top, bottom } = child.getBoundingClientRect();
        return child !== item && clientY > top && clientY < bottom;
      });
      if (!other) return;
      const { top, height } = other.getBoundingClientRect();
      if (clientY > top + height / 2) other.after(item);
      else other.before(item);
    };
    // Capturing the pointer would be simpler, and ends when the item is put elsewhere.
    const dragging = new AbortController();
    const drop = () => {
      dragging.abort();
      item.classList.remove('dragged');
      const to = [...list.children].indexOf(item);
      if (to === from) grip.focus();
      else moved(from, to);
    };
    document.addEventListener('pointermove', follow, { signal: dragging.signal });
    document.addEventListener('pointerup', drop, { signal: dragging.signal });
    document.addEventListener('pointercancel', drop, { signal: dragging.signal });
  });
}
