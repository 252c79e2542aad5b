import fc from 'fast-check';
import type {
  LineFormat,
  Observation,
} from 'backstage-plugin-postmortems-node';
import { readLines } from '../../../__testUtils__/readFormat';
import { accessLog } from './accessLog';
import { accessLogJson } from './accessLogJson';
import { jsonLines } from './jsonLines';
import { jvmGc } from './jvmGc';
import { klog } from './klog';
import { log4j } from './log4j';
import { nginxError } from './nginxError';
import { pythonLog } from './pythonLog';
import { timedTable } from '../tables/timedTable';
import { timedText } from '../tables/timedText';

const ACCESS = '- - - [09/Feb/2025:10:00:00 +0000] "';
const STAMP = '2025-02-09 10:00:00,250';
const MANY = 1_000_000;

/** A format, and beginnings of lines that lead deep into it. */
const FORMATS: [LineFormat, string[]][] = [
  [accessLog, [ACCESS, `${ACCESS}GET /" 200 0 "-" "-" `]],
  [accessLogJson, ['{"time":1,"status":200,"method":', '{']],
  [jsonLines, ['{"ts":1739095200,"level":', '{"msg":']],
  [klog, ['I0209 10:00:00.000000 1 ', 'I0209 10:00:00.000000 1 a.go:1] "']],
  [
    log4j,
    [`[${STAMP}] INFO `, `${STAMP} [`, `${STAMP} INFO `, '10:00:00.000 '],
  ],
  [pythonLog, [`${STAMP} - `, `${STAMP} INFO `, `[${STAMP}] `, `${STAMP} | `]],
  [
    nginxError,
    [
      '2025/02/09 10:00:00 [error] 7#7: *1 x, client: ',
      '[Sun Feb 09 10:00:00 2025] [error] [pid ',
    ],
  ],
  [
    jvmGc,
    [
      '2025-02-09T10:00:00.250+0000: 1.5: [GC ',
      '[2025-02-09T10:00:00.250+0000][',
    ],
  ],
  [timedText, [`${STAMP} `, 'Feb  9 10:00:00 h ', '[09/Feb/2025:', STAMP]],
  [timedTable, ['time,event\n', '| time | a |\n| ', 'time,event\n"']],
];

const REPEATED = [
  'x',
  ' ',
  '"',
  '\\',
  '\\"',
  ': ',
  ' - ',
  ' [',
  '] ',
  '[',
  ']',
  '[] ',
  '7',
  '1 ',
  '.',
  ',',
  '|',
  '\t',
  ' (',
  ', client: ',
  '-> ',
  '{"a":',
  '[[',
  '\u0000',
  '😀',
];

const isHollow = (told: Observation) =>
  (told.kind === 'log' && (!told.message || !Number.isFinite(told.time))) ||
  (told.kind === 'request' && !Number.isInteger(told.status));

describe.each(
  FORMATS.map(([format, beginnings]) => ({ ...format, format, beginnings })),
)('$id', ({ format, beginnings }) => {
  it('throws at no line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', ...beginnings),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.array(fc.constantFrom(...REPEATED)).map(parts => parts.join('')),
        ),
        fc.constantFrom('', '}', '"', ' secs]', ' 200 0'),
        (beginning, middle, end) => {
          const { told } = readLines(format, beginning + middle + end);
          expect(told.filter(isHollow)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes no longer than its length for a line of a megabyte', () => {
    for (const beginning of ['', ...beginnings]) {
      for (const repeated of REPEATED) {
        const line = repeated.repeat(MANY / repeated.length);
        const start = performance.now();
        readLines(format, beginning + line);
        // Far more than it takes, and far less than squared time would.
        expect(performance.now() - start).toBeLessThan(2000);
      }
    }
  });
});
