// Serves the built site as a good static host would: compressed, with the headers that a <meta> policy cannot carry.
// Used by `npm start` and by the browser tests, so that both see the same bytes.
import compression from 'compression';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * Starts a server for a folder of built files on 127.0.0.1.
 * @param {{ folder: string, port: number }} options `port: 0` takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws {Error} where the folder was not built or the port is taken
 */
export async function serve({ folder, port }) {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`${folder} holds no built site: run "npm run build".`);
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, pathname) {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
      response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
      response.setHeader(
        'Cache-Control',
        pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      );
    },
  });
  const compress = compression({ threshold: 512 });
  const notFound = path.join(folder, '404.html');
  const server = createServer((request, response) => {
    compress(request, response, () =>
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        if (request.method === 'HEAD' || !existsSync(notFound)) response.end();
        else createReadStream(notFound).pipe(response);
      }),
    );
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
