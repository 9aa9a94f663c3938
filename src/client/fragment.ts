/** The id that the address names; as it is written where its escapes are broken; empty where it names none. */
export function fragment(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
