import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { spoiled, unsoundIn } from '../../../__testUtils__/spoiled';
import { pagerduty } from './pagerduty';

const at = (time: string) => Date.parse(`2025-02-09T${time}Z`);
const ADA = { type: 'user_reference', summary: 'Ada' };
const MONITOR = { type: 'inbound_integration_reference', summary: 'Probe' };
const INCIDENT = {
  type: 'incident',
  incident_number: 8,
  title: 'Payments fail',
  html_url: 'https://shop.example/incidents/8',
  status: 'triggered',
  created_at: '2025-02-09T10:20:00Z',
  assignees: [ADA, { type: 'user_reference', summary: 'Bo' }],
};

const webhook = (
  type: string,
  data: object = INCIDENT,
  agent: unknown = ADA,
) => ({
  event: {
    event_type: `incident.${type}`,
    occurred_at: '2025-02-09T10:21:00.500Z',
    agent,
    data,
  },
});
const logEntry = (verb: string, more: object = {}) => ({
  type: `${verb}_log_entry`,
  created_at: '2025-02-09T10:22:00Z',
  agent: ADA,
  incident: { type: 'incident_reference', summary: 'Payments fail' },
  ...more,
});

/** Act, message and actor of what a document tells. */
function acts(document: unknown) {
  return readDocument(pagerduty, document).told.map(told =>
    told.kind === 'act' ? [told.act, told.message, told.actor] : told,
  );
}

describe('pagerduty', () => {
  it('reads a webhook', () => {
    const document = webhook('acknowledged');
    expect(pagerduty.recognises(document)).toBe(true);
    expect(readDocument(pagerduty, document).told).toEqual([
      {
        kind: 'act',
        act: 'acknowledged',
        time: at('10:21:00.500'),
        message: 'Incident acknowledged: Payments fail',
        actor: 'Ada',
        url: 'https://shop.example/incidents/8',
      },
    ]);
  });

  it('calls an integration that acts one', () => {
    expect(acts(webhook('triggered', INCIDENT, MONITOR))).toEqual([
      [
        'opened',
        'Incident opened: Payments fail',
        'Probe (inbound integration)',
      ],
    ]);
  });

  it('reads all that webhooks tell, in a list or under messages', () => {
    const incident = { summary: 'Payments fail' };
    const list = [
      webhook('reassigned'),
      webhook('annotated', { incident, content: 'Queue is full' }),
      webhook('status_update_published', { incident, message: 'Mending it' }),
      webhook('priority_updated', { ...INCIDENT, priority: { summary: 'P1' } }),
      webhook('responder.added', { incident, user: ADA, message: 'Please' }),
      webhook('responder.replied', { incident, user: ADA, state: 'accepted' }),
      webhook('resolved', INCIDENT, null),
      webhook('workflow.started', { incident }),
    ];
    const told = [
      ['paged', 'Incident assigned to Ada, Bo: Payments fail', 'Ada'],
      ['message', 'Note: Queue is full', 'Ada'],
      ['message', 'Status update: Mending it', 'Ada'],
      ['message', 'Priority changed to P1: Payments fail', 'Ada'],
      ['paged', 'Call for help to Ada: Please', 'Ada'],
      ['message', 'Answer to a call for help: accepted', 'Ada'],
      ['resolved', 'Incident resolved: Payments fail', undefined],
      ['message', 'Incident: workflow started: Payments fail', 'Ada'],
    ];
    expect(acts(list)).toEqual(told);
    expect(acts({ messages: list })).toEqual(told);
  });

  it('reads webhooks of the second version', () => {
    const document = {
      messages: [
        {
          event: 'incident.resolve',
          created_on: '2025-02-09T10:50:00Z',
          incident: INCIDENT,
          log_entries: [{ type: 'x', agent: ADA }],
        },
      ],
    };
    expect(pagerduty.recognises(document)).toBe(true);
    expect(readDocument(pagerduty, document).told).toMatchObject([
      { act: 'resolved', time: at('10:50:00'), actor: 'Ada' },
    ]);
  });

  it('reads an open incident with who had it and who acknowledged it', () => {
    const incident = {
      ...INCIDENT,
      status: 'acknowledged',
      assignments: [{ at: '2025-02-09T10:20:01Z', assignee: ADA }],
      acknowledgements: [{ at: '2025-02-09T10:23:00Z', acknowledger: ADA }],
      last_status_change_at: '2025-02-09T10:23:00Z',
    };
    const { told } = readDocument(pagerduty, { incident });
    expect(pagerduty.recognises({ incident })).toBe(true);
    expect(told).toMatchObject([
      { act: 'opened', time: at('10:20:00'), actor: undefined },
      {
        act: 'paged',
        time: at('10:20:01'),
        message: 'Incident assigned to Ada: Payments fail',
      },
      { act: 'acknowledged', time: at('10:23:00'), actor: 'Ada' },
    ]);
    expect(told).toHaveLength(3);
  });

  it('reads the end of a resolved incident at its last change', () => {
    const resolved = {
      ...INCIDENT,
      status: 'resolved',
      last_status_change_at: '2025-02-09T11:00:00Z',
      last_status_change_by: MONITOR,
    };
    const { told } = readDocument(pagerduty, { incidents: [resolved] });
    expect(told).toMatchObject([
      { act: 'opened' },
      {
        act: 'resolved',
        time: at('11:00:00'),
        actor: 'Probe (inbound integration)',
      },
    ]);
  });

  it('reads log entries', () => {
    const document = {
      log_entries: [
        logEntry('trigger', {
          agent: MONITOR,
          incident: undefined,
          channel: { type: 'api', summary: 'Too many errors' },
        }),
        logEntry('assign', { assignees: [ADA] }),
        logEntry('notify', { agent: undefined, user: ADA }),
        logEntry('acknowledge', { agent: undefined, user: ADA }),
        logEntry('escalate', { assignees: [ADA] }),
        logEntry('annotate', {
          channel: { type: 'note', summary: 'Full disk' },
        }),
        logEntry('urgency_change'),
        logEntry('resolve'),
      ],
    };
    expect(pagerduty.recognises(document)).toBe(true);
    expect(acts(document)).toEqual([
      [
        'opened',
        'Incident opened: Too many errors',
        'Probe (inbound integration)',
      ],
      ['paged', 'Incident assigned to Ada: Payments fail', 'Ada'],
      ['paged', 'Page sent to Ada: Payments fail', undefined],
      ['acknowledged', 'Incident acknowledged: Payments fail', 'Ada'],
      ['paged', 'Incident escalated to Ada: Payments fail', 'Ada'],
      ['message', 'Note: Full disk', 'Ada'],
      ['message', 'Incident: urgency change: Payments fail', 'Ada'],
      ['resolved', 'Incident resolved: Payments fail', 'Ada'],
    ]);
  });

  it('says what it could not read, and tells the rest', () => {
    const document = {
      incidents: [{ ...INCIDENT, created_at: 'then' }, INCIDENT, 7],
    };
    const { told, unread } = readDocument(pagerduty, document);
    expect(told).toHaveLength(1);
    expect(unread.map(({ path }) => path)).toEqual([
      'incidents[0]',
      'incidents[2]',
    ]);
  });

  it.each([
    [
      'incidents of a status page',
      {
        page: {},
        incidents: [{ name: 'x', created_at: '2025-02-09T10:20:00Z' }],
      },
    ],
    [
      'messages of Slack',
      { ok: true, messages: [{ type: 'message', ts: '1739097000.1' }] },
    ],
    ['an event about a service', { event: { event_type: 'service.updated' } }],
    ['a Kubernetes event', { kind: 'Event', type: 'Normal' }],
    ['an empty answer', { incidents: [] }],
    ['a list of channels', [{ id: 'C1', name: 'general', created: 1 }]],
  ])('does not take %s for its own', (_, document) => {
    expect(pagerduty.recognises(document)).toBe(false);
  });

  it('throws at no JSON, and tells nothing that no timeline could show', () => {
    const document = [
      webhook('annotated', { incident: INCIDENT, content: 'x' }),
      { ...INCIDENT, assignments: [{ assignee: ADA }], status: 'resolved' },
      logEntry('notify', { user: ADA, channel: {} }),
    ];
    fc.assert(
      fc.property(spoiled(document), value => {
        expect(unsoundIn(pagerduty, value)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
