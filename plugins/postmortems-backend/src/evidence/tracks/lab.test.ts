import path from 'node:path';
import type { Track } from 'backstage-plugin-postmortems-common';
import {
  corpus,
  corpusIsThere,
  readCorpus,
  readIndex,
} from '../../__testUtils__/evidenceCorpus';
import { readEvidence, toArtefact } from '../../__testUtils__/readEvidence';
import { atOnce } from '../../inTurns';
import { drawTracks } from './drawTracks';

const LAB = 'evidence/lab_incident/';
const CONTEXT = { zone: 'UTC', near: Date.UTC(2026, 10, 23, 12) };
const NEAR_MS = 15_000;

const describeCorpus = corpusIsThere ? describe : describe.skip;
if (!corpusIsThere) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: no corpus of evidence at ${corpus}`);
}

describeCorpus('the curves of the lab', () => {
  let tracks: Track[] = [];
  let leftOut = 0;

  /** When the lab did what, by its own record. */
  const did = (what: string) =>
    Date.parse(
      readCorpus(`${LAB}ground_truth_timeline.txt`)
        .toString()
        .split('\n')
        .find(line => line.includes(what))!
        .split(' ')[0],
    );
  const milestone = (name: string) =>
    Date.parse(
      JSON.parse(readCorpus(`${LAB}milestones.json`).toString())[name],
    );

  beforeAll(async () => {
    const files = readIndex().filter(
      ({ isEvidence, file }) => isEvidence && file.startsWith(LAB),
    );
    const lab = await Promise.all(
      files.map(async ({ file }) =>
        toArtefact(
          path.basename(file),
          await readEvidence(readCorpus(file), { context: CONTEXT }),
        ),
      ),
    );
    ({ items: tracks, leftOut } = atOnce(drawTracks(lab, null)));
    // eslint-disable-next-line no-console
    console.log(
      tracks
        .map(({ title, points, crossings }) =>
          [
            `${title}: ${points.length} points`,
            ...crossings.map(
              ({ at, direction }) => `${at.slice(11, 19)} ${direction}`,
            ),
          ].join(', '),
        )
        .join('\n'),
    );
  }, 60_000);

  /** How far the first and the last crossing of a curve are from two moments, at most. */
  const apart = (
    isIt: (track: Track) => boolean,
    leaves: number,
    returns: number,
  ) => {
    const { crossings } = tracks.find(isIt)!;
    expect([
      crossings[0].direction,
      crossings[crossings.length - 1].direction,
    ]).toEqual(['leaves', 'returns']);
    return Math.max(
      Math.abs(Date.parse(crossings[0].at) - leaves),
      Math.abs(Date.parse(crossings[crossings.length - 1].at) - returns),
    );
  };
  const ofStatus = (file: string, status: string) => (track: Track) =>
    track.evidenceId.startsWith(file) &&
    track.title.includes(`code="${status}"`);

  it.each([
    ['500', 'deploy-bad-release', 'rollback-attempt-wrong'],
    ['504', 'rollback-attempt-wrong', 'app-killed'],
    ['502', 'app-killed', 'app-restored'],
  ])(
    'of the rate of %s cross when the lab did what it did',
    (code, from, to) => {
      const rates = ofStatus('prom_query_range_rate_by_code_step10', code);
      // It is a rate of fifteen seconds, scraped every five: it falls when these are over.
      expect(apart(rates, did(from), did(to))).toBeLessThanOrEqual(
        NEAR_MS + 5_000,
      );
    },
  );

  it('of the rate of errors cross where the incident starts and is over', () => {
    expect(
      apart(
        ({ title }) => title.includes('error_ratio'),
        milestone('started'),
        milestone('mitigated'),
      ),
    ).toBeLessThanOrEqual(NEAR_MS);
    for (const file of ['nginx_access_combined.log', 'nginx_access_json.log']) {
      expect(
        apart(
          ({ evidenceId, kind }) => evidenceId === file && kind === 'errors',
          milestone('started'),
          milestone('mitigated'),
        ),
      ).toBeLessThanOrEqual(1_000);
    }
  });

  it('show when the application was not there', () => {
    expect(
      apart(
        ({ title }) =>
          title.startsWith('up{') && title.includes('checkout-app'),
        did('app-killed'),
        did('app-restored'),
      ),
      // It is a query of every fifteen seconds.
    ).toBeLessThanOrEqual(NEAR_MS + 1_000);
  });

  it('are few of those that do not cross, and none is left out', () => {
    expect(leftOut).toBe(0);
    expect(new Set(tracks.map(({ key }) => key)).size).toBe(tracks.length);
    const rising = tracks.filter(({ crossings }) => crossings.length > 0);
    expect(tracks.slice(0, rising.length)).toEqual(rising);
  });

  it('cite values that stand there', () => {
    for (const { crossings } of tracks) {
      for (const { citation } of crossings) {
        expect(citation?.text).toMatch(/ = .* at 2026-11-23T|04:(?:4|5)\d/);
      }
    }
  });
});
