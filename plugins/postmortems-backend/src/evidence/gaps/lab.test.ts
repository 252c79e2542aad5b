import path from 'node:path';
import {
  corpus,
  corpusIsThere,
  readCorpus,
  readIndex,
} from '../../__testUtils__/evidenceCorpus';
import { readEvidence, toArtefact } from '../../__testUtils__/readEvidence';
import { atOnce } from '../../inTurns';
import type { Artefact } from '../proposals/Artefact';
import { dataGaps } from './dataGaps';

const LAB = 'evidence/lab_incident/';
const CONTEXT = { zone: 'UTC', near: Date.UTC(2026, 10, 23, 12) };

const describeCorpus = corpusIsThere ? describe : describe.skip;
if (!corpusIsThere) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: no corpus of evidence at ${corpus}`);
}

describeCorpus('gaps in the evidence of the lab', () => {
  let lab: Artefact[] = [];

  beforeAll(async () => {
    const files = readIndex().filter(
      ({ isEvidence, file }) => isEvidence && file.startsWith(LAB),
    );
    lab = await Promise.all(
      files.map(async ({ file }) =>
        toArtefact(
          path.basename(file),
          await readEvidence(readCorpus(file), { context: CONTEXT }),
        ),
      ),
    );
  }, 60_000);

  const told = (window: { from: number; to: number } | null) => {
    const gaps = atOnce(dataGaps(lab, window));
    const rows = gaps.map(
      ({ kind, artefactId, sentence }) => `${kind} ${artefactId}: ${sentence}`,
    );
    // eslint-disable-next-line no-console
    console.log([`${rows.length} gaps`, ...rows].join('\n'));
    return gaps;
  };

  it('are the silence of the application while it was down, and nothing else', () => {
    const gaps = told(null);
    expect(
      gaps.map(({ artefactId, kind }) => `${artefactId} ${kind}`).sort(),
    ).toEqual([
      'DERIVED_kubectl_logs_timestamps.log silent',
      'app_python_logging_with_tracebacks.log silent',
    ]);
    for (const { from, to } of gaps) {
      // Killed at 04:49:27.729 and back at 04:50:07.918, says the lab.
      expect(Math.abs(from - Date.UTC(2026, 10, 23, 4, 49, 27))).toBeLessThan(
        2_000,
      );
      expect(Math.abs(to - Date.UTC(2026, 10, 23, 4, 50, 8))).toBeLessThan(
        2_000,
      );
    }
  });

  it('are the ends of what was stopped too early, too', () => {
    // To the end of the lab: the application says nothing while all is well.
    const ends = told({
      from: Date.UTC(2026, 10, 23, 4, 47, 47),
      to: Date.UTC(2026, 10, 23, 4, 51, 22),
    }).filter(({ kind }) => kind === 'ends_early');
    expect(ends.map(({ artefactId }) => artefactId).sort()).toEqual([
      'DERIVED_kubectl_logs_timestamps.log',
      'app_python_logging_with_tracebacks.log',
    ]);
  });
});
