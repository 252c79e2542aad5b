import fs from 'fs';
import path from 'path';
import { parseReport } from './parseReport';
import type { ReadReport } from './ParsedReport';
import { renderParsedReport } from './renderReport';
import { settings } from './__testUtils__/arbitraryReport';

const SEED = path.resolve(
  __dirname,
  '../../../../../shared/seed/example-report.md',
);
const FIXTURE = path.join(__dirname, '__testUtils__/orders-queue.md');

const read = (file: string): ReadReport =>
  parseReport(fs.readFileSync(file, 'utf8'), settings);

describe('a finished report as teams write it', () => {
  const { document, warnings } = read(FIXTURE);
  const { header } = document;

  it('gives its title without the date', () => {
    expect(header.title).toBe('Orders Arrive Late');
  });

  it('gives its people, dates, severity and the duration as written', () => {
    expect(header).toMatchObject({
      severity: 'P2',
      authors: ['user:default/grace', 'user:default/ivan'],
      reviewedAt: '2024-11-21',
      statedDuration: 'about two hours (22:40 - 00:40 UTC)',
    });
  });

  it('is published, because somebody reviewed it', () => {
    expect(header.status).toBe('published');
    expect(header.publishedAt).toBeNull();
  });

  it('reads times of day on the day of the incident, and later days as written', () => {
    expect(
      document.timeline.map(({ occurredAt, source, actor }) => [
        occurredAt,
        source,
        actor,
      ]),
    ).toEqual([
      ['2024-11-19T22:41:10.000Z', 'kubelet', ''],
      ['2024-11-19T22:58:00.000Z', 'Prometheus', ''],
      ['2024-11-19T23:04:30.000Z', 'PagerDuty', '@ivan'],
      ['2024-11-20T00:12:05.000Z', 'kubectl', '@ivan'],
      ['2024-11-20T00:38:00.000Z', 'Grafana', '@grace'],
    ]);
    expect(document.timeline[1].description).toBe(
      'Alert: consumer lag | order events fires',
    );
  });

  it('takes the milestones from the words of the timeline, and says so', () => {
    expect(header).toMatchObject({
      startedAt: '2024-11-19T22:41:10.000Z',
      detectedAt: '2024-11-19T22:58:00.000Z',
      acknowledgedAt: '2024-11-19T23:04:30.000Z',
      mitigatedAt: '2024-11-20T00:12:05.000Z',
      resolvedAt: '2024-11-20T00:38:00.000Z',
    });
    expect(warnings.map(({ line, message }) => [line, message])).toEqual([
      [28, 'Started taken from this event: 2024-11-19 22:41:10 UTC'],
      [29, 'Detected taken from this event: 2024-11-19 22:58 UTC'],
      [30, 'Acknowledged taken from this event: 2024-11-19 23:04:30 UTC'],
      [31, 'Mitigated taken from this event: 2024-11-20 00:12:05 UTC'],
      [32, 'Resolved taken from this event: 2024-11-20 00:38 UTC'],
    ]);
  });

  it('gives the factors of each layer with their categories', () => {
    expect(
      document.factors.map(({ layer, category }) => [layer, category]),
    ).toEqual([
      ['immediate', null],
      ['immediate', null],
      ['contributing', 'testing-gap'],
      ['contributing', 'monitoring-gap'],
      ['systemic', null],
    ]);
    expect(document.factors[2].statement).toBe(
      'No test sends an event near the size limit',
    );
  });

  it('gives the actions with owner, deadline and priority', () => {
    expect(
      document.actionItems.map(({ key, owner, dueOn, priority, status }) => [
        key,
        owner,
        dueOn,
        priority,
        status,
      ]),
    ).toEqual([
      ['AI-001', 'user:default/ivan', '2024-12-03', 'high', 'open'],
      ['AI-002', 'user:default/grace', '2024-11-29', 'medium', 'open'],
      ['AI-003', 'group:default/platform-team', '2025-01-15', 'low', 'open'],
    ]);
  });

  it('gives the sections of the template with the bytes of their bodies', () => {
    expect(document.sections.map(({ key }) => key)).toEqual([
      'summary',
      'impact',
      'root-cause',
      'what-went-well',
      'lessons-learned',
      'prevention',
    ]);
    expect(document.sections[1].body).toBe(
      '- 1,310 parcels left a day later than promised\n' +
        '- ~$900 in refunded express fees (estimated)',
    );
  });

  it('is written again byte for byte', () => {
    expect(renderParsedReport(document, settings)).toBe(
      fs.readFileSync(FIXTURE, 'utf8'),
    );
  });
});

// The example that the process gives lives outside the repository.
const describeSeed = fs.existsSync(SEED) ? describe : describe.skip;

describeSeed('the example of the process', () => {
  it('comes in with every row in its place', () => {
    const { document, warnings } = read(SEED);
    expect(document.header).toMatchObject({
      title: 'API Service Degradation',
      severity: 'P1',
      statedDuration: '1h 35min (10:05 - 11:40 UTC)',
      authors: ['user:default/alice', 'user:default/bob'],
      reviewedAt: '2025-02-10',
      status: 'published',
      startedAt: '2025-02-09T10:05:23.000Z',
      detectedAt: '2025-02-09T10:06:45.000Z',
      acknowledgedAt: '2025-02-09T10:12:00.000Z',
      mitigatedAt: '2025-02-09T10:22:10.000Z',
      resolvedAt: '2025-02-09T10:40:00.000Z',
    });
    expect(document.timeline).toHaveLength(9);
    expect(document.factors.map(({ layer }) => layer)).toEqual([
      ...Array(2).fill('immediate'),
      ...Array(4).fill('contributing'),
      ...Array(2).fill('systemic'),
    ]);
    expect(document.actionItems.map(({ owner }) => owner)).toEqual(
      ['bob', 'alice', 'charlie', 'dan', 'bob', 'charlie'].map(
        name => `user:default/${name}`,
      ),
    );
    expect(warnings.map(({ line }) => line)).toEqual([4, 30, 31, 33, 36, 38]);
    expect(warnings[0].message).toContain('34 min 37 s');
  });

  it('is written again byte for byte', () => {
    expect(renderParsedReport(read(SEED).document, settings)).toBe(
      fs.readFileSync(SEED, 'utf8'),
    );
  });
});
