import { ImportResult, Postmortem } from 'backstage-plugin-postmortems-common';
import fs from 'node:fs';
import path from 'node:path';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

const FIXTURE = path.resolve(
  __dirname,
  '../../../postmortems-common/src/report/__testUtils__/orders-queue.md',
);
/** The example that the process gives lives outside the repository. */
const SEED = path.resolve(
  __dirname,
  '../../../../../shared/seed/example-report.md',
);

/** The rows of a document, without the names that the database gave them. */
function rowsOf({ timeline, factors, actionItems, sections }: Postmortem) {
  return {
    timeline: timeline.map(event => [
      event.occurredAt,
      event.milestone,
      event.description,
      event.source,
      event.actor,
    ]),
    factors: factors.map(factor => [
      factor.layer,
      factor.category,
      factor.statement,
    ]),
    actionItems: actionItems.map(item => [
      item.key,
      item.title,
      item.owner,
      item.dueOn,
      item.priority,
      item.status,
    ]),
    sections: sections.map(({ key, title }) => [key, title]),
  };
}

const SECTIONS = [
  ['summary', 'Summary'],
  ['impact', 'Impact'],
  ['root-cause', 'Root Cause'],
  ['what-went-well', 'What Went Well'],
  ['lessons-learned', 'Lessons Learned'],
  ['prevention', 'Prevention'],
];

describeWithPortal('a report as teams write it, imported', bench => {
  const text = fs.readFileSync(FIXTURE, 'utf8');
  let result: ImportResult;
  let document: Postmortem;

  beforeAll(async () => {
    result = await bench.portal.as('bob').import(text);
    document = await bench.portal.as('carol').get(result.ref!);
  });

  it('is answered with what was made of it', () => {
    expect(result).toMatchObject({
      ref: 'PM-2024-11-19',
      title: 'Orders Arrive Late',
      status: 'published',
      events: 5,
      factors: 5,
      actionItems: 3,
      sections: 6,
    });
    // Nothing but the five milestones was guessed, and nothing left out.
    expect(result.warnings.map(({ line }) => line)).toEqual([
      28, 29, 30, 31, 32,
    ]);
  });

  it('has its header', () => {
    expect(document).toMatchObject({
      ref: 'PM-2024-11-19',
      title: 'Orders Arrive Late',
      severity: 'P2',
      status: 'published',
      imported: true,
      authors: ['user:default/grace', 'user:default/ivan'],
      createdBy: 'user:default/bob',
      reviewedAt: '2024-11-21',
      statedDuration: 'about two hours (22:40 - 00:40 UTC)',
      startedAt: '2024-11-19T22:41:10.000Z',
      detectedAt: '2024-11-19T22:58:00.000Z',
      acknowledgedAt: '2024-11-19T23:04:30.000Z',
      mitigatedAt: '2024-11-20T00:12:05.000Z',
      resolvedAt: '2024-11-20T00:38:00.000Z',
    });
  });

  it('has every row in its place', () => {
    expect(rowsOf(document)).toEqual({
      timeline: [
        [
          '2024-11-19T22:41:10.000Z',
          'started',
          'First consumer restart',
          'kubelet',
          '',
        ],
        [
          '2024-11-19T22:58:00.000Z',
          'detected',
          'Alert: consumer lag | order events fires',
          'Prometheus',
          '',
        ],
        [
          '2024-11-19T23:04:30.000Z',
          'acknowledged',
          'Ivan acknowledges the alert',
          'PagerDuty',
          '@ivan',
        ],
        [
          '2024-11-20T00:12:05.000Z',
          'mitigated',
          'Limit raised to 4 MiB as mitigation',
          'kubectl',
          '@ivan',
        ],
        [
          '2024-11-20T00:38:00.000Z',
          'resolved',
          'Lag is gone, incident resolved',
          'Grafana',
          '@grace',
        ],
      ],
      factors: [
        ['immediate', null, 'An order with 412 lines made an event of 1.3 MiB'],
        [
          'immediate',
          null,
          'The consumer stopped at the first event it could not read',
        ],
        [
          'contributing',
          'testing-gap',
          'No test sends an event near the size limit',
        ],
        [
          'contributing',
          'monitoring-gap',
          'Restarts are counted but nobody is told',
        ],
        [
          'systemic',
          null,
          'Limits of producer and consumer are set in two places',
        ],
      ],
      actionItems: [
        [
          'AI-001',
          'Put events that cannot be read aside after three attempts',
          'user:default/ivan',
          '2024-12-03',
          'high',
          'open',
        ],
        [
          'AI-002',
          'Alert on five restarts of one consumer in ten minutes',
          'user:default/grace',
          '2024-11-29',
          'medium',
          'open',
        ],
        [
          'AI-003',
          'Keep both limits in the schema of the event',
          'group:default/platform-team',
          '2025-01-15',
          'low',
          'open',
        ],
      ],
      sections: SECTIONS,
    });
  });

  it('has the text of its sections', () => {
    expect(document.sections.map(({ body }) => body)).toEqual([
      'Paid orders reached the warehouse up to 50 minutes late, because the consumer\nof the order events kept restarting.',
      '- 1,310 parcels left a day later than promised\n- ~$900 in refunded express fees (estimated)',
      "One event was larger than the consumer's limit. It failed, restarted and read\nthe same event again.",
      '- The lag was visible on a dashboard',
      '- A retry without an end is an outage in waiting',
      'See the action items.',
    ]);
  });

  it('is written again byte for byte', async () => {
    expect(await bench.portal.as('carol').getReport(document.ref)).toBe(text);
  });

  it('is found in every list that it belongs to', async () => {
    const carol = bench.portal.as('carol');
    for (const query of [
      { q: 'warehouse' },
      { q: 'kubelet' },
      { severity: ['P2'] },
      { category: 'testing-gap' },
      { from: '2024-11-19', to: '2024-11-19' },
    ]) {
      const { items } = await carol.list(query);
      expect(items.map(({ ref }) => ref)).toEqual(['PM-2024-11-19']);
    }
    const factors = await carol.listFactors({ category: 'monitoring-gap' });
    expect(factors.items.map(({ statement }) => statement)).toEqual([
      'Restarts are counted but nobody is told',
    ]);
    const actions = await carol.listActionItems();
    expect(actions.items.map(({ key }) => key)).toEqual([
      'AI-002',
      'AI-001',
      'AI-003',
    ]);
    const { items } = await carol.getRecurringFactors();
    expect(
      items.map(({ category, postmortems, months }) => [
        category,
        postmortems,
        months,
      ]),
    ).toEqual(
      ['monitoring-gap', 'testing-gap'].map(category => [
        category,
        1,
        [{ month: '2024-11', postmortems: 1 }],
      ]),
    );
  });
});

const describeSeed = fs.existsSync(SEED) ? describe : describe.skip;

describeWithPortal('the example', bench => {
  describeSeed('of the process, imported', () => {
    it('has every row in its place, and is written again byte for byte', async () => {
      const text = fs.readFileSync(SEED, 'utf8');
      const bob = bench.portal.as('bob');
      const { ref, warnings } = await bob.import(text);
      expect(ref).toBe('PM-2025-02-09');
      expect(warnings.map(({ line }) => line)).toEqual([4, 30, 31, 33, 36, 38]);
      const document = await bob.get(ref!);
      expect(document).toMatchObject({
        title: 'API Service Degradation',
        status: 'published',
        severity: 'P1',
        statedDuration: '1h 35min (10:05 - 11:40 UTC)',
        authors: ['user:default/alice', 'user:default/bob'],
        reviewedAt: '2025-02-10',
        startedAt: '2025-02-09T10:05:23.000Z',
        detectedAt: '2025-02-09T10:06:45.000Z',
        acknowledgedAt: '2025-02-09T10:12:00.000Z',
        mitigatedAt: '2025-02-09T10:22:10.000Z',
        resolvedAt: '2025-02-09T10:40:00.000Z',
      });
      const at = (time: string) => `2025-02-09T${time}.000Z`;
      expect(rowsOf(document)).toEqual({
        timeline: [
          [
            at('10:05:23'),
            'started',
            'First 5xx errors appear',
            'nginx access logs',
            '',
          ],
          [
            at('10:06:45'),
            'detected',
            'High error rate alert fires',
            'Prometheus',
            '',
          ],
          [
            at('10:08:12'),
            null,
            'On-call engineer paged',
            'PagerDuty',
            'System',
          ],
          [
            at('10:12:00'),
            'acknowledged',
            'Engineer acknowledges alert',
            'PagerDuty',
            '@alice',
          ],
          [
            at('10:15:30'),
            null,
            'Database connection pool exhausted',
            'app logs',
            '',
          ],
          [
            at('10:18:45'),
            null,
            'Database queries identified as slow',
            'pganalyze',
            '@alice',
          ],
          [
            at('10:22:10'),
            'mitigated',
            'Cache layer deployed as mitigation',
            'kubectl',
            '@alice',
          ],
          [
            at('10:35:00'),
            null,
            'Error rate returns to normal',
            'Prometheus',
            '',
          ],
          [
            at('10:40:00'),
            'resolved',
            'Incident marked resolved',
            'PagerDuty',
            '@alice',
          ],
        ],
        factors: [
          [
            'immediate',
            null,
            'Database connection pool exhausted (max 20 connections)',
          ],
          [
            'immediate',
            null,
            'Query introduced in v2.3.0 deployment lacked index',
          ],
          [
            'contributing',
            'monitoring-gap',
            'Connection pool utilization not monitored',
          ],
          [
            'contributing',
            'testing-gap',
            "Load testing didn't include new query pattern",
          ],
          [
            'contributing',
            'runbook-gap',
            'No documented procedure for DB connection issues',
          ],
          [
            'contributing',
            'capacity-planning',
            'Pool size unchanged despite 3x traffic growth',
          ],
          ['systemic', null, 'No pre-deployment query plan review'],
          [
            'systemic',
            null,
            'Database alerts only fire on total failure, not degradation',
          ],
        ],
        actionItems: [
          ['Add connection pool metrics to Grafana', 'bob', '02-16', 'high'],
          [
            'Create runbook: DB connection saturation',
            'alice',
            '02-20',
            'high',
          ],
          ['Add DB query plan check to CI/CD', 'charlie', '03-01', 'medium'],
          ['Review and adjust connection pool size', 'dan', '02-14', 'high'],
          ['Implement DB slow query alerts (<100ms)', 'bob', '02-23', 'medium'],
          [
            'Add load testing for new query patterns',
            'charlie',
            '03-15',
            'low',
          ],
        ].map(([title, owner, day, priority], i) => [
          `AI-00${i + 1}`,
          title,
          `user:default/${owner}`,
          `2025-${day}`,
          priority,
          'open',
        ]),
        sections: SECTIONS,
      });
      expect(await bob.getReport(ref!)).toBe(text);
    });
  });
});
