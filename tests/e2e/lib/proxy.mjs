// A way out of the browser that leads to the tests' own server alone, and notes every host that was to be asked.
//
//   const proxy = await recordingProxy();
//   const browser = await launch('firefox', { ...proxy.launch, extensionDir });
//   proxy.lead('norrvik.example', site);      // http://norrvik.example/ is answered by this server; any other host by nobody
//   proxy.asked;                              // ['norrvik.example:80', …], in the order they came
//   await proxy.close();

import { createServer, request as ask } from 'node:http';

export async function recordingProxy() {
  const asked = [];
  const led = new Map();
  const http = createServer((request, response) => {
    const url = new URL(request.url, 'http://no-proxy-request.invalid');
    asked.push(`${url.hostname}:${url.port || 80}`);
    const site = led.get(url.hostname);
    if (!site) return void response.writeHead(502).end();
    const { port } = new URL(site.origin);
    const on = ask({ host: '127.0.0.1', port, path: url.pathname + url.search, method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    on.on('error', () => response.destroy());
    request.pipe(on);
  });
  // A tunnel, as for https: whom it is to lead to is all that can be seen, and it leads nowhere.
  http.on('connect', (request, socket) => {
    asked.push(request.url);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((ready) => void http.listen(0, '127.0.0.1', ready));
  const { port } = http.address();
  return {
    asked,
    lead: (host, site) => void led.set(host, site),
    forget: () => void asked.splice(0),
    launch: {
      // Nothing goes around it, not even what stays on this machine.
      args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
      prefs: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      },
    },
    close: () => new Promise((done) => {
      http.close(() => done());
      http.closeAllConnections();
    }),
  };
}
