import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  findBlame,
  findVagueness,
} from 'backstage-plugin-postmortems-common/language';
import { corpus, corpusIsThere, readCorpus } from '../imports/byHand';
import { Baseline, BLAME_BASELINES, VAGUE_BASELINES } from './baselines';
import {
  Labelled,
  labelsAreThere,
  partOf,
  PARTS,
  readLabelled,
  Score,
  scoreOf,
} from './labelled';

const VERDICTS = path.join(
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../fixtures/language/blame.tsv',
);

/** The most findings that a reader called wrong, or has not read. */
const FALSE_PER_1000_WORDS = 0.2;

const print = (lines: string[]) =>
  process.stdout.write(`\n${lines.join('\n')}\n`);

const shown = (name: string, { precision, recall, counts }: Score) =>
  [
    name.padEnd(34),
    `precision ${precision.toFixed(3)}`,
    `recall ${recall.toFixed(3)}`,
    `(right ${counts[0]}, wrong ${counts[1]}, missed ${counts[2]})`,
  ].join('  ');

const withoutDoubts = (rows: Labelled[]) =>
  rows.filter(({ ambiguous }) => !ambiguous);

/** All that is measured on labelled rows, with the names under which it is printed. */
function scoresOf(
  rows: Labelled[],
  wanted: string,
  finds: Baseline,
  baselines: Record<string, Baseline>,
): [name: string, score: Score][] {
  const of = (name: string, some: Labelled[], by = finds) =>
    [
      [name, scoreOf(some, wanted, by)],
      [`${name}, no doubts`, scoreOf(withoutDoubts(some), wanted, by)],
    ] as [string, Score][];
  return [
    ...of('all', rows),
    ...PARTS.flatMap(part =>
      of(
        part,
        rows.filter(({ text }) => partOf(text) === part),
      ),
    ),
    ...Object.entries(baselines).flatMap(([name, by]) => of(name, rows, by)),
  ];
}

interface Kind {
  name: string;
  file: string;
  wanted: string;
  finds: Baseline;
  baselines: Record<string, Baseline>;
  precision: number;
  recall: number;
}

const KINDS: Kind[] = [
  {
    name: 'blame',
    file: 'blame.jsonl',
    wanted: 'blameful',
    finds: text => findBlame(text).findings.length > 0,
    baselines: BLAME_BASELINES,
    precision: 0.9,
    recall: 0.75,
  },
  {
    name: 'vagueness',
    file: 'action_items.jsonl',
    wanted: 'vague',
    finds: text => findVagueness(text).findings.length > 0,
    baselines: VAGUE_BASELINES,
    precision: 0.85,
    recall: 0.85,
  },
];

if (!labelsAreThere || !corpusIsThere) {
  print([
    `SKIPPED: there are no labelled sentences in ${corpus}; set POSTMORTEMS_CORPUS`,
  ]);
}

(labelsAreThere ? describe.each(KINDS) : describe.skip.each(KINDS))(
  'the checker of $name on labelled rows',
  ({ name, file, wanted, finds, baselines, precision, recall }) => {
    it('is right as often as promised, and more often than a list of phrases', () => {
      const rows = readLabelled(file);
      const scores = scoresOf(rows, wanted, finds, baselines);
      const foreign = rows.filter(
        ({ text }) => findBlame(text).language === 'other',
      );
      print([
        `${name}, ${rows.length} rows, of which ${foreign.length} are in another language and left alone`,
        ...scores.map(([what, score]) => shown(what, score)),
      ]);
      const scoreNamed = Object.fromEntries(scores);
      for (const score of [scoreNamed.all, scoreNamed['all, no doubts']]) {
        expect(score.precision).toBeGreaterThanOrEqual(precision);
        expect(score.recall).toBeGreaterThanOrEqual(recall);
      }
      const phrases = scoreNamed['list of phrases'];
      expect(scoreNamed.all.precision).toBeGreaterThan(phrases.precision);
      expect(scoreNamed.all.recall).toBeGreaterThan(phrases.recall);
    });
  },
);

/** What somebody said of a finding after reading the place: right or wrong. */
function readVerdicts(): Map<string, string> {
  const [, ...rows] = readFileSync(VERDICTS, 'utf8').trim().split('\n');
  return new Map(
    rows.map(row => {
      const [file, line, rule, verdict] = row.split('\t');
      return [`${file}:${line}:${rule}`, verdict];
    }),
  );
}

(corpusIsThere ? describe : describe.skip)(
  'the checker of blame on whole post-mortems',
  () => {
    it('points at little that a reader would not', () => {
      const verdicts = readVerdicts();
      const lines: string[] = [];
      let words = 0;
      let wrong = 0;
      for (const file of readdirSync(path.join(corpus, 'md')).sort()) {
        const text = readCorpus(`md/${file}`);
        words += text.split(/\s+/).filter(Boolean).length;
        for (const { start, rule, severity } of findBlame(text).findings) {
          const line = text.slice(0, start).split('\n').length;
          const place = `${file}:${line}`;
          const verdict = verdicts.get(`${place}:${rule}`) ?? 'not read yet';
          if (verdict !== 'right') wrong++;
          lines.push(`${verdict.padEnd(13)} ${severity} ${rule} ${place}`);
        }
      }
      const perThousand = (wrong * 1_000) / words;
      print([
        ...lines,
        `${
          lines.length
        } findings in ${words} words; not right: ${wrong}, ${perThousand.toFixed(
          3,
        )} per 1,000 words`,
      ]);
      expect(perThousand).toBeLessThanOrEqual(FALSE_PER_1000_WORDS);
    });
  },
);
