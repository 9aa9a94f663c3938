/** Whether two different words are one letter apart: changed, left out, put in, or changed places with the next. */
export function withinOneEdit(a: string, b: string): boolean {
  const [restA, restB] = fromDifference(a, b);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || swappedOnce(restA, restB);
}

/** Whether two letters that stand together have changed places. */
export function swappedOnce(a: string, b: string): boolean {
  const [restA, restB] = fromDifference(a, b);
  return restA.length > 1 && restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}

function fromDifference(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return [a.slice(at), b.slice(at)];
}
