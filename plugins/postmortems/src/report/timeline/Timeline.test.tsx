import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anEvent, aPostmortem } from '../../testing/fakePostmortems';
import { anEntity, renderScreen } from '../../testing/renderScreen';
import { Timeline } from './Timeline';

const header = aPostmortem();

describe('Timeline', () => {
  it('folds a long table until it is asked for', async () => {
    const timeline = Array.from({ length: 40 }, (_, i) =>
      anEvent({
        description: `Event ${i}`,
        occurredAt: new Date(
          Date.parse(header.startedAt!) + i * 10_000,
        ).toISOString(),
      }),
    );
    await renderScreen(<Timeline postmortem={aPostmortem({ timeline })} />);
    const unfold = await screen.findByRole('button', {
      name: 'Show the table (40 events)',
    });
    expect(unfold).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.click(unfold);
    expect(screen.getAllByRole('row')).toHaveLength(41);
  });

  it('shows the incident alone where a far event would dwarf it, and everything on demand', async () => {
    const timeline = [
      anEvent({
        description: 'The query was released',
        occurredAt: '2025-02-03T09:00:00.000Z',
      }),
      anEvent({ description: 'First errors' }),
    ];
    await renderScreen(<Timeline postmortem={aPostmortem({ timeline })} />);
    expect(
      await screen.findByText(
        /^1 event from 1 source.* · 1 earlier event is not shown$/,
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /The query was released/ }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Everything' }));
    expect(
      screen.getByRole('button', { name: /The query was released/ }),
    ).toBeVisible();
  });

  it('shows what a dot stands for on hover, until Escape', async () => {
    await renderScreen(
      <Timeline
        postmortem={aPostmortem({ timeline: [anEvent({ actor: '@alice' })] })}
      />,
    );
    const dot = await screen.findByRole('button', { name: /Error rate rises/ });
    await userEvent.hover(dot);
    expect(screen.getByText('metrics · @alice')).toBeInTheDocument();
    act(() => dot.focus());
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('metrics · @alice')).not.toBeInTheDocument();
  });

  it('names those who acted as the catalog does, in the table and beside the dot', async () => {
    const alice = anEntity(
      { kind: 'User', name: 'alice' },
      { profile: { displayName: 'Alice Moreau' } },
    );
    await renderScreen(
      <Timeline
        postmortem={aPostmortem({ timeline: [anEvent({ actor: '@alice' })] })}
      />,
      { entities: [alice] },
    );
    expect(
      await screen.findByRole('link', { name: 'Alice Moreau' }),
    ).toBeVisible();
    await userEvent.hover(
      screen.getByRole('button', { name: /Error rate rises/ }),
    );
    expect(screen.getByText('metrics · Alice Moreau')).toBeInTheDocument();
    // There is nothing to click on in what goes away with the mouse.
    expect(screen.getAllByRole('link', { hidden: true })).toHaveLength(1);
  });

  it('draws nothing where no time is known, and still has the table', async () => {
    const unknown = {
      startedAt: null,
      detectedAt: null,
      acknowledgedAt: null,
      mitigatedAt: null,
      resolvedAt: null,
    };
    await renderScreen(
      <Timeline
        postmortem={aPostmortem({
          ...unknown,
          timeline: [anEvent({ occurredAt: null })],
        })}
      />,
    );
    expect(await screen.findByText('Time not known')).toBeVisible();
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('shows the lines that show an event, and says of the others that they are stated', async () => {
    const citations = [3, 4].map(line => ({
      evidenceId: 'a',
      line,
      path: null,
      text: `ERROR ${line}`,
    }));
    const timeline = [
      anEvent({ description: 'Errors', citations }),
      anEvent({
        description: 'Somebody saw it',
        occurredAt: '2025-02-09T10:30:00.000Z',
      }),
    ];
    await renderScreen(<Timeline postmortem={aPostmortem({ timeline })} />);
    await userEvent.click(await screen.findByText('2 lines of evidence'));
    expect(await screen.findByText('ERROR 4')).toBeVisible();
    expect(screen.getAllByText(/of evidence/)).toHaveLength(1);
    await userEvent.hover(
      screen.getByRole('button', { name: /Somebody saw it/ }),
    );
    expect(screen.getByText(/^Stated; no line/)).toBeInTheDocument();
  });
});
