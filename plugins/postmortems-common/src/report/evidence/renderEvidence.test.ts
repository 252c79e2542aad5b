import { emptyHeader, Evidence, Postmortem, TimelineEvent } from '../../model';
import { renderEvidence } from './renderEvidence';

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

function anArtefact(n: number, more: Partial<Evidence>): Evidence {
  return {
    id: idOf(n),
    version: 1,
    ...{ title: `artefact ${n}`, source: '', command: '', alt: '' },
    ...{ offsetMs: 0, format: 'access-log', formatTitle: 'Access log' },
    ...{ hash: '', size: 1, span: null, lines: 0, observations: 0 },
    ...{ errors: 0, warnings: 0, withoutZone: 0, zone: 'UTC' },
    unread: { count: 0, first: [] },
    redactions: {},
    image: null,
    dismissed: [],
    leftOut: 0,
    trimmed: 0,
    ...{ createdAt: '2025-02-10T08:00:00.000Z', createdBy: 'user:default/a' },
    ...{ updatedAt: '2025-02-10T08:00:00.000Z', updatedBy: 'user:default/a' },
    ...more,
  };
}

function anEvent(more: Partial<TimelineEvent>): TimelineEvent {
  return {
    ...{ id: idOf(9), version: 1, position: 0, timeOrigin: null },
    ...{ occurredAt: '2025-02-09T10:05:23.000Z', description: 'It failed' },
    ...{ source: '', actor: '', milestone: null, evidenceUrl: null },
    citations: [],
    ...{ updatedAt: '2025-02-10T08:00:00.000Z', updatedBy: 'user:default/a' },
    ...more,
  };
}

function aPostmortem(more: Partial<Postmortem> = {}): Postmortem {
  return {
    ...emptyHeader(),
    ...{ id: idOf(0), ref: 'PM-2025-02-09', seq: 1, version: 1 },
    ...{ title: 'Cart failed', status: 'draft', visibility: 'open' },
    ...{ publishedAt: null, waivers: [], imported: false },
    visibilityReason: null,
    ...{ members: [], template: 'default' },
    ...{ createdAt: '2025-02-10T08:00:00.000Z', createdBy: 'user:default/a' },
    ...{ updatedAt: '2025-02-10T08:00:00.000Z', updatedBy: 'user:default/a' },
    ...{ sections: [], timeline: [], factors: [], actionItems: [] },
    ...more,
  } as Postmortem;
}

const log = anArtefact(1, {
  title: 'edge | prod.log',
  source: 'nginx',
  offsetMs: 180_000,
  span: { from: '2025-02-09T10:08:23.000Z', to: '2025-02-09T11:03:00.250Z' },
  lines: 120,
  errors: 40,
  redactions: { bearer: 2, jwt: 1 },
});
const image = anArtefact(2, {
  title: 'board.png',
  format: 'image',
  formatTitle: 'Image (PNG, JPEG, WebP)',
  source: 'Image',
  alt: 'The [queue] grows',
  image: { ending: 'png', width: 4, height: 3 },
});

describe('renderEvidence', () => {
  it('lists the artefacts by corrected clocks, the images, and the lines that are cited', () => {
    const timeline = [
      anEvent({
        citations: [
          {
            ...{ evidenceId: idOf(1), line: 41, path: null },
            text: '"GET /cart" 500 | 12',
          },
          {
            ...{ evidenceId: idOf(7), line: null, path: 'data.result[0]' },
            text: 'up\n= 0',
          },
        ],
      }),
      anEvent({ occurredAt: null, description: 'Stated only' }),
    ];
    expect(renderEvidence(aPostmortem({ timeline }), [log, image])).toBe(
      `# Evidence: Cart failed (PM-2025-02-09)

All times are UTC, by corrected clocks.

## Artefacts

| Artefact | Format | Source | From | To | Lines | Errors | Secrets Taken Out | Shows |
|----------|--------|--------|------|----|-------|--------|-------------------|-------|
| edge \\| prod.log | Access log | nginx | 2025-02-09 10:05:23 | 2025-02-09 11:00:00.250 | 120 | 40 | 3 | - |
| board.png | Image (PNG, JPEG, WebP) | Image | - | - | 0 | 0 | 0 | The \\[queue\\] grows |

## Images

### board.png

![The \\[queue\\] grows](images/${idOf(2)}.png)

## Cited Lines

| Time | Event | Artefact | Line | Text |
|------|-------|----------|------|------|
| 2025-02-09 10:05:23 | It failed | edge \\| prod.log | 41 | "GET /cart" 500 \\| 12 |
| 2025-02-09 10:05:23 | It failed | - | data.result\\[0\\] | up = 0 |
`,
    );
  });

  it('says nothing of what is not there', () => {
    expect(renderEvidence(aPostmortem(), [])).toBe(
      `# Evidence: Cart failed (PM-2025-02-09)

All times are UTC, by corrected clocks.
`,
    );
  });

  it('bears a clock that leads beyond all times', () => {
    const at = '+275760-09-13T00:00:00.000Z';
    const written = renderEvidence(aPostmortem(), [
      { ...log, span: { from: at, to: at }, offsetMs: -1 },
    ]);
    expect(written).toContain('| nginx | - | - | 120 |');
  });

  it('names those who acted as the report does', () => {
    const timeline = [
      anEvent({
        actor: '@alice',
        description: '@alice rolled back',
        citations: [
          {
            ...{ evidenceId: idOf(1), line: 7, path: null },
            text: 'rollback by @alice',
          },
        ],
      }),
    ];
    const byName = renderEvidence(aPostmortem({ timeline }), [log]);
    expect(byName).toContain('rollback by @alice');
    const byRole = renderEvidence(
      aPostmortem({
        timeline,
        actorsShown: 'role',
        actorRoles: [{ actor: '@alice', role: 'On-call' }],
      }),
      [log],
    );
    expect(byRole).not.toContain('alice');
    expect(byRole).toContain('| On-call rolled back |');
    expect(byRole).toContain('| rollback by On-call |');
  });
});
