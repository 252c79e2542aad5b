// Tells of requests as metrics, as time comes to them, for Prometheus to scrape. A process of its own:
// tests that keep theirs busy must not keep Prometheus waiting. Ends with the one that forked it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** @type {{ time: number, status: number }[]} */
const requests = JSON.parse(await readFile(process.argv[2], 'utf8'));

function metrics() {
  const now = Date.now();
  const so = requests.filter(({ time }) => time < now);
  const failed = so.filter(({ status }) => status === 500).length;
  return [
    '# TYPE http_requests_total counter',
    `http_requests_total{code="200"} ${so.length - failed}`,
    `http_requests_total{code="500"} ${failed}`,
    '# TYPE checkout_waiting_orders gauge',
    `checkout_waiting_orders ${failed}`,
    '',
  ].join('\n');
}

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
  response.end(metrics());
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
