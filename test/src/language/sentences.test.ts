import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  findBlame,
  findVagueness,
} from 'backstage-plugin-postmortems-common/language';
import { Labelled, Score, scoreOf } from './labelled';

const SENTENCES = path.join(
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../fixtures/language/sentences.tsv',
);

interface OwnSentence extends Labelled {
  kind: string;
  part: string;
}

function readSentences(): OwnSentence[] {
  const [, ...rows] = readFileSync(SENTENCES, 'utf8').trim().split('\n');
  return rows.map(row => {
    const [kind, part, label, text] = row.split('\t');
    return { kind, part, label, text, ambiguous: false };
  });
}

const shown = (name: string, { precision, recall, counts }: Score) =>
  `${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(
    3,
  )} (right ${counts[0]}, wrong ${counts[1]}, missed ${counts[2]})`;

describe.each([
  {
    kind: 'blame',
    wanted: 'blameful',
    finds: findBlame,
    precision: 0.9,
    recall: 0.75,
  },
  {
    kind: 'action',
    wanted: 'vague',
    finds: findVagueness,
    precision: 0.85,
    recall: 0.85,
  },
])(
  'the checker on sentences of our own: $kind',
  ({ kind, wanted, finds, precision, recall }) => {
    it.each(['read', 'before', 'after', 'apart'])(
      'is right as often as promised, %s',
      part => {
        const rows = readSentences().filter(
          row => row.kind === kind && row.part === part,
        );
        const score = scoreOf(
          rows,
          wanted,
          text => finds(text).findings.length > 0,
        );
        process.stdout.write(
          `\n${shown(`${kind}, ${rows.length} sentences, ${part}`, score)}\n`,
        );
        expect(rows.length).toBeGreaterThanOrEqual(50);
        expect(score.precision).toBeGreaterThanOrEqual(precision);
        expect(score.recall).toBeGreaterThanOrEqual(recall);
      },
    );
  },
);
