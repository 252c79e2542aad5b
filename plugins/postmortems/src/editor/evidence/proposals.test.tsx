import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { anEvent } from '../../testing/fakePostmortems';
import { openEditor } from '../fields/__testUtils__/openEditor';
import { aCitation, aProposal } from '../testing/evidence';
import type { MemoryServer } from '../testing/MemoryServer';
import { aServer, press, shownPart } from './testing/evidencePart';

beforeEach(() => localStorage.clear());

/** Errors begin, an alert fires, and all is well again. */
function propose(server: MemoryServer) {
  const { evidence } = server;
  const log = evidence.has({ title: 'access.log', source: 'nginx' });
  evidence.proposals = [
    aProposal(log, 7, {
      description: 'Errors begin',
      milestones: ['started'],
      citations: [7, 8, 9, 10].map(line => aCitation(log.id, line)),
    }),
    aProposal(log, 20, {
      kind: 'alert_fired',
      description: 'Alert fires',
      occurredAt: '2025-02-09T10:06:45.000Z',
      milestones: ['detected'],
    }),
    aProposal(log, 900, {
      kind: 'recovered',
      description: 'As usual again',
      occurredAt: '2025-02-09T10:40:00.000Z',
      milestones: ['mitigated', 'resolved'],
    }),
  ];
  return log;
}

const nameOf = (what: string) =>
  new RegExp(`^\\d\\d:\\d\\d:\\d\\d, .*: ${what}$`);
const find = (what: string) =>
  screen.findByRole('group', { name: nameOf(what) });
const proposed = () =>
  screen
    .queryAllByRole('group', { name: /^\d\d:\d\d:\d\d, / })
    .map(group => group.getAttribute('aria-label'));
const events = (server: MemoryServer, count: number) =>
  waitFor(
    () => {
      expect(server.document!.timeline).toHaveLength(count);
      return server.document!.timeline;
    },
    { timeout: 4_000 },
  );

describe('the proposed timeline', () => {
  it('names those who acted as the catalog does', async () => {
    const server = aServer();
    const log = server.evidence.has({ title: 'pages.json' });
    server.evidence.proposals = [
      aProposal(log, 1, { source: 'PagerDuty', actor: 'bob' }),
    ];
    await openEditor(server, 'evidence');
    const proposal = await find('Errors begin');
    expect(
      await within(proposal).findByRole('link', { name: 'Bob Baker' }),
    ).toBeVisible();
    expect(proposal).toHaveTextContent('PagerDuty · Bob Baker');
  });

  it('stands in the order of time, with the lines that show it', async () => {
    const server = aServer();
    propose(server);
    await openEditor(server, 'evidence');
    const first = await find('Errors begin');
    expect(proposed()).toEqual([
      '10:05:23, errors begin: Errors begin',
      '10:06:45, an alert fires: Alert fires',
      '10:40:00, as usual again: As usual again',
    ]);
    expect(first).toHaveTextContent('Started');
    expect(first).toHaveTextContent('access.log, line 7 line 7 of it');
    expect(first).not.toHaveTextContent('line 9 of it');
    await userEvent.click(
      within(first).getByRole('button', { name: 'Show 2 more lines' }),
    );
    expect(first).toHaveTextContent('line 10 of it');
    expect(await axe(shownPart())).toHaveNoViolations();
  });

  it('is accepted with Enter: an event that cites its lines, and the next one in focus', async () => {
    const server = aServer();
    const log = propose(server);
    await openEditor(server, 'evidence');
    (await find('Errors begin')).focus();
    await userEvent.keyboard('{Enter}');
    expect(await find('Alert fires')).toHaveFocus();
    expect(proposed()).toHaveLength(2);
    const [event] = await events(server, 1);
    expect(event).toMatchObject({
      occurredAt: '2025-02-09T10:05:23.000Z',
      description: 'Errors begin',
      source: 'nginx',
      milestone: 'started',
    });
    expect(event.citations.map(({ line }) => line)).toEqual([7, 8, 9, 10]);
    expect(event.citations[0].evidenceId).toBe(log.id);
    expect(screen.getByText('“Errors begin” is in the timeline')).toBeVisible();
  });

  it('is in the part of the timeline at once, in its place and with its evidence', async () => {
    const server = aServer({
      timeline: [
        anEvent({
          description: 'Rolled back',
          occurredAt: '2025-02-09T10:30:00.000Z',
        }),
      ],
    });
    propose(server);
    await openEditor(server, 'evidence');
    await press('Accept Errors begin');
    await userEvent.click(screen.getByRole('link', { name: /Timeline/ }));
    const [first, second] = screen.getAllByLabelText('Event');
    expect(first).toHaveValue('Errors begin');
    expect(second).toHaveValue('Rolled back');
    await userEvent.click(screen.getByText('4 lines of evidence'));
    expect(await screen.findByText('line 8 of it')).toBeVisible();
  });

  it('is taken back: the event goes, the proposal is there again and so is the header', async () => {
    const server = aServer();
    propose(server);
    await openEditor(server, 'evidence');
    await press('Accept As usual again');
    await events(server, 1);
    await waitFor(() =>
      expect(server.document!.resolvedAt).toBe('2025-02-09T10:40:00.000Z'),
    );
    await press('Undo');
    await events(server, 0);
    expect(await find('As usual again')).toBeVisible();
    await waitFor(() => expect(server.document!.resolvedAt).toBeNull(), {
      timeout: 4_000,
    });
  });

  it('says both milestones of one moment: one with the event, the other in the header', async () => {
    const server = aServer();
    propose(server);
    await openEditor(server, 'evidence');
    await press('Accept As usual again');
    const [event] = await events(server, 1);
    expect(event.milestone).toBe('mitigated');
    await waitFor(() =>
      expect(server.document!.resolvedAt).toBe('2025-02-09T10:40:00.000Z'),
    );
  });

  it('leaves a milestone alone that is another moment already, and says so', async () => {
    const server = aServer({ startedAt: '2025-02-09T10:01:00.000Z' });
    propose(server);
    await openEditor(server, 'evidence');
    expect(await find('Errors begin')).toHaveTextContent(
      'Started is 10:01:00 already',
    );
    await press('Accept Errors begin');
    const [event] = await events(server, 1);
    expect(event.milestone).toBeNull();
    expect(server.document!.startedAt).toBe('2025-02-09T10:01:00.000Z');
  });

  it('is edited with E before it is accepted, and Escape leaves it as it was', async () => {
    const server = aServer();
    propose(server);
    await openEditor(server, 'evidence');
    (await find('Errors begin')).focus();
    await userEvent.keyboard('e');
    const words = screen.getByLabelText('Event');
    expect(words).toHaveFocus();
    await userEvent.type(words, ' to pile up');
    await userEvent.keyboard('{Escape}');
    expect(await find('Errors begin')).toHaveFocus();

    await userEvent.keyboard('e');
    await userEvent.type(screen.getByLabelText('Event'), ' to pile up');
    const time = screen.getByLabelText('Time (UTC)');
    await userEvent.clear(time);
    await userEvent.type(time, '10:04:00{Enter}');
    expect(await events(server, 1)).toMatchObject([
      {
        description: 'Errors begin to pile up',
        occurredAt: '2025-02-09T10:04:00.000Z',
        milestone: 'started',
      },
    ]);
    expect(await find('Alert fires')).toHaveFocus();
  });

  it('is dismissed with D, hidden, and taken up again', async () => {
    const server = aServer();
    propose(server);
    await openEditor(server, 'evidence');
    (await find('Errors begin')).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(await find('Alert fires')).toHaveFocus();
    await userEvent.keyboard('d');
    expect(await find('As usual again')).toHaveFocus();
    expect(proposed()).toHaveLength(2);
    await userEvent.keyboard('{ArrowUp}{Delete}');
    expect(await find('As usual again')).toHaveFocus();
    await press('Show dismissed (2)');
    const aside = screen.getByRole('list', { name: 'Dismissed proposals' });
    expect(within(aside).getByText('Alert fires')).toBeVisible();
    await press('Take up again: Alert fires');
    expect(await find('Alert fires')).toBeVisible();
    expect(
      server.log.filter(line => line.startsWith('dismissProposals')),
    ).toHaveLength(3);
    await press('Undo');
    expect(await find('Errors begin')).toBeVisible();
  });

  it('is there again when it could not be dismissed', async () => {
    const server = aServer();
    propose(server);
    await openEditor(server, 'evidence');
    await find('Errors begin');
    server.weather = 'offline';
    await press('Dismiss Errors begin');
    expect(await find('Errors begin')).toBeVisible();
    // Whether the proposals were read again by then, which fails too, depends on the machine.
    expect(
      await screen.findByText(
        /^Something could not be done: The portal could not be reached/,
      ),
    ).toBeVisible();
  });

  it('is accepted as a whole, and taken back as a whole', async () => {
    const server = aServer();
    propose(server);
    await openEditor(server, 'evidence');
    await press('Accept all');
    expect(
      await screen.findByText(/All that was proposed is in the timeline/),
    ).toBeVisible();
    expect(screen.getByText('3 events are in the timeline')).toBeVisible();
    await events(server, 3);
    await waitFor(
      () =>
        expect(server.document).toMatchObject({
          resolvedAt: '2025-02-09T10:40:00.000Z',
        }),
      { timeout: 4_000 },
    );
    await press('Undo');
    await events(server, 0);
    expect(proposed()).toHaveLength(3);
  });

  it('does not propose what the timeline tells already', async () => {
    const server = aServer();
    const log = propose(server);
    server.document!.timeline = [
      anEvent({ citations: [aCitation(log.id, 8)] }),
    ];
    await openEditor(server, 'evidence');
    await find('Alert fires');
    expect(proposed()).toHaveLength(2);
  });

  it('says that nothing stands out', async () => {
    const server = aServer();
    server.evidence.has();
    await openEditor(server, 'evidence');
    expect(
      await screen.findByText(/^Nothing in them stands out/),
    ).toBeVisible();
  });

  it('is read anew after each change of what it rests on', async () => {
    const server = aServer();
    const log = propose(server);
    await openEditor(server, 'evidence');
    await find('Errors begin');
    server.evidence.proposals = [
      aProposal(log, 7, {
        description: 'Errors begin',
        occurredAt: '2025-02-09T10:05:20.000Z',
      }),
    ];
    const clock = screen.getByLabelText('Clock ahead by');
    await userEvent.clear(clock);
    await userEvent.type(clock, '3{Enter}');
    await waitFor(() =>
      expect(proposed()).toEqual(['10:05:20, errors begin: Errors begin']),
    );
  });

  it('can be read, but not decided, by those who may not change the post-mortem', async () => {
    const server = aServer({
      may: {
        edit: false,
        transition: false,
        changePeople: false,
        changeAccess: false,
        delete: false,
      },
    });
    propose(server);
    await openEditor(server, 'evidence');
    (await find('Errors begin')).focus();
    await userEvent.keyboard('{Enter}d{ArrowDown}');
    expect(await find('Alert fires')).toHaveFocus();
    expect(proposed()).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /Accept/ })).toBeNull();
    expect(server.log.every(line => !line.startsWith('create'))).toBe(true);
  });
});
