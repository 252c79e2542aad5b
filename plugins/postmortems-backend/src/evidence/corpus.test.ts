import path from 'node:path';
import fc from 'fast-check';
import type { Milestone } from 'backstage-plugin-postmortems-common';
import {
  inChunks,
  readEvidence,
  toArtefact,
} from '../__testUtils__/readEvidence';
import {
  corpus,
  corpusIsThere,
  later,
  readCorpus,
  readIndex,
  secondOf,
} from '../__testUtils__/evidenceCorpus';
import { atOnce } from '../inTurns';
import type { Artefact } from './proposals/Artefact';
import type { Proposal, ProposalKind } from './proposals/Proposal';
import { proposeTimeline } from './proposals/proposeTimeline';

const LAB = 'evidence/lab_incident/';
const TRUTH = `${LAB}ground_truth_timeline.txt`;
const NEAR_MS = 15_000;
const CONTEXT = { zone: 'UTC', near: Date.UTC(2026, 10, 23, 12) };

/** Where the index says otherwise than the bytes do, and why. */
const DIFFERENT: Record<string, { format: string; why: string }> = {
  'evidence/logs/klog_crictl_logs_timestamps.log': {
    format: 'kubectl-logs',
    why: 'crictl logs -t writes byte for byte what kubectl logs --timestamps does',
  },
  [TRUTH]: {
    format: 'timed-text',
    why: 'a text with a time on each line is a format that is read',
  },
};

const read = (bytes: Buffer | string) =>
  readEvidence(inChunks(bytes, new Array(1_000).fill(65_536)), {
    context: CONTEXT,
  });

const artefactAt = async (file: string) =>
  toArtefact(path.basename(file), await read(readCorpus(file)));

const clock = (time: number) => new Date(time).toISOString().slice(11, 23);

function table(title: string, rows: string[]): void {
  // eslint-disable-next-line no-console
  console.log([title, ...rows].join('\n'));
}

const rowsOf = (proposals: Proposal[]) =>
  proposals.map(({ time, kind, description, source, milestones, citations }) =>
    [
      clock(time),
      kind.padEnd(15),
      milestones.join(',').padEnd(18),
      `${citations.length} cited`,
      `${description} (${source})`,
    ].join('  '),
  );

/** What the lab did and what of it must be found: the kinds that are right, and what shows it. */
const TURNS: { did: string; kinds: ProposalKind[]; shows: RegExp }[] = [
  {
    did: 'deploy-bad-release',
    kinds: ['errors_start', 'deploy'],
    shows: /" 500 |"status":500|unhandled error/,
  },
  {
    did: 'rollback-attempt-wrong',
    kinds: ['slow_start', 'rollback'],
    shows: /" 504 |"status":504|timed out|slow request/,
  },
  {
    did: 'app-killed',
    kinds: ['process_gone'],
    shows: /" 502 |"status":502|refused/,
  },
  {
    did: 'app-restored',
    kinds: ['recovered', 'process_started'],
    shows: /listening/,
  },
];

const truth = () =>
  readCorpus(TRUTH)
    .toString()
    .trim()
    .split('\n')
    .map(line => ({
      time: Date.parse(line.split(' ')[0]),
      did: line.split(' ')[1],
    }));

const isNear = (one: number, other: number) => Math.abs(one - other) <= NEAR_MS;

/** The proposal for each turn, none of them for two. */
function matched(proposals: Proposal[]): (Proposal | undefined)[] {
  const free = [...proposals];
  return TURNS.map(({ did, kinds }) => {
    const time = truth().find(line => line.did === did)!.time;
    const at = free.findIndex(
      proposal => kinds.includes(proposal.kind) && isNear(proposal.time, time),
    );
    return at < 0 ? undefined : free.splice(at, 1)[0];
  });
}

const isShown = (
  proposal: Proposal | undefined,
  { shows }: { shows: RegExp },
) => proposal?.citations.some(({ text }) => shows.test(text)) ?? false;

/** When alerts fired and were resolved, read by other means than those of the program. */
function alertMoments(files: string[]): Map<string, number[]> {
  const moments = new Map<string, number[]>();
  const note = (name: string, ...times: number[]) =>
    moments.set(name, [...(moments.get(name) ?? []), ...times]);
  for (const file of files.filter(name => name.endsWith('.json'))) {
    const json = JSON.parse(readCorpus(file).toString());
    for (const alert of json.alerts ?? (Array.isArray(json) ? json : [])) {
      note(alert.labels.alertname, Date.parse(alert.startsAt));
      if (alert.status === 'resolved') {
        note(alert.labels.alertname, Date.parse(alert.endsAt));
      }
    }
    for (const { metric, values } of json.data?.result ?? []) {
      if (metric?.alertstate === 'firing') {
        const times = values.map(([time]: [number]) => time * 1000);
        note(metric.alertname, times[0], times[times.length - 1]);
      }
    }
  }
  return moments;
}

const describeCorpus = corpusIsThere ? describe : describe.skip;
if (!corpusIsThere) {
  // eslint-disable-next-line no-console
  console.warn(`Skipped: no corpus of evidence at ${corpus}`);
}

describeCorpus('evidence of other houses and of the lab', () => {
  const index = corpusIsThere ? readIndex() : [];
  const labFiles = index
    .filter(({ isEvidence, file }) => isEvidence && file.startsWith(LAB))
    .map(({ file }) => file);
  const logFiles = labFiles.filter(file => file.includes('/logs/'));
  let lab: Artefact[] = [];

  beforeAll(async () => {
    lab = await Promise.all(labFiles.map(artefactAt));
  }, 60_000);

  it('recognises every file by its bytes alone, or says why not', async () => {
    const rows: string[] = [];
    const wrong: string[] = [];
    for (const { file, isEvidence, format } of index) {
      const wanted =
        DIFFERENT[file]?.format ?? (isEvidence ? format : 'refused');
      const [found, more] = await read(readCorpus(file)).then(
        ({ format: id, digest }) => [
          id,
          `${digest.observations} read, ${digest.continued} continued, ${digest.unread.count} not`,
        ],
        error => {
          expect(error).toMatchObject({ name: 'InputError' });
          expect(error.message).not.toBe('');
          return ['refused', error.message];
        },
      );
      const why = DIFFERENT[file] ? ` (${DIFFERENT[file].why})` : '';
      rows.push(`${found.padEnd(20)} ${file.slice(9)}: ${more}${why}`);
      if (found !== wanted) wrong.push(`${file}: ${found}, not ${wanted}`);
    }
    table('Recognised', rows);
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(70);
  }, 60_000);

  it('reads nearly every line of what it recognises', async () => {
    for (const { digest, id } of lab.filter(one => one.digest.lines > 0)) {
      expect([id, digest.unread.count]).toEqual([id, 0]);
    }
  });

  it('proposes the turns of the incident, and little else', () => {
    const proposals = atOnce(proposeTimeline(lab));
    table('All artefacts', rowsOf(proposals));
    expect(proposals.length).toBeLessThanOrEqual(25);

    const turns = matched(proposals);
    TURNS.forEach((turn, i) => {
      expect([turn.did, turns[i]?.kind]).toEqual([
        turn.did,
        expect.stringMatching(new RegExp(`^(${turn.kinds.join('|')})$`)),
      ]);
      expect([turn.did, isShown(turns[i], turn)]).toEqual([turn.did, true]);
    });

    const moments = alertMoments(labFiles);
    const real = proposals.filter(({ time, kind, description }) => {
      if (!kind.startsWith('alert_')) {
        return truth().some(line => isNear(line.time, time));
      }
      const name = description.split(' ')[1];
      return moments.get(name)?.some(moment => isNear(moment, time));
    });
    table('Precision', [`${real.length} of ${proposals.length}`]);
    expect(real.length / proposals.length).toBeGreaterThanOrEqual(0.8);
  });

  it('cites what really stands there', () => {
    const bare = (text: string) => text.replace(/…$/, '').trimEnd();
    for (const { citations } of atOnce(proposeTimeline(lab))) {
      for (const { evidenceId, line, text } of citations) {
        if (line === null) continue;
        const file = labFiles.find(name => name.endsWith(`/${evidenceId}`))!;
        const lines = readCorpus(file).toString().split('\n');
        expect(lines[line - 1].startsWith(bare(text))).toBe(true);
      }
    }
  });

  it('finds the milestones', () => {
    const proposals = atOnce(proposeTimeline(lab));
    const known: Record<Milestone, string | null> = JSON.parse(
      readCorpus(`${LAB}milestones.json`).toString(),
    );
    const names = Object.keys(known).filter(name => name !== 'note');
    const rows = (names as Milestone[]).map(milestone => {
      const found = proposals.filter(({ milestones }) =>
        milestones.includes(milestone),
      );
      const wanted = known[milestone];
      const isRight = ({ time }: Proposal) =>
        wanted !== null && isNear(time, Date.parse(wanted));
      expect([milestone, found.map(isRight)]).toEqual([
        milestone,
        wanted === null ? [] : [true],
      ]);
      return `${milestone.padEnd(14)}${wanted}  ${found.map(({ time }) =>
        clock(time),
      )}`;
    });
    expect(rows).toHaveLength(5);
    table('Milestones', rows);
  });

  describe('of a quiet hour', () => {
    const FROM = 4 * 3600 + 50 * 60 + 20;
    const quiet = (file: string) =>
      readCorpus(file)
        .toString()
        .split('\n')
        .filter(line => secondOf(line) >= FROM && secondOf(line) < FROM + 60);
    const hour = (lines: string[]) =>
      Array.from({ length: 60 }, (_, minute) =>
        lines.map(line => later(line, minute * 60)),
      ).flat();

    it.each([
      ['the minute as it is', (lines: string[]) => lines],
      ['an hour of such minutes', hour],
    ])(
      'proposes nothing: %s',
      async (_, stretch) => {
        const artefacts: Artefact[] = [];
        for (const file of logFiles) {
          const lines = stretch(quiet(file));
          if (lines.length === 0) continue;
          const log = `${lines.join('\n')}\n`;
          artefacts.push(toArtefact(path.basename(file), await read(log)));
        }
        // The application writes nothing while all is well.
        expect(artefacts.length).toBeGreaterThanOrEqual(5);
        for (const artefact of artefacts) {
          expect([
            artefact.id,
            rowsOf(atOnce(proposeTimeline([artefact]))),
          ]).toEqual([artefact.id, []]);
        }
        expect(rowsOf(atOnce(proposeTimeline(artefacts)))).toEqual([]);
      },
      60_000,
    );
  });

  it('finds the turns in a log of hours, too', async () => {
    const lines = readCorpus(`${LAB}logs/nginx_access_combined.log`)
      .toString()
      .trim()
      .split('\n');
    const quiet = lines.filter(line => {
      const second = secondOf(line) - (4 * 3600 + 50 * 60 + 20);
      return second >= 0 && second < 60;
    });
    const minutes = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) =>
        quiet.map(line => later(line, (from + i) * 60)),
      ).flat();
    const log = [...minutes(-120, -4), ...lines, ...minutes(2, 90)];
    const proposals = atOnce(
      proposeTimeline([toArtefact('hours', await read(log.join('\n')))]),
    );
    table(`A log of ${log.length} lines`, rowsOf(proposals));
    expect(proposals).toHaveLength(4);
    expect(matched(proposals)).not.toContain(undefined);
  }, 60_000);

  it('proposes the same in whatever order the artefacts are', () => {
    const facts = (artefacts: Artefact[]) =>
      atOnce(proposeTimeline(artefacts)).map(({ time, kind, milestones }) =>
        [clock(time), kind, ...milestones].join(' '),
      );
    const expected = facts(lab);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lab, { minLength: lab.length }),
        shuffled => expect(facts(shuffled)).toEqual(expected),
      ),
      { numRuns: 10 },
    );
  }, 60_000);

  it('finds the turns whichever artefact is missing', () => {
    for (const missing of lab) {
      const rest = lab.filter(artefact => artefact !== missing);
      const turns = matched(atOnce(proposeTimeline(rest)));
      expect([missing.id, turns.map(turn => turn !== undefined)]).toEqual([
        missing.id,
        [true, true, true, true],
      ]);
    }
  }, 60_000);

  it('finds in each log alone what can be seen in it', () => {
    const VISIBLE: Record<string, number[]> = {
      'nginx_access_combined.log': [0, 1, 2, 3],
      'nginx_access_json.log': [0, 1, 2, 3],
      // It does not say which status was answered.
      'nginx_error.log': [1, 2, 3],
      // It cannot say that it is gone.
      'app_python_logging_with_tracebacks.log': [0, 1, 3],
      'DERIVED_kubectl_logs_timestamps.log': [0, 1, 3],
      'alertmanager_logfmt.log': [],
      'node_exporter_logfmt.log': [],
      'prometheus_gokit_json.log': [],
    };
    for (const artefact of lab.filter(({ digest }) => digest.lines > 0)) {
      const visible = VISIBLE[artefact.id];
      if (!visible) continue;
      const proposals = atOnce(proposeTimeline([artefact]));
      table(artefact.id, rowsOf(proposals));
      const turns = matched(proposals);
      expect([artefact.id, visible.map(i => turns[i] !== undefined)]).toEqual([
        artefact.id,
        visible.map(() => true),
      ]);
      expect([artefact.id, proposals.length]).toEqual([
        artefact.id,
        visible.length,
      ]);
    }
  });
});
