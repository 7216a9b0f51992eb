// Serves the built site as a good static host would: compressed once and well, with the headers that a <meta> policy
// cannot carry. Used by `npm start` and by the browser tests, so that both see the same bytes.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import sirv from 'sirv';

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
/** Above this size the best compression takes seconds; the next best is within a few percent. */
const bestUpTo = 1_000_000;

/** Hosts compress a file once, when it is published; here it happens when it is first asked for. */
function compressedFiles() {
  /** @type {Map<string, Promise<Buffer>>} */
  const known = new Map();
  /** @param {{ file: string, size: number, mtime: number }} found @param {'br' | 'gzip'} encoding */
  return ({ file, size, mtime }, encoding) => {
    const key = `${encoding} ${mtime} ${file}`;
    const made =
      known.get(key) ??
      readFile(file).then((bytes) =>
        compressors[encoding](
          bytes,
          encoding === 'gzip'
            ? { level: 9 }
            : {
                params: {
                  [constants.BROTLI_PARAM_QUALITY]: size <= bestUpTo ? 11 : 9,
                  [constants.BROTLI_PARAM_SIZE_HINT]: size,
                },
              },
        ),
      );
    known.set(key, made);
    return made;
  };
}

/**
 * The file that answers an address, or null.
 * @param {string} folder
 * @param {string} address path of the URL, without query
 */
function fileOf(folder, address) {
  let clean;
  try {
    clean = decodeURIComponent(address);
  } catch {
    return null;
  }
  const file = path.join(folder, clean.endsWith('/') ? `${clean}index.html` : clean);
  const isInside = file.startsWith(folder + path.sep) && !clean.includes('\0');
  const stats = isInside ? statSync(file, { throwIfNoEntry: false }) : undefined;
  return stats?.isFile() ? { file, size: stats.size, mtime: Math.round(stats.mtimeMs) } : null;
}

/** Built files carry a hash of their content in their name. */
const isImmutable = (address) => address.startsWith('/_astro/');

function setHeaders(response, address) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Only a document can be framed or lead elsewhere; each of the many small files would carry these for nothing.
  if (/(?:\/|\.html)$/.test(address)) {
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
    response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
  }
  response.setHeader(
    'Cache-Control',
    isImmutable(address) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
  );
}

/**
 * Starts a server for a folder of built files on 127.0.0.1.
 * @param {{ folder: string, port: number }} options `port: 0` takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws {Error} where the folder was not built or the port is taken
 */
export async function serve({ folder: given, port }) {
  const folder = path.resolve(given);
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no built site: run "npm run build".`);
  }
  // Looks at the disk for each request, so that a new build is served without a new start.
  const plain = sirv(folder, { dev: true, etag: true, setHeaders });
  const compressed = compressedFiles();
  const notFound = path.join(folder, '404.html');

  async function answer(request, response) {
    const [address = '/'] = (request.url ?? '/').split('?');
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
    const found = ['GET', 'HEAD'].includes(request.method ?? '') ? fileOf(folder, address) : null;
    if (!found && !address.endsWith('/') && fileOf(folder, `${address}/`)) {
      response.writeHead(301, { Location: (request.url ?? '').replace(address, `${address}/`) }).end();
      return;
    }
    const type = found && types[path.extname(found.file)];
    if (!encoding || !found || !type) {
      plain(request, response, () => {
        setHeaders(response, '/404.html');
        response.writeHead(404, { 'Content-Type': types['.html'] });
        if (request.method === 'HEAD' || !existsSync(notFound)) response.end();
        else createReadStream(notFound).pipe(response);
      });
      return;
    }
    setHeaders(response, address);
    response.setHeader('Vary', 'Accept-Encoding');
    // What never changes under its name is never asked for again, and needs no mark to compare.
    if (!isImmutable(address)) {
      const tag = `W/"${found.size}-${found.mtime}"`;
      response.setHeader('ETag', tag);
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304).end();
        return;
      }
    }
    const body = await compressed(found, encoding);
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': encoding, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'dist');
  try {
    const wished = Number(values.port);
    const { url } = await serve({ folder, port: wished }).catch((error) => {
      if (error.code !== 'EADDRINUSE') throw error;
      console.log(`Port ${wished} is taken, using a free one.`);
      return serve({ folder, port: 0 });
    });
    console.log(`\n  Passgenau: ${url}/\n  English:   ${url}/en/\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
