// What bringing in a log of a gigabyte costs: in time, against reading its lines and doing nothing with
// them, and in memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import http from 'node:http';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { cleanUpWith } from '../support/cleanUp.mjs';

const BYTES = 1_000_000_000;
const MEGABYTE = 1_000_000;
const ROUNDS = 3;
const SAMPLE_MS = 100;
const CHUNK = 1_000_000;

/** Reads the lines of a file and counts them, in a process of its own. */
const BARE = `
const { createReadStream } = require('node:fs');
const { createInterface } = require('node:readline');
(async () => {
  let lines = 0;
  const input = createReadStream(process.argv[1]);
  for await (const line of createInterface({ input, crlfDelay: Infinity })) lines += line ? 1 : 0;
  console.log(lines);
})();
`;

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(status);
  return (Number(kilobytes) * 1_024) / MEGABYTE;
}

/** The most memory that a process held, looked at ten times a second. */
class PeakWatch {
  #peak = 0;
  #isOver = false;
  #watching;

  constructor(pid) {
    this.#watching = this.#watch(pid);
  }

  async stop() {
    this.#isOver = true;
    await this.#watching;
    return this.#peak;
  }

  async #watch(pid) {
    while (!this.#isOver) {
      this.#peak = Math.max(this.#peak, await residentMegabytes(pid));
      await setTimeout(SAMPLE_MS);
    }
  }
}

/**
 * @param {{ url: string, token: string, pid: number }} portal - its backend, and the process it is in
 * @returns {Promise<{ importSeconds: number[], bareSeconds: number[], growthMegabytes: number[] }>}
 */
export async function measureEvidence({ url, token, pid }) {
  const file = path.join(os.tmpdir(), `postmortems-log-${process.pid}.log`);
  const removeFile = cleanUpWith(() => fs.rmSync(file, { force: true }));
  writeLog(file);
  const api = `${url}/api/postmortems`;
  const taken = { importSeconds: [], bareSeconds: [], growthMegabytes: [] };
  for (let round = 0; round < ROUNDS; round++) {
    taken.bareSeconds.push(await secondsOf(() => readBare(file)));
    const { ref } = await ask(`${api}/postmortems`, token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'A gigabyte of log' }),
    });
    const before = await residentMegabytes(pid);
    const watch = new PeakWatch(pid);
    taken.importSeconds.push(
      await secondsOf(() =>
        send(`${api}/postmortems/${ref}/evidence`, token, file),
      ),
    );
    taken.growthMegabytes.push((await watch.stop()) - before);
  }
  await removeFile();
  return taken;
}

async function ask(address, token, init) {
  const answer = await fetch(address, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
  return answer.json();
}

/** Sends a file as it is read: `fetch` takes as long to send a gigabyte as all else takes. */
async function send(address, token, file) {
  const request = http.request(address, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'content-length': fs.statSync(file).size,
    },
  });
  const answered = once(request, 'response');
  await pipeline(fs.createReadStream(file, { highWaterMark: CHUNK }), request);
  const [answer] = await answered;
  const body = await text(answer);
  if (answer.statusCode !== 201) throw new Error(`${address}: ${body}`);
}

async function secondsOf(work) {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

async function readBare(file) {
  const child = spawn(process.execPath, ['-e', BARE, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('The lines could not be read');
}

/** Requests of a web shop in a day: paths, statuses and sizes as they come, an hour of errors. */
function writeLog(file) {
  const paths = ['/', '/cart', '/catalog/items/42', '/search?q=shoes', '/pay'];
  const agents = [
    'curl/8.5.0',
    'Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0',
  ];
  const begin = Date.UTC(2025, 1, 9);
  const descriptor = fs.openSync(file, 'w');
  let written = 0;
  for (let n = 0; written < BYTES; ) {
    const lines = [];
    for (let i = 0; i < 10_000; i++, n++) {
      const at = new Date(begin + n * 12);
      const hour = at.getUTCHours();
      const status = hour === 10 && n % 4 === 0 ? 500 : 200;
      const [, day, month, year, clock] = at.toUTCString().split(' ');
      lines.push(
        `10.0.${n % 250}.${
          n % 7
        } - - [${day}/${month}/${year}:${clock} +0000] "GET ${
          paths[n % paths.length]
        } HTTP/1.1" ${status} ${(n * 37) % 9_000} "https://shop.example/" "${
          agents[n % agents.length]
        }"\n`,
      );
    }
    written += fs.writeSync(descriptor, lines.join(''));
  }
  fs.closeSync(descriptor);
}
