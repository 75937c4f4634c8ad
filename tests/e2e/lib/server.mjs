// A web server for tests: folders and strings on 127.0.0.1, any header, every request counted.
//
//   const site = await serve({ '/': '<h1>Hello</h1>' });
//   site.page('/strict', html, { 'content-security-policy': "default-src 'none'" });
//   site.folder('/pages/', 'tests/fixtures/pages', { 'cache-control': 'no-store' });
//   await tab.goto(site.url('/strict'));
//   site.requests;                      // [{ method, path, headers }], in the order they came
//   await site.close();

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Starts a server. `pages` maps paths to bodies, `headers` go with every answer.
 * A path that nobody set up answers 404, and is counted like any other.
 */
export async function serve(pages = {}, headers = {}) {
  const exact = new Map();
  const folders = [];
  const requests = [];

  const http = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push({ method: request.method, path, headers: request.headers });
    answer(path, response).catch((error) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });

  async function answer(path, response) {
    const page = exact.get(path);
    if (page) {
      const type = page.headers['content-type'] ?? TYPES[extname(path)] ?? TYPES['.html'];
      response.writeHead(page.status, { 'content-type': type, ...headers, ...page.headers });
      response.end(page.body);
      return;
    }
    const folder = folders.find((candidate) => path.startsWith(candidate.prefix));
    const file = folder && inside(folder.root, path.slice(folder.prefix.length));
    if (file && (await isFile(file))) {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...headers, ...folder.headers });
      createReadStream(file).pipe(response);
      return;
    }
    response.writeHead(404, { 'content-type': 'text/plain', ...headers });
    response.end('not found');
  }

  const site = {
    origin: '',
    requests,
    url: (path = '/') => new URL(path, site.origin).href,
    /** Another name of the same server: another origin and another site for the browser. */
    otherUrl: (path = '/') => new URL(path, site.origin.replace('127.0.0.1', 'localhost')).href,
    page(path, body, pageHeaders = {}, status = 200) {
      exact.set(path, { body, headers: pageHeaders, status });
      return site.url(path);
    },
    folder(prefix, root, folderHeaders = {}) {
      folders.push({ prefix, root: resolve(root), headers: folderHeaders });
      return site.url(prefix);
    },
    count: (path) => requests.filter((request) => request.path === path).length,
    forget: () => void requests.splice(0),
    close: () =>
      new Promise((done) => {
        http.close(() => done());
        http.closeAllConnections();
      }),
  };

  await new Promise((ready, fail) => {
    http.once('error', fail);
    http.listen(0, '127.0.0.1', ready);
  });
  site.origin = `http://127.0.0.1:${http.address().port}`;
  for (const [path, body] of Object.entries(pages)) site.page(path, body);
  return site;
}

/** The file that `path` names below `root`, or null when it points outside. */
function inside(root, path) {
  const file = normalize(join(root, path));
  return file.startsWith(root + sep) ? file : null;
}

async function isFile(file) {
  return stat(file).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
