/**
 * Puts text, and for word processors its rich form, on the clipboard.
 *
 * @returns whether the browser let it
 */
export async function copy({ text, html }: { text: string; html?: string }): Promise<boolean> {
  const forms = { 'text/plain': text, ...(html && { 'text/html': html }) };
  try {
    const blobs = Object.entries(forms).map(([type, content]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    return true;
  } catch {
    return copyThroughEvent(forms);
  }
}

/** The older way: the only one on a site served without encryption, as on many closed networks. */
function copyThroughEvent(forms: Record<string, string>): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    for (const [type, content] of Object.entries(forms)) event.clipboardData?.setData(type, content);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', fill, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return taken;
}
