import { screen, within } from '@testing-library/react';
import type {
  KnownAction,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aMention, aPostmortem } from '../testing/fakePostmortems';
import { renderScreen } from '../testing/renderScreen';
import { KnownBlock } from './KnownBlock';

const ID = '7d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3a';
const OTHER_ID = '7d1f0c52-6a0e-4c8e-9a57-2f0d1c6b8e3b';

const aKnown = (overrides: Partial<KnownAction> = {}): KnownAction => ({
  postmortem: aMention({ ref: 'PM-2024-12-08', title: 'Pool ran full' }),
  action: {
    ...{ id: ID, key: 'AI-004', title: 'Set a limit' },
    ...{ status: 'done', dueOn: '2025-01-10' },
  },
  factor: {
    ...{ id: ID, statement: 'The pool was too small' },
    category: 'capacity-planning',
  },
  reason: 'category',
  isSuggested: false,
  factorIds: [],
  entityRef: 'component:default/checkout',
  isDependency: false,
  standing: 'open',
  knownSince: '2024-12-08T10:00:00.000Z',
  days: 63,
  ...overrides,
});

const show = (getKnown: PostmortemsApi['getKnown']) =>
  renderScreen(
    <div>
      <h2>Report</h2>
      <KnownBlock postmortem={aPostmortem()} />
    </div>,
    { api: { getKnown } },
  );
const answer =
  (...items: KnownAction[]) =>
  async () => ({
    ...{ at: '2025-02-09T10:05:23.000Z', items },
    ...{ isMore: false, hasDependencies: true },
  });

describe('what was known and not fixed', () => {
  it('tells for how long and how it stood, and leads to the action', async () => {
    const { container } = show(answer(aKnown()));
    expect(await screen.findByText('AI-004 was open')).toBeVisible();
    expect(container).toHaveTextContent('Known for 63 days; AI-004 was open');
    expect(
      screen.getByRole('link', { name: 'AI-004 Set a limit' }),
    ).toHaveAttribute('href', '/postmortem/PM-2024-12-08#AI-004');
    expect(screen.getByText('against: The pool was too small')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it.each<[string, Partial<KnownAction>]>([
    ['AI-004 was overdue', { standing: 'overdue' }],
    ['AI-004 had been decided against', { standing: 'declined' }],
    ['AI-004 was done', { standing: 'done' }],
    [
      'same pattern (only suggested), on',
      { reason: 'pattern', isSuggested: true },
    ],
    [', which this depends on', { isDependency: true }],
    ['still open on checkout', { reason: 'service', factor: null }],
  ])('says: %s', async (words, overrides) => {
    const { container } = show(answer(aKnown(overrides)));
    await screen.findByRole('link', { name: 'AI-004 Set a limit' });
    expect(container).toHaveTextContent(words);
  });

  it('tells apart what was done, and did not keep it away', async () => {
    const done = aKnown({ standing: 'done' });
    const { container } = show(
      answer(aKnown(), {
        ...done,
        action: { ...done.action, id: OTHER_ID, key: 'AI-005' },
      }),
    );
    const owed = await screen.findByRole('region', {
      name: 'Known and not fixed',
    });
    expect(within(owed).getByRole('listitem')).toHaveTextContent(
      'AI-004 was open',
    );
    expect(
      within(
        screen.getByRole('region', {
          name: 'Done before, and it happened again',
        }),
      ).getByRole('listitem'),
    ).toHaveTextContent('AI-005 was done');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('has no heading of what was not fixed where all was done', async () => {
    show(answer(aKnown({ standing: 'done' })));
    expect(await screen.findByText('AI-004 was done')).toBeVisible();
    expect(screen.queryByText('Known and not fixed')).toBeNull();
  });

  it('is not there where nothing was', async () => {
    show(answer());
    await screen.findByText('Report');
    expect(screen.queryByText('Known and not fixed')).toBeNull();
  });

  it('offers to try again what could not be loaded', async () => {
    let calls = 0;
    show(async () => {
      calls += 1;
      if (calls === 1) throw new Error('down');
      return answer(aKnown())();
    });
    (await screen.findByRole('button', { name: 'Try again' })).click();
    expect(await screen.findByText('AI-004 was open')).toBeVisible();
  });
});
