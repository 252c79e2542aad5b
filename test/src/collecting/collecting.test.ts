import type {
  AddedEvidence,
  TimelineProposal,
} from 'backstage-plugin-postmortems-common';
import { Engine } from '../support/databases';
import { withPortal } from '../support/portal';
import { Replica } from '../support/Replica';
import { scenario } from '../support/scenario';
import { expectedOf } from './expectedOf';
import { monitoring } from './monitoring';
import { Played, playOutage, SERVICE } from './playOutage';

/** From one scrape to the next. */
const SCRAPE_MS = 1_000;
/** From one point to the next in what the commands ask Prometheus for. */
const STEP_MS = 15_000;

if (!monitoring) {
  process.stdout.write(
    'Skipped: the commands that collect evidence are tried with the real tools by `yarn proof` only\n',
  );
}

(monitoring ? describe : describe.skip)(
  'an outage in front of real monitoring',
  () => {
    let played: Played;
    beforeAll(async () => {
      played = await playOutage(monitoring!);
    }, 400_000);
    afterAll(() => played?.stop());

    scenario(
      'Collecting by command',
      {
        floor:
          'every command exits 0 with the real tool, all it prints is read, and the outage is proposed',
      },
      engine =>
        onPortal(engine, async (replica, ref) => {
          const { outage, collected } = played;
          const alice = replica.as('alice');
          const added: Record<string, AddedEvidence> = {};
          for (const { id, fileName, command, text } of collected) {
            added[id] = await alice.addEvidence(ref, text, {
              title: fileName,
              command,
            });
          }
          expect(collected.map(({ complaints }) => complaints).join('')).toBe(
            '',
          );
          expect(added).toMatchObject(expectedOf(outage));

          const { proposals, clocks } = await alice.evidenceAnalysis(ref);
          const times = timesOf(proposals);
          expect(Object.keys(times).sort()).toEqual([
            'CheckoutErrors alert_fired',
            'CheckoutErrors alert_resolved',
            'CheckoutOrdersWait alert_fired',
            'deploy',
            'errors_start',
            'recovered',
          ]);
          const { brokenAt, mendedAt } = outage;
          const after = (what: string, moment: number) => times[what] - moment;
          const late = {
            'errors begin': after('errors_start', brokenAt),
            'errors end': after('recovered', mendedAt),
            'active alert fires': after(
              'CheckoutOrdersWait alert_fired',
              brokenAt,
            ),
            'past alert fires': after('CheckoutErrors alert_fired', brokenAt),
            'past alert ends': after('CheckoutErrors alert_resolved', mendedAt),
          };
          expect(after('deploy', brokenAt)).toBe(-2_000);
          expect(Math.abs(late['errors begin'])).toBeLessThanOrEqual(SCRAPE_MS);
          expect(Math.abs(late['errors end'])).toBeLessThanOrEqual(
            2 * SCRAPE_MS,
          );
          expectWithin(late['active alert fires'], 0, 2 * SCRAPE_MS);
          // What only Prometheus tells comes in its steps.
          expectWithin(late['past alert fires'], 0, STEP_MS + 2 * SCRAPE_MS);
          expectWithin(late['past alert ends'], -STEP_MS, STEP_MS);
          expect(clocks).toEqual([]);

          const read = Object.values(added);
          const sum = (of: (one: AddedEvidence) => number) =>
            read.reduce((total, one) => total + of(one), 0);
          return `${collected.length} commands with ${monitoring!.tools}; ${sum(
            ({ observations }) => observations,
          )} entries read, ${sum(
            ({ trimmed }) => trimmed,
          )} of later left out, 0 unread; ${Object.entries(late)
            .map(([what, ms]) => `${what} ${seconds(ms)}`)
            .join(', ')}`;
        }),
    );

    scenario(
      'Collecting live',
      {
        floor:
          'what the portal fetches is what curl and amtool print, and proposes the same',
      },
      engine =>
        onPortal(engine, async (replica, ref) => {
          const alice = replica.as('alice');
          const fetched = [];
          for (const source of ['metrics', 'alerts']) {
            const { added, empty } = await alice.fetchEvidence(ref, { source });
            expect(empty).toEqual([]);
            fetched.push(...added);
          }
          const printed = played.collected.filter(
            ({ command }) => !command.startsWith('kubectl '),
          );
          expect(fetched.map(({ format }) => format)).toEqual([
            'prometheus',
            'prometheus',
            'prometheus',
            'alertmanager-alerts',
          ]);
          let values = 0;
          for (const [i, { id }] of fetched.entries()) {
            const told = comparable(
              JSON.parse(await alice.evidenceText(ref, id)),
              played.seenUntil,
            );
            expect(told).toEqual(
              comparable(JSON.parse(printed[i].text), played.seenUntil),
            );
            values += told.length;
          }

          const other = await newPostmortem(replica);
          for (const { text } of printed) {
            await alice.addEvidence(other, text);
          }
          const told = timesOf((await alice.evidenceAnalysis(ref)).proposals);
          // From metrics alone.
          const { brokenAt, mendedAt } = played.outage;
          expectWithin(told.errors_start - brokenAt, 0, 2 * STEP_MS);
          expectWithin(told.recovered - mendedAt, 0, 60_000 + 2 * STEP_MS);
          expect(told).toEqual(
            timesOf((await alice.evidenceAnalysis(other)).proposals),
          );
          return `${
            fetched.length
          } artefacts fetched, ${values} values the same, ${
            Object.keys(told).length
          } events proposed alike`;
        }),
    );

    function onPortal(
      engine: Engine,
      work: (replica: Replica, ref: string) => Promise<string>,
    ): Promise<string> {
      const { prometheusUrl, alertmanagerUrl } = monitoring!;
      return withPortal(
        engine,
        async ([replica]) => work(replica, await newPostmortem(replica)),
        {
          config: {
            collect: { prometheusUrl, alertmanagerUrl },
            sources: [
              { name: 'metrics', type: 'prometheus', url: prometheusUrl },
              { name: 'alerts', type: 'alertmanager', url: alertmanagerUrl },
            ],
          },
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: SERVICE,
            },
          ],
        },
      );
    }

    async function newPostmortem(replica: Replica): Promise<string> {
      const { ref } = await replica.as('alice').create({
        title: 'Checkouts fail',
        affectedEntities: [`component:default/${SERVICE.name}`],
        ...played.outage.times,
      });
      return ref;
    }
  },
);

/** When what is proposed happened, by its kind; alerts by their names besides. */
function timesOf(proposals: TimelineProposal[]): Record<string, number> {
  const times = proposals.map(({ kind, description, occurredAt }) => {
    const alert = /Checkout(?:Errors|OrdersWait)/.exec(description)?.[0];
    return [
      kind.startsWith('alert_') ? `${alert} ${kind}` : kind,
      Date.parse(occurredAt),
    ] as const;
  });
  expect(new Set(times.map(([what]) => what)).size).toBe(times.length);
  return Object.fromEntries(times);
}

/** The points until a time, or the alerts without what Prometheus renews all the time. */
function comparable(told: any, until: number): unknown[] {
  if (Array.isArray(told)) {
    return told.map(({ endsAt, updatedAt, ...alert }) => alert);
  }
  return told.data.result.flatMap(({ metric, values }: any) =>
    values
      .filter(([time]: [number]) => time * 1_000 <= until)
      .map((point: unknown) => ({ metric, point })),
  );
}

function expectWithin(ms: number, least: number, most: number): void {
  expect(ms).toBeGreaterThanOrEqual(least);
  expect(ms).toBeLessThanOrEqual(most);
}

function seconds(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${Math.abs(ms / 1_000).toFixed(1)} s`;
}
