import { GROWING, isOnlyPart } from './growth.mjs';
import { median } from './statistics.mjs';

const number = value => value.toFixed(2);
const kilobytes = value => `${(value / 1024).toFixed(1)} KB`;
const milliseconds = value => `${Math.round(value)} ms`;
const seconds = value => `${Math.round(value)} s`;
const megabytes = value => `${Math.round(value)} MB`;
const count = value => String(Math.round(value));

const onBoth = of => raw => ({
  SQLite: of(raw.SQLite),
  PostgreSQL: of(raw.PostgreSQL),
});
const onSqlite = of => raw => ({ SQLite: of(raw.SQLite) });
const anywhere = of => raw => ({ '': [of(raw)] });
const ratesOf = rates => rates.map(({ edits, updates }) => edits / updates);

/** What is promised: by name, in words, with the floor, and how it comes from what was measured. */
export const FIGURES = [
  {
    name: 'R1',
    what: 'list of 50 of 100,000 ÷ `sql`, requests/s, 10 connections',
    least: 0.3,
    form: number,
    values: onBoth(({ routes }) => routes.listVersusSql),
  },
  {
    name: 'R2',
    what: 'last full page of that list ÷ first, latency',
    most: 1.2,
    form: number,
    values: onBoth(({ routes }) => routes.lastVersusFirst),
  },
  {
    name: 'R6',
    what: 'one full edit ÷ a bare guarded `UPDATE`, requests/s, one after the other',
    least: 0.2,
    form: number,
    values: onBoth(({ editRequests }) => ratesOf(editRequests.alone)),
  },
  {
    name: 'R6',
    what: 'the same, ten people at a time',
    least: 0.2,
    form: number,
    values: onBoth(({ editRequests }) => ratesOf(editRequests.crowd)),
  },
  {
    name: 'R6',
    what: 'the same without a backend around either: the doorway for writes alone ÷ the bare statement',
    form: number,
    values: onBoth(({ edits }) => ratesOf(edits.alone)),
  },
  {
    name: '',
    what: '`yarn import` of 1,000 files of 20 KB, once',
    most: 60,
    form: seconds,
    values: onBoth(({ importSeconds }) => [importSeconds]),
  },
  {
    name: 'R3',
    what: 'recurring factors of the whole organisation, 100,000 post-mortems: counted by the database ÷ as they are kept, latency',
    least: 100,
    form: number,
    values: onBoth(({ recurring }) =>
      recurring.map(({ live, plain }) => live / plain),
    ),
  },
  {
    name: 'R3',
    what: 'the same, the first time after a change',
    form: number,
    values: onBoth(({ recurring }) =>
      recurring.map(({ live, changed }) => live / changed),
    ),
  },
  {
    name: 'R4',
    what: 'recurring factors ÷ `hello`, as browsers ask, 95th percentile, 10 connections',
    most: 2.5,
    form: number,
    values: onBoth(({ recurring }) =>
      recurring.map(({ kept, hello }) => kept / hello),
    ),
  },
  {
    name: 'R4',
    what: 'the same for whoever takes no packed answer',
    form: number,
    values: onBoth(({ recurring }) =>
      recurring.map(({ unpacked, hello }) => unpacked / hello),
    ),
  },
  {
    name: 'R5',
    what: 'recurring factors for whoever may read 200 restricted ones ÷ for whoever may read none, latency',
    most: 8,
    form: number,
    values: onBoth(({ recurring }) =>
      recurring.map(({ reader, plain }) => reader / plain),
    ),
  },
  {
    name: 'R7',
    what: 'list of 50 with the permission framework and a condition ÷ without, latency',
    most: 3,
    form: number,
    values: onBoth(({ permissions }) =>
      permissions.rounds.map(({ most, off }) => most / off),
    ),
  },
  {
    name: 'R7',
    what: 'the same, where the condition leaves one in fifty',
    form: number,
    values: onBoth(({ permissions }) =>
      permissions.rounds.map(({ few, off }) => few / off),
    ),
  },
  {
    name: 'R7',
    what: 'how often the framework is asked for that list',
    least: 1,
    most: 1,
    form: number,
    values: onBoth(({ permissions }) => permissions.callsPerRequest),
  },
  {
    name: 'R8',
    what: 'list of 50 ÷ list of 50 notifications, as many of both, requests/s, 10 connections',
    least: 3,
    form: number,
    values: onBoth(({ lists }) =>
      lists.map(({ ours, notifications }) => ours / notifications),
    ),
  },
  {
    name: 'R9',
    what: 'filtered list of 50 ÷ 50 filtered entities of the catalog, as many of both, latency',
    most: 1,
    form: number,
    values: onBoth(({ filtered }) =>
      filtered.map(({ ours, catalog }) => ours / catalog),
    ),
  },
  {
    name: 'R10',
    what: 'looking through all texts for letters ÷ searching a rare word, newest first, latency',
    least: 50,
    form: number,
    values: onBoth(({ search }) =>
      search.map(({ rare }) => rare.scan / rare.search),
    ),
  },
  {
    name: 'R10',
    what: 'the same for a frequent word',
    least: 50,
    form: number,
    values: onBoth(({ search }) =>
      search.map(({ frequent }) => frequent.scan / frequent.search),
    ),
  },
  ...GROWING.map(request => ({
    name: 'R11',
    what: `${request}: 100,000 post-mortems ÷ 10,000, latency`,
    // What is promised is the page.
    ...(!isOnlyPart(request) && { most: 1.5 }),
    form: number,
    values: onBoth(({ growth }) =>
      growth[request].map(({ few, many }) => many / few),
    ),
  })),
  {
    name: 'R12',
    what: 'bringing in a gigabyte of access log by HTTP ÷ reading its lines and doing nothing with them',
    most: 3,
    form: number,
    values: onSqlite(({ evidence }) =>
      evidence.importSeconds.map((taken, i) => taken / evidence.bareSeconds[i]),
    ),
  },
  {
    name: 'R12',
    what: 'memory that the backend takes meanwhile, beyond what it had',
    most: 100,
    form: megabytes,
    values: onSqlite(({ evidence }) => evidence.growthMegabytes),
  },
  {
    name: 'R13',
    what: 'blame and hindsight in a document of 5,000 words',
    most: 16,
    form: milliseconds,
    values: anywhere(({ language }) => median(language.milliseconds)),
  },
  {
    name: '',
    what: 'the language checkers, minified',
    most: 100 * 1024,
    form: kilobytes,
    values: anywhere(({ language }) => language.bytes),
  },
  {
    name: 'R14',
    what: "the plugin's share of an app's entry, gzip",
    most: 8 * 1024,
    form: kilobytes,
    values: anywhere(({ bundle }) => bundle.entry),
  },
  {
    name: 'R14',
    what: "lazy chunks with code of the plugin ÷ those with code of the catalog's, gzip",
    most: 1.5,
    form: number,
    values: anywhere(({ bundle }) => bundle.lazy / bundle.catalogLazy),
  },
  {
    name: 'R15',
    what: 'rows in the document of a list of 10,000',
    most: 100,
    form: count,
    values: onSqlite(({ pages }) => pages.map(({ rows }) => rows)),
  },
  {
    name: 'R15',
    what: 'longest time from an act on that list to the next paint',
    most: 200,
    form: milliseconds,
    values: onSqlite(({ pages }) => pages.map(({ paintMs }) => paintMs)),
  },
  {
    name: 'R16',
    what: 'from a fresh clone with empty caches to a usable page, once',
    most: 180,
    form: seconds,
    values: anywhere(({ cloneSeconds }) => cloneSeconds),
  },
];

/** Whether a row of the table is of a figure. */
export function isOf([name, what], figure) {
  return name === figure.name && what === figure.what;
}

function signOf({ least, most }) {
  if (least === most) return ['=', least];
  return least === undefined ? ['≤', most] : ['≥', least];
}

/**
 * The rows of a table in which a figure appears, one for each database it depends on.
 *
 * @returns {{ cells: string[], held: boolean }[]}
 */
export function describeFigure(figure, raw) {
  const { name, what, least, most, form, values } = figure;
  const promised = least !== undefined || most !== undefined;
  return Object.entries(values(raw)).map(([database, taken]) => {
    const middle = median(taken);
    const held = middle >= (least ?? -Infinity) && middle <= (most ?? Infinity);
    const answer = held ? 'yes' : 'no';
    const [sign, limit] = signOf(figure);
    const range = `${form(Math.min(...taken))} – ${form(Math.max(...taken))}`;
    return {
      held,
      cells: [
        name,
        what,
        promised ? `${sign} ${form(limit)}` : '',
        database,
        form(middle),
        taken.length > 1 ? range : '',
        promised ? answer : '',
      ],
    };
  });
}
