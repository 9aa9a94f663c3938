/** Address of the atlas's opening page, as the browser resolves it: on any host, under any path, from disk. */
export function siteRoot(): string {
  return document.querySelector<HTMLAnchorElement>('a.brand')!.href;
}
