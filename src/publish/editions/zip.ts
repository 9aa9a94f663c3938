import { zipSync, type Zippable } from 'fflate';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { listFiles } from '../built-pages.ts';
import { NAME, type DatedEdition } from './copies.ts';

/**
 * The built site as a ZIP for a drive or a closed network: a start file that a person recognises, a how-to, and the
 * sums by which anybody can check that nothing was changed on the way. The same bytes for the same site.
 */
export function zipOf(dist: string, edition: DatedEdition): Uint8Array {
  const site = listFiles(dist).filter((file) => !file.startsWith('downloads/'));
  const files: Record<string, Uint8Array> = {
    'START HERE.html': Buffer.from(START),
    'HOW TO.txt': Buffer.from(howTo(edition).replaceAll('\n', '\r\n')),
    ...Object.fromEntries(site.map((file) => [`atlas/${file}`, readFileSync(dist + file)])),
  };
  const sums = Object.entries(files).map(([file, bytes]) => `${hash('sha256', bytes)}  ${file}\n`);
  files['SHA256SUMS'] = Buffer.from(sums.join(''));
  const folder = `${NAME}-${edition.version}`;
  const entries: Zippable = Object.fromEntries(Object.entries(files).map(([file, bytes]) => [`${folder}/${file}`, bytes]));
  return zipSync(entries, { level: 9, mtime: wallClock(edition.date) });
}

/** A ZIP has no time zone: the day begins wherever it is packed. */
export const wallClock = (date: string): Date => new Date(`${date}T12:00:00`);

const START = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=atlas/index.html">
<title>Chongqing Blockchain Atlas</title>
<p><a href="atlas/index.html">Open the Chongqing Blockchain Atlas</a></p>
<p lang="zh-Hans"><a href="atlas/index.html">打开《重庆区块链图集》</a></p>
</html>
`;

function howTo({ version, date }: DatedEdition): string {
  return `CHONGQING BLOCKCHAIN ATLAS, edition ${version}, ${date}

1. Unpack the whole ZIP first: a page opened inside it finds none of the others.
2. Open "START HERE.html" in Chrome, Edge or Firefox. Nothing is installed, and no network is needed: links, search,
   filters and printing work from the folder, wherever it lies.
3. To check that every file is as it was packed, run in this folder:
       sha256sum --check --quiet SHA256SUMS          (Linux)
       shasum -a 256 --check --quiet SHA256SUMS      (macOS)
       Get-FileHash atlas\\index.html                 (Windows, one file; compare with its line in SHA256SUMS)
4. To put the atlas on a server, copy the folder "atlas" to any path of any web server.

Code under the MIT licence, text and data under CC BY 4.0.


重庆区块链图集，版本 ${version}，${date}

1. 请先完整解压 ZIP 文件：在压缩包内直接打开的网页无法找到其他文件。
2. 用 Chrome、Edge 或 Firefox 打开 "START HERE.html"。无需安装，无需联网：链接、搜索、筛选和打印均可在文件夹中使用。
3. 如需核对文件是否与打包时一致，请在本文件夹中运行上面第 3 条所列的命令。
4. 如需部署到服务器，将 "atlas" 文件夹复制到任意网站的任意路径即可。

代码采用 MIT 许可；文字和数据采用 CC BY 4.0 许可。
`;
}
