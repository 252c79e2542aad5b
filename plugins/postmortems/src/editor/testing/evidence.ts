import {
  IMAGE_FORMAT,
  newIdempotencyKey,
  type Evidence,
  type EvidenceCitation,
  type TimelineProposal,
} from 'backstage-plugin-postmortems-common';

/** An artefact, of which a test says only what it is about. */
export function anEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: newIdempotencyKey(),
    version: 1,
    title: 'access.log',
    source: 'nginx access log',
    command: '',
    offsetMs: 0,
    alt: '',
    format: 'access-log',
    formatTitle: 'Access log (nginx, Apache)',
    hash: newIdempotencyKey(),
    size: 100,
    span: {
      from: '2025-02-09T10:00:00.000Z',
      to: '2025-02-09T10:45:00.000Z',
    },
    lines: 1_200,
    observations: 1_200,
    errors: 300,
    warnings: 0,
    withoutZone: 0,
    zone: 'UTC',
    unread: { count: 0, first: [] },
    trimmed: 0,
    redactions: {},
    image: null,
    dismissed: [],
    leftOut: 0,
    createdAt: '2025-02-10T08:00:00.000Z',
    createdBy: 'user:default/dan',
    updatedAt: '2025-02-10T08:00:00.000Z',
    updatedBy: 'user:default/dan',
    ...overrides,
  };
}

/** What makes an artefact an image. */
export function anImage(): Partial<Evidence> {
  return {
    format: IMAGE_FORMAT,
    formatTitle: 'Image',
    source: '',
    span: null,
    lines: 0,
    observations: 0,
    errors: 0,
    image: { ending: 'png', width: 640, height: 360 },
  };
}

/** A line that is cited. */
export function aCitation(
  evidenceId: string,
  line: number,
  text = `line ${line} of it`,
): EvidenceCitation {
  return { evidenceId, line, path: null, text };
}

/** A proposal that cites a line of the artefact; each line is another proposal. */
export function aProposal(
  evidence: Evidence,
  line: number,
  overrides: Partial<TimelineProposal> = {},
): TimelineProposal {
  return {
    key: `errors_start|${evidence.id}|${line}`,
    kind: 'errors_start',
    occurredAt: '2025-02-09T10:05:23.000Z',
    description: 'Errors begin',
    source: evidence.source,
    actor: '',
    evidenceUrl: null,
    citations: [aCitation(evidence.id, line)],
    milestones: [],
    state: 'proposed',
    ...overrides,
  };
}
