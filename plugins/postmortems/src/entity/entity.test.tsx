import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PostmortemsApi } from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aListedExposure } from '../testing/fakeExposures';
import { aRecurringFactor, recurringFactors } from '../testing/fakeFactors';
import { aListedActionItem, aSummary } from '../testing/fakePostmortems';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { EntityPostmortemsCard, EntityPostmortemsContent } from '.';

const checkout = anEntity({ name: 'checkout' });
const dan = anEntity(
  { kind: 'User', name: 'dan' },
  { profile: { displayName: 'Dan Okafor' } },
);

/** A monitoring gap in three of the four here, and in five of twenty-six elsewhere. */
const COUNTED = recurringFactors({
  postmortems: 4,
  items: [
    aRecurringFactor({
      postmortems: 3,
      elsewhere: {
        ...{ postmortems: 5, ofPostmortems: 26, expected: 1.07, lift: 2.23 },
        ...{ interval: { low: 0.56, high: 8.2 }, q: 0.047 },
        verdict: 'in_line',
      },
    }),
  ],
});

/** A service with two incidents and a near miss in the twelve months before 19 February 2025. */
function aBackend(): jest.Mocked<
  Pick<
    PostmortemsApi,
    'list' | 'listActionItems' | 'summarizeActionItems' | 'getRecurringFactors'
  >
> {
  return {
    list: jest.fn(async () => ({
      items: [
        aSummary(),
        aSummary({
          ref: 'PM-2025-01-12',
          title: 'Slow search',
          severity: 'P3',
          startedAt: '2025-01-12T08:00:00.000Z',
          resolvedAt: null,
        }),
        aSummary({
          ref: 'PM-2024-11-02',
          title: 'A disk nearly full',
          kind: 'near_miss',
          severity: null,
          startedAt: '2024-11-02T08:00:00.000Z',
        }),
      ],
      nextCursor: null,
    })),
    listActionItems: jest.fn(async () => ({
      items: [aListedActionItem({ dueOn: '2025-02-16' })],
      nextCursor: null,
    })),
    summarizeActionItems: jest.fn(async () => ({
      open: 4,
      inProgress: 1,
      overdue: 2,
      waitingForProof: 0,
      done: 0,
      verified: 1,
      wontDo: 0,
      recurred: 0,
      ageing: [],
    })),
    getRecurringFactors: jest.fn(async () => COUNTED),
  };
}

const open = (
  part: JSX.Element,
  api: Partial<PostmortemsApi>,
  entity: Entity = checkout,
) =>
  renderScreen(<EntityProvider entity={entity}>{part}</EntityProvider>, {
    api,
    entities: [checkout, dan],
  });

beforeEach(() =>
  jest.useFakeTimers({
    now: Date.parse('2025-02-19T12:00:00Z'),
    doNotFake: ['setTimeout', 'clearTimeout', 'queueMicrotask', 'nextTick'],
  }),
);
afterEach(() => jest.useRealTimers());

describe('the tab of an entity', () => {
  it('says that somebody asks, and leads to the question', async () => {
    open(<EntityPostmortemsContent />, {
      ...aBackend(),
      listExposures: async ({ answered } = {}) => ({
        items: answered ? [] : [aListedExposure()],
        nextCursor: null,
      }),
    });
    const facts = await screen.findByLabelText('At a glance');
    expect(facts).toHaveTextContent('post-mortem asks1Does this apply here?');
    const { hash } = new URL(
      within(facts).getByRole<HTMLAnchorElement>('link', {
        name: 'Does this apply here?',
      }).href,
    );
    expect(document.querySelector(hash)).toHaveTextContent(
      '1 post-mortem asks whether it applies here.',
    );
  });

  it('tells the rest where what is asked cannot be loaded', async () => {
    open(<EntityPostmortemsContent />, {
      ...aBackend(),
      listExposures: async () => {
        throw new Error('down');
      },
    });
    expect(await screen.findByText('incidents in 12 months')).toBeVisible();
    expect(
      screen.getByText('What is asked about this could not be loaded.'),
    ).toBeVisible();
  });

  it('answers first how often it happened, when last, and what is owed', async () => {
    open(<EntityPostmortemsContent />, aBackend());

    const facts = await screen.findByLabelText('At a glance');
    expect(
      await within(facts).findByText('incidents in 12 months'),
    ).toBeVisible();
    expect(
      within(facts).getByText('incidents in 12 months').nextSibling,
    ).toHaveTextContent('2');
    expect(facts).toHaveTextContent('1 near miss');
    expect(facts).toHaveTextContent('Last:9 Feb 2025P135 min');
    expect(facts).not.toHaveTextContent('Does this apply here?');
    expect(
      within(facts).getByText('open actions').nextSibling,
    ).toHaveTextContent('5');
    expect(facts).toHaveTextContent('2 overdue');
  });

  it('draws twelve months, each mark a link, and says the same in words', async () => {
    open(<EntityPostmortemsContent />, aBackend());

    const strip = await screen.findByRole('list', {
      name: 'The last twelve months',
    });
    const links = within(strip).getAllByRole('link');
    expect(links.map(link => link.getAttribute('aria-label'))).toEqual([
      '2 Nov 2024, No severity: A disk nearly full',
      '12 Jan 2025, P3: Slow search',
      '9 Feb 2025, P1: Checkout answers with errors',
    ]);
    expect(links[2]).toHaveAttribute('href', '/postmortem/PM-2025-02-09');
    expect(
      screen.getByText('From Mar 2024 to Feb 2025: 1 P1, 1 P3, 1 No severity.'),
    ).toBeInTheDocument();
    const table = screen.getByRole('table', {
      name: 'Post-mortems by month and severity',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(13);
    expect(
      within(table).getByRole('row', { name: 'Jan 2025 0 1 0' }),
    ).toBeInTheDocument();
  });

  it('says what keeps coming back, beside how usual it is elsewhere', async () => {
    open(<EntityPostmortemsContent />, aBackend());

    const factor = await screen.findByRole('link', { name: 'Monitoring Gap' });
    expect(factor).toHaveAttribute(
      'href',
      '/postmortems/recurring-factors?entityRef=component%3Adefault%2Fcheckout&category=monitoring-gap',
    );
    expect(factor.closest('li')).toHaveTextContent(
      'Monitoring Gap3 of 4(5 of 26 elsewhere)',
    );
  });

  it.each([
    [COUNTED.items, 'Monitoring Gap'],
    [[], 'No factor was found twice'],
  ])(
    'says beside what keeps coming back how many give nothing to it',
    async (items, answer) => {
      const unclassified = { postmortems: 3, factors: 5, ofFactors: 6 };
      open(<EntityPostmortemsContent />, {
        ...aBackend(),
        getRecurringFactors: async () => ({ ...COUNTED, items, unclassified }),
      });
      expect(
        await screen.findByText(
          '3 of 4 post-mortems have no factor with a category.',
        ),
      ).toBeVisible();
      expect(screen.getByText(new RegExp(answer))).toBeVisible();
    },
  );

  it('says of what keeps coming back when that is more than chance', async () => {
    const [item] = COUNTED.items;
    const elsewhere = {
      ...item.elsewhere!,
      ...{ verdict: 'over_represented' as const, q: 0.0123 },
    };
    open(<EntityPostmortemsContent />, {
      ...aBackend(),
      getRecurringFactors: async () => ({
        ...COUNTED,
        items: [{ ...item, elsewhere }],
      }),
    });
    const factor = await screen.findByRole('link', { name: 'Monitoring Gap' });
    expect(factor.closest('li')).toHaveTextContent(
      'Monitoring Gap3 of 4(5 of 26 elsewhere)over-represented (q 0.012)',
    );
  });

  it('lists what is still owed, by whom and how late', async () => {
    open(<EntityPostmortemsContent />, aBackend());

    const table = await screen.findByRole('table', { name: /Open actions/ });
    const row = within(table).getAllByRole('row')[1];
    expect(await within(row).findByText('Dan Okafor')).toBeVisible();
    expect(row).toHaveTextContent('AI-001 Alert when the pool is 80 % used');
    expect(row).toHaveTextContent('3 days overdue');
    expect(row).toHaveTextContent('High');
    expect(
      within(row).getByRole('link', { name: 'PM-2025-02-09' }),
    ).toBeVisible();
  });

  it('starts a post-mortem with the entity filled in', async () => {
    open(<EntityPostmortemsContent />, aBackend());

    expect(
      await screen.findByRole('button', { name: 'Start a post-mortem' }),
    ).toHaveAttribute(
      'href',
      '/postmortem/new?entityRef=component%3Adefault%2Fcheckout',
    );
  });

  it('asks for no more than it has parts, however many rows there are', async () => {
    const api = aBackend();
    open(<EntityPostmortemsContent />, api);

    await screen.findByRole('table', { name: /Open actions/ });
    await screen.findByRole('link', { name: 'Monitoring Gap' });
    const requests = Object.values(api).map(call => call.mock.calls.length);
    expect(requests).toEqual([2, 1, 1, 1]);
  });

  it('asks for a system as for a service: the backend knows its parts', async () => {
    const api = aBackend();
    open(
      <EntityPostmortemsContent />,
      api,
      anEntity({ kind: 'System', name: 'Shop' }),
    );

    await screen.findByRole('table', { name: /Open actions/ });
    expect(api.list.mock.calls.map(([query]) => query?.entityRef)).toEqual([
      'system:default/shop',
      'system:default/shop',
    ]);
  });

  it('says which of its parts suffered where the entity has parts', async () => {
    const services = { name: 'Services' };
    const ofSystem = open(
      <EntityPostmortemsContent />,
      aBackend(),
      anEntity({ kind: 'System', name: 'shop' }),
    );
    expect(await screen.findByRole('columnheader', services)).toBeVisible();
    ofSystem.unmount();

    open(<EntityPostmortemsContent />, aBackend());
    await screen.findByRole('columnheader', { name: 'Severity' });
    expect(screen.queryByRole('columnheader', services)).toBeNull();
  });

  it('says what to do where nothing has happened yet', async () => {
    open(<EntityPostmortemsContent />, {});

    expect(
      await screen.findByText(
        'Nothing here yet. Post-mortems of this service will show up here.',
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Start a post-mortem' }),
    ).toBeVisible();
  });

  it('says so when the history cannot be loaded, and loads it when asked again', async () => {
    const api = aBackend();
    api.list.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    open(<EntityPostmortemsContent />, api);

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The history could not be loaded.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Slow search')).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = open(<EntityPostmortemsContent />, aBackend());

    await screen.findByRole('table', { name: /Open actions/ });
    await screen.findByRole('link', { name: 'Monitoring Gap' });
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('the card of an entity', () => {
  it('shows the same facts and months, and leads to the tab', async () => {
    const { container } = open(<EntityPostmortemsCard />, aBackend());

    expect(await screen.findByText('incidents in 12 months')).toBeVisible();
    expect(screen.getByText('2 overdue')).toBeVisible();
    expect(
      screen.getByRole('list', { name: 'The last twelve months' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'See all' })).toHaveAttribute(
      'href',
      '/entity/post-mortems',
    );
    expect(await axe(container)).toHaveNoViolations();
  });
});
