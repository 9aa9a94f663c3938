import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder as a plain static host does, under a path.
 *
 * @param folder asked anew at every request, so that a test can publish another edition
 * @param base the path, with a slash at both ends
 * @returns the address of its root, and how to take the host off the network
 */
export async function serve(folder: () => string, base = '/'): Promise<{ root: string; stop: () => Promise<void> }> {
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    const file = `${folder()}${path.slice(base.length)}${path.endsWith('/') ? 'index.html' : ''}`;
    const found = path.startsWith(base) && existsSync(file);
    const sent = found ? file : `${folder()}404.html`;
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(sent)] ?? 'application/octet-stream' });
    createReadStream(sent).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, stop };
}
