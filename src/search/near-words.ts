/** Whether two different words are one letter apart: changed, left out, put in, or changed places with the next. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || areSwapped(restA, restB);
}

/** Whether two letters that stand together have changed places. */
export function swappedOnce(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return areSwapped(a.slice(at), b.slice(at));
}

const areSwapped = (a: string, b: string) => a.length > 1 && a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0];
