import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  PostmortemsApi,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { aFactor, aMention } from '../testing/fakePostmortems';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { RecurringFactorsPage } from './RecurringFactorsPage';

const COUNTED: RecurringFactors = {
  postmortems: 9,
  services: 2,
  entities: [
    { entityRef: 'component:default/checkout', postmortems: 5 },
    { entityRef: 'component:default/mailer', postmortems: 2 },
  ],
  items: [
    {
      category: 'monitoring-gap',
      postmortems: 4,
      services: 2,
      entities: [
        { entityRef: 'component:default/checkout', postmortems: 3 },
        { entityRef: 'component:default/mailer', postmortems: 1 },
      ],
      months: [
        { month: '2025-01', postmortems: 1 },
        { month: '2025-03', postmortems: 3 },
      ],
      lastSeenAt: '2025-03-20T10:00:00.000Z',
    },
    {
      category: 'testing-gap',
      postmortems: 2,
      services: 1,
      entities: [{ entityRef: 'component:default/checkout', postmortems: 2 }],
      months: [{ month: '2025-02', postmortems: 2 }],
      lastSeenAt: '2025-02-03T10:00:00.000Z',
    },
  ],
};

const entities = [
  anEntity({ name: 'checkout', title: 'Checkout' }),
  anEntity({ name: 'mailer', title: 'Mailer' }),
];

type RecurringQueryArgument = Parameters<
  PostmortemsApi['getRecurringFactors']
>[0];

const PERIOD = '?from=2025-01-01&to=2025-03-31';

function openPage(api: Partial<PostmortemsApi> = {}, search = PERIOD) {
  return renderScreen(<RecurringFactorsPage />, {
    api: { getRecurringFactors: async () => COUNTED, ...api },
    entities,
    path: `/${search}`,
  });
}

const counting = () =>
  jest.fn<Promise<RecurringFactors>, [RecurringQueryArgument]>(
    async () => COUNTED,
  );

describe('RecurringFactorsPage', () => {
  it('says first what was found most often', async () => {
    openPage();
    expect(
      await screen.findByText(
        'Monitoring Gap was found most often: in 4 of 9 published post-mortems.',
      ),
    ).toBeVisible();
  });

  it('ranks the categories, with their share, services, months and cells', async () => {
    openPage();
    const row = (await screen.findByRole('rowheader', {
      name: /Monitoring Gap/,
    }))!.closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual([
      '4 of 9',
      '2',
      'Monitoring Gap by month, Jan 2025 to Mar 2025: 1 in Jan 2025, 3 in Mar 2025',
      '3',
      '1',
    ]);
    expect(
      screen.getAllByRole('rowheader').map(header => header.textContent),
    ).toEqual(['Monitoring Gap', 'Testing Gap', 'All published']);
    const all = screen
      .getByRole('rowheader', { name: 'All published' })
      .closest('tr')!;
    expect(
      within(all)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['9', '', '', '5', '2']);
  });

  it('counts the last twelve months unless told otherwise', async () => {
    const getRecurringFactors = counting();
    openPage({ getRecurringFactors }, '');
    await screen.findByRole('table');
    const { from = '', to = '' } = getRecurringFactors.mock.calls[0][0] ?? {};
    const today = new Date().toISOString().slice(0, 10);
    expect(to).toBe(today);
    expect(from).toMatch(/-01$/);
    const months =
      (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
      Number(to.slice(5, 7)) -
      Number(from.slice(5, 7));
    expect(months).toBe(11);
  });

  it('counts again when the layer or the service is chosen', async () => {
    const getRecurringFactors = counting();
    openPage({ getRecurringFactors });
    await userEvent.selectOptions(
      await screen.findByLabelText('Layer'),
      'Systemic issues',
    );
    await userEvent.type(screen.getByLabelText('Service or system'), 'mail');
    await userEvent.click(
      await screen.findByRole('option', { name: /Mailer/ }),
    );
    await waitFor(() =>
      expect(getRecurringFactors.mock.lastCall?.[0]).toEqual({
        from: '2025-01-01',
        to: '2025-03-31',
        layer: 'systemic',
        entityRef: 'component:default/mailer',
      }),
    );
  });

  it('opens the stories behind a cell, and closes them again', async () => {
    const listFactors = jest.fn().mockResolvedValue({
      items: [
        {
          ...aFactor({ statement: 'Nothing watched the pool' }),
          postmortem: aMention({ title: 'Checkout answers with errors' }),
        },
        {
          ...aFactor({
            statement: 'The alert went to nobody',
            certainty: 'hypothesis',
            layer: 'systemic',
          }),
          postmortem: aMention({ title: 'Checkout answers with errors' }),
        },
      ],
      nextCursor: null,
    });
    openPage({ listFactors });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Monitoring Gap at Checkout: 3 of 5 post-mortems',
      }),
    );
    const stories = await screen.findByRole('dialog', {
      name: 'Monitoring Gap at Checkout',
    });
    expect(
      await within(stories).findByRole('link', {
        name: 'Checkout answers with errors',
      }),
    ).toHaveAttribute('href', '/postmortem/PM-2025-02-09');
    expect(
      within(stories).getByText('Nothing watched the pool'),
    ).toBeInTheDocument();
    expect(
      within(stories).getByText('(systemic, a hypothesis)'),
    ).toBeInTheDocument();
    expect(listFactors.mock.calls[0][0]).toEqual({
      from: '2025-01-01',
      to: '2025-03-31',
      category: 'monitoring-gap',
      entityRef: 'component:default/checkout',
      cursor: undefined,
    });

    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('opens the stories of a whole category, also from an address', async () => {
    const listFactors = jest
      .fn()
      .mockResolvedValue({ items: [], nextCursor: null });
    openPage({ listFactors }, `${PERIOD}&category=testing-gap`);
    const stories = await screen.findByRole('dialog', { name: 'Testing Gap' });
    expect(
      await within(stories).findByText('No factor of this kind was found.'),
    ).toBeInTheDocument();
    expect(listFactors.mock.calls[0][0]).not.toHaveProperty('entityRef');
  });

  it('says that few post-mortems say little, instead of drawing', async () => {
    openPage({
      getRecurringFactors: async () => ({ ...COUNTED, postmortems: 4 }),
    });
    expect(
      await screen.findByText(
        '4 published post-mortems from 1 Jan 2025 to 31 Mar 2025. That is too few to say what recurs.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read them' })).toHaveAttribute(
      'href',
      '/postmortems/all?status=published&from=2025-01-01&to=2025-03-31',
    );
  });

  it('says so when there is nothing at all, or no category', async () => {
    const getRecurringFactors = jest
      .fn()
      .mockResolvedValueOnce({
        postmortems: 0,
        services: 0,
        entities: [],
        items: [],
      })
      .mockResolvedValue({
        postmortems: 7,
        services: 0,
        entities: [],
        items: [],
      });
    openPage({ getRecurringFactors });
    expect(
      await screen.findByText(/^No published post-mortem from 1 Jan 2025/),
    ).toBeVisible();
    await userEvent.selectOptions(
      screen.getByLabelText('Layer'),
      'Systemic issues',
    );
    expect(
      await screen.findByText(/^None of the 7 published post-mortems/),
    ).toBeVisible();
  });

  it('asks nothing for a period that ends before it begins', async () => {
    const getRecurringFactors = counting();
    openPage({ getRecurringFactors }, '?from=2025-03-31&to=2025-01-01');
    expect(
      await screen.findByText('The first day is after the last.'),
    ).toBeVisible();
    expect(getRecurringFactors).not.toHaveBeenCalled();
  });

  it('says that the factors could not be loaded, and tries again', async () => {
    const getRecurringFactors = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(COUNTED);
    openPage({ getRecurringFactors });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The recurring factors could not be loaded.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table')).toBeVisible();
  });

  it('has no accessibility violations, with and without stories', async () => {
    const { container } = openPage({
      listFactors: async () => ({
        items: [{ ...aFactor(), postmortem: aMention() }],
        nextCursor: null,
      }),
    });
    await screen.findByText('Checkout');
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Testing Gap: 2 of 9 post-mortems',
      }),
    );
    const stories = await screen.findByRole('dialog');
    await within(stories).findByText('Checkout');
    expect(await axe(stories)).toHaveNoViolations();
  });
});
