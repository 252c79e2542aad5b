import path from 'node:path';
import {
  corpus,
  corpusIsThere,
  later,
  readCorpus,
  readIndex,
} from '../../__testUtils__/evidenceCorpus';
import { readEvidence, toArtefact } from '../../__testUtils__/readEvidence';
import { atOnce } from '../../inTurns';
import type { Artefact } from '../proposals/Artefact';
import { ClockFinding, isClockOff } from './ClockFinding';
import { clockOffsets } from './clockOffsets';

const LAB = 'evidence/lab_incident/';
/** It was written by hand after the incident, by no clock of its own. */
const BY_HAND = 'ground_truth_timeline.txt';
const CONTEXT = { zone: 'UTC', near: Date.UTC(2026, 10, 23, 12) };
const REQUEST_LOGS = [
  'nginx_access_combined.log',
  'nginx_access_json.log',
  'nginx_error.log',
  'app_python_logging_with_tracebacks.log',
  'DERIVED_kubectl_logs_timestamps.log',
];
const OTHERS = [
  'alertmanager_api_v2_alerts_3_down.json',
  'amtool_alert_query_json_3_down.json',
  'amtool_alert_query_simple_2.txt',
  'prometheus_api_v1_alerts_3_down.json',
  'prom_query_range_ALERTS_step5.json',
  'prom_query_range_rate_by_code_step10.json',
];
/** When the lab was, as measurements name it. */
const SECONDS = /\b17954\d{5}\b/g;

const shifted = (text: string, seconds: number) =>
  text
    .split('\n')
    .map(line => later(line, seconds))
    .join('\n')
    .replace(SECONDS, found => `${Number(found) + seconds}`);

const read = async (file: string, seconds = 0) =>
  toArtefact(
    path.basename(file),
    await readEvidence(shifted(readCorpus(file).toString(), seconds), {
      context: CONTEXT,
    }),
  );

const inWords = ({ offsetMs, uncertaintyMs, basis, matches }: ClockFinding) =>
  `${offsetMs / 1_000} s ± ${uncertaintyMs / 1_000} s by ${matches} ${basis}`;

function table(title: string, rows: string[]): void {
  // eslint-disable-next-line no-console
  console.log([title, ...rows].join('\n'));
}

const describeCorpus = corpusIsThere ? describe : describe.skip;
if (!corpusIsThere) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: no corpus of evidence at ${corpus}`);
}

describeCorpus('clocks of the lab', () => {
  const files = corpusIsThere
    ? readIndex()
        .filter(({ isEvidence, file }) => isEvidence && file.startsWith(LAB))
        .map(({ file }) => file)
        .filter(file => !file.endsWith(BY_HAND))
    : [];
  let lab: Artefact[] = [];

  beforeAll(async () => {
    lab = await Promise.all(files.map(file => read(file)));
  }, 60_000);

  it('agree', () => {
    const findings = atOnce(clockOffsets(lab));
    table(
      'As it was',
      findings.map(
        finding =>
          `${finding.artefactId} ${finding.otherId} ${inWords(finding)}`,
      ),
    );
    expect(findings.filter(isClockOff)).toEqual([]);
    for (const id of [...REQUEST_LOGS, ...OTHERS]) {
      const own = findings.filter(
        one => one.artefactId === id || one.otherId === id,
      );
      expect([id, own.length > 0]).toEqual([id, true]);
    }
  });

  it.each([180, -3_600, 3])(
    'are found to differ where one is %s s ahead',
    async seconds => {
      const rows: string[] = [];
      const sources =
        seconds === 3 ? REQUEST_LOGS : [...REQUEST_LOGS, ...OTHERS];
      for (const id of sources) {
        const file = files.find(name => name.endsWith(`/${id}`))!;
        const ahead = await read(file, seconds);
        const findings = atOnce(
          clockOffsets(
            lab.map(artefact => (artefact.id === id ? ahead : artefact)),
          ),
        ).filter(isClockOff);
        rows.push(
          ...findings.map(
            finding =>
              `${finding.artefactId} ${finding.otherId} ${inWords(finding)}`,
          ),
        );
        expect([id, findings.length > 0]).toEqual([id, true]);
        for (const finding of findings) {
          const { artefactId, otherId, offsetMs, uncertaintyMs } = finding;
          expect([artefactId, otherId]).toContain(id);
          const found = artefactId === id ? offsetMs : -offsetMs;
          const error = Math.abs(found - 1_000 * seconds);
          const areLogs = [artefactId, otherId].every(one =>
            REQUEST_LOGS.includes(one),
          );
          expect([id, error <= uncertaintyMs]).toEqual([id, true]);
          expect([id, error <= (areLogs ? 1_000 : 15_000)]).toEqual([id, true]);
          expect([id, !areLogs || uncertaintyMs <= 2_000]).toEqual([id, true]);
        }
      }
      table(`One clock ${seconds} s ahead`, rows);
    },
    120_000,
  );
});
