import fc from 'fast-check';
import { readDocument } from '../../../__testUtils__/readFormat';
import { spoiled, unsoundIn } from '../../../__testUtils__/spoiled';
import { opsgenie } from './opsgenie';

const CREATED = Date.UTC(2025, 1, 9, 10, 20);
const UPDATED = Date.UTC(2025, 1, 9, 10, 25);
const webhook = (action: string, more: object = {}) => ({
  action,
  integrationId: 'i1',
  source: { name: '', type: 'web' },
  alert: {
    alertId: 'a1',
    message: 'Queue is stuck',
    username: 'ada@shop.example',
    entity: 'mail',
    createdAt: CREATED,
    // Nanoseconds.
    updatedAt: UPDATED * 1_000_000,
    ...more,
  },
});

describe('opsgenie', () => {
  it('reads a new alert at its creation', () => {
    const document = webhook('Create');
    expect(opsgenie.recognises(document)).toBe(true);
    expect(readDocument(opsgenie, document).told).toEqual([
      {
        kind: 'act',
        act: 'opened',
        time: CREATED,
        message: 'Alert opened: Queue is stuck',
        actor: 'ada@shop.example',
        origin: 'mail',
      },
    ]);
  });

  it('reads what is done to an alert at its last change, in either unit', () => {
    const document = [
      webhook('Acknowledge'),
      webhook('AddNote', { note: 'Disk is full', updatedAt: UPDATED }),
      webhook('AssignOwnership', { owner: 'bo' }),
      webhook('Close'),
      webhook('Restart pods'),
    ];
    expect(opsgenie.recognises(document)).toBe(true);
    const { told, places } = readDocument(opsgenie, document);
    const common = { time: UPDATED };
    expect(told).toMatchObject([
      {
        ...common,
        act: 'acknowledged',
        message: 'Alert acknowledged: Queue is stuck',
      },
      { ...common, act: 'message', message: 'Note: Disk is full' },
      {
        ...common,
        act: 'paged',
        message: 'Alert assigned to bo: Queue is stuck',
      },
      { ...common, act: 'resolved', message: 'Alert closed: Queue is stuck' },
      {
        ...common,
        act: 'message',
        message: 'Action Restart pods: Queue is stuck',
      },
    ]);
    expect(places[4].path).toBe('[4]');
  });

  it('does not take the creation of an alert for the time it was closed', () => {
    const document = [webhook('Close', { updatedAt: undefined }), 5];
    const { told, unread } = readDocument(opsgenie, document);
    expect(told).toEqual([]);
    expect(unread.map(({ path }) => path)).toEqual(['[0]', '[1]']);
  });

  it.each([
    ['a webhook of GitHub', { action: 'created', alert: { number: 1 } }],
    ['a webhook of Alertmanager', { status: 'firing', alerts: [] }],
    ['an alert alone', webhook('Create').alert],
    ['nothing', []],
  ])('does not take %s for its own', (_, document) => {
    expect(opsgenie.recognises(document)).toBe(false);
  });

  it('throws at no JSON, and tells nothing that no timeline could show', () => {
    const document = [webhook('Create'), webhook('Escalate'), webhook('x')];
    fc.assert(
      fc.property(spoiled(document), value => {
        expect(unsoundIn(opsgenie, value)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
