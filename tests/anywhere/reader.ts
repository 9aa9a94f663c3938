/** What a reader does, in any browser: the few things that the drivers of Chromium and of Firefox both can. */
export interface Reader {
  goto(url: string): Promise<unknown>;
  /** Runs an expression in the page. */
  evaluate(code: string): Promise<unknown>;
  click(selector: string): Promise<unknown>;
  fill(selector: string, text: string): Promise<unknown>;
  /** What the page or the browser complained of. */
  faults: string[];
}

/**
 * Waits until an expression holds in the page, whatever page that then is.
 *
 * @param patience in milliseconds
 * @throws with the expression and what it was at last
 */
export async function until(reader: Reader, code: string, patience = 15_000): Promise<unknown> {
  const end = Date.now() + patience;
  let last: unknown;
  while (Date.now() < end) {
    // A page that is just being left has nothing to say.
    last = await reader.evaluate(code).catch((error: unknown) => void (last = error));
    if (last) return last;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${code} was ${String(last)} at ${String(await reader.evaluate('location.href'))}`);
}
