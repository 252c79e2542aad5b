import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  PostmortemsApi,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import {
  aCell,
  aRecurringFactor,
  recurringFactors,
} from '../testing/fakeFactors';
import { aFactor, aMention } from '../testing/fakePostmortems';
import { anEntity, renderScreen } from '../testing/renderScreen';
import { factorsCsv } from './factorsCsv';
import { RecurringFactorsPage } from './RecurringFactorsPage';

const CHECKOUT = 'component:default/checkout';
const MAILER = 'component:default/mailer';

const COUNTED = recurringFactors({
  postmortems: 9,
  services: 2,
  entities: [
    { entityRef: CHECKOUT, postmortems: 5 },
    { entityRef: MAILER, postmortems: 2 },
  ],
  tested: 4,
  unclassified: { postmortems: 2, factors: 3, ofFactors: 14 },
  items: [
    aRecurringFactor({
      ...{ postmortems: 4, services: 2, suggested: 1, openActions: 3 },
      share: { low: 0.189, high: 0.733 },
      entities: [
        aCell({
          ...{ postmortems: 3, expected: 1.2, lift: 2.06, q: 0.0123 },
          ...{ interval: { low: 1.02, high: 7.3 } },
          verdict: 'over_represented',
        }),
        aCell({ entityRef: MAILER, q: null, verdict: 'too_few' }),
      ],
      months: [
        { month: '2025-01', postmortems: 1 },
        { month: '2025-03', postmortems: 3 },
      ],
      trend: {
        earlier: {
          ...{ postmortems: 1, of: 4, rate: 0.67 },
          interval: { low: 0.01, high: 3.7 },
        },
        recent: {
          ...{ postmortems: 3, of: 5, rate: 2 },
          interval: { low: 0.4, high: 5.8 },
        },
        direction: 'unclear',
      },
    }),
    aRecurringFactor({
      ...{ category: 'testing-gap', postmortems: 2, services: 1 },
      entities: [aCell({ postmortems: 2 })],
      months: [{ month: '2025-02', postmortems: 2 }],
      lastSeenAt: '2025-02-03T10:00:00.000Z',
    }),
  ],
  alike: {
    units: ['testing-gap', 'monitoring-gap'],
    entityRefs: [MAILER, CHECKOUT],
  },
});

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
        'Monitoring Gap was found most often: in 4 of 9 published post-mortems (19% to 73%).',
      ),
    ).toBeVisible();
  });

  it.each([
    [1, 'Monitoring Gap and Testing Gap were found most often: each in 4 of 9'],
    [
      2,
      'Monitoring Gap, Testing Gap and others were found most often: each in 4 of 9',
    ],
  ])('names what was found as often, where %i were', async (others, words) => {
    const [first] = COUNTED.items;
    const items = [
      first,
      ...['testing-gap', 'process'].slice(0, others).map(category => ({
        ...{ ...first, category, unit: category },
      })),
      COUNTED.items[1],
    ];
    openPage({ getRecurringFactors: async () => ({ ...COUNTED, items }) });
    const answer = await screen.findByText(/found most often/);
    expect(answer).toHaveTextContent(
      `${words} published post-mortems (19% to 73%).`,
    );
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
      'Monitoring Gap by month, Jan 2025 to Mar 2025: 1 in Jan 2025, 3 in Mar 20252 in 30 days',
      '3',
      '1',
    ]);
    await screen.findByText('Checkout');
    expect(
      screen.getAllByRole('rowheader').map(header => header.textContent),
    ).toEqual([
      'Monitoring Gapover-represented at Checkout (q 0.012)',
      'Testing Gapnot clearly more than chance at any service',
      'All published',
    ]);
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
    await userEvent.type(screen.getByLabelText('Service'), 'mail');
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
        name: 'Monitoring Gap at Checkout: 3 of 5 post-mortems, over-represented (q 0.012)',
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

  it('counts by pattern when asked to, names each, and leads to its page', async () => {
    const id = '6f1c2a34-0000-4000-8000-000000000001';
    const pattern = { id, name: 'Pool exhausted', category: 'data' };
    const listFactors = jest
      .fn()
      .mockResolvedValue({ items: [], nextCursor: null });
    const getRecurringFactors = jest.fn().mockResolvedValue(
      recurringFactors({
        ...{ by: 'pattern', postmortems: 9 },
        items: [aRecurringFactor({ pattern, postmortems: 4, suggested: 1 })],
        unclassified: { postmortems: 5, factors: 7, ofFactors: 12 },
        alike: { units: [id], entityRefs: [] },
      }),
    );
    openPage(
      { getRecurringFactors, listFactors },
      `${PERIOD}&by=pattern&source=person&pattern=${id}`,
    );
    const stories = await screen.findByRole('dialog', {
      name: 'Pool exhausted',
    });
    expect(
      await within(stories).findByText(
        'In 1 of them the pattern is only suggested.',
      ),
    ).toBeVisible();
    expect(
      within(stories).getByRole('link', { name: 'Pool exhausted' }),
    ).toHaveAttribute('href', expect.stringContaining(id));
    const period = { from: '2025-01-01', to: '2025-03-31' };
    expect(getRecurringFactors.mock.calls[0][0]).toEqual({
      ...{ ...period, by: 'pattern', source: 'person' },
    });
    expect(listFactors.mock.calls[0][0]).toEqual({
      ...{ ...period, pattern: id, source: 'person', cursor: undefined },
    });
    expect(
      screen.getByText(/5 of 9 post-mortems have no factor that is counted/),
    ).toHaveTextContent('7 of 12 factors are not counted.');
  });

  it('says whether that is more than chance, and what nobody has classified', async () => {
    const listFactors = jest
      .fn()
      .mockResolvedValue({ items: [], nextCursor: null });
    openPage({ listFactors });
    const sentence = await screen.findByText(
      /^Of 4 pairs of a factor and a service that were tested, 1 stands out from chance: Monitoring Gap at Checkout\./,
    );
    expect(sentence).toHaveTextContent(
      '2 of 9 post-mortems have no factor with a category. 3 of 14 factors have none.',
    );
    expect(
      within(sentence).getByRole('link', { name: /^2 of 9 post-mortems/ }),
    ).toHaveAttribute(
      'href',
      '/postmortems/all?status=published&from=2025-01-01&to=2025-03-31&without=category',
    );
    await userEvent.click(
      within(sentence).getByRole('button', {
        name: '3 of 14 factors have none.',
      }),
    );
    await screen.findByRole('dialog', { name: 'Factors without a category' });
    expect(listFactors.mock.calls[0][0]).toEqual({
      ...{ from: '2025-01-01', to: '2025-03-31', categorised: false },
    });
  });

  it('says of a part first what stands out in it as a whole, though no pair does', async () => {
    const [first, ...others] = COUNTED.items;
    const { entityRef: _, ...compared } = first.entities[0];
    const elsewhere = { ...compared, postmortems: 3, ofPostmortems: 40 };
    const items = [{ ...first, elsewhere, entities: [] }, ...others];
    openPage({ getRecurringFactors: async () => ({ ...COUNTED, items }) });
    expect(
      await screen.findByText(
        /^As a whole it has one over-represented factor: Monitoring Gap\. 4 pairs .* none is over-represented\.$/,
      ),
    ).toBeVisible();
  });

  it.each([
    [
      'by=pattern',
      '7 of 9 post-mortems have no factor that is of a pattern. 3 of 14 factors are of none.',
    ],
    [
      'layer=systemic',
      '7 of 9 post-mortems have no factor of this layer that is counted. 3 of 14 factors of this layer are not counted.',
    ],
    [
      'source=person',
      '7 of 9 post-mortems have no factor that is counted here. 3 of 14 factors are not counted.',
    ],
  ])('says under %s what gives nothing here', async (search, words) => {
    const unclassified = { postmortems: 7, factors: 3, ofFactors: 14 };
    openPage(
      { getRecurringFactors: async () => ({ ...COUNTED, unclassified }) },
      `${PERIOD}&${search}`,
    );
    const sentence = await screen.findByText(/^Of 4 pairs/);
    expect(sentence).toHaveTextContent(words);
    // No list shows exactly these post-mortems; and of a layer alone, one shows these factors.
    expect(within(sentence).queryByRole('link')).toBeNull();
    expect(within(sentence).queryAllByRole('button')).toHaveLength(
      search.startsWith('layer') ? 1 : 0,
    );
  });

  it.each([
    ['one service', COUNTED.items[0].entities.slice(0, 1)],
    ['a part that is all of one service', COUNTED.items[0].entities],
  ])(
    'says of %s what stands out there once: the pair is the whole',
    async (_of, found) => {
      const [first] = COUNTED.items;
      const { entityRef: _, ...pair } = first.entities[0];
      const elsewhere = { ...pair, postmortems: 3, ofPostmortems: 40 };
      const { postmortems } = pair;
      const items = [{ ...first, postmortems, elsewhere, entities: found }];
      openPage({ getRecurringFactors: async () => ({ ...COUNTED, items }) });
      expect(
        await screen.findByText(
          /^Of 4 pairs .* 1 stands out from chance: Monitoring Gap at Checkout\./,
        ),
      ).toBeVisible();
      expect(screen.queryByText(/As a whole/)).not.toBeInTheDocument();
    },
  );

  it.each([
    ['another chance', { q: 0.2 }],
    // The chances of several pairs of a family may be told alike.
    ['the same chance of other expectations', { expected: 2.1 }],
  ])(
    'says of a team what stands out in it as a whole, though one service alone has it, at %s',
    async (_of, differing) => {
      const [first] = COUNTED.items;
      const { entityRef: _, ...compared } = first.entities[0];
      const elsewhere = { ...compared, postmortems: 3, ofPostmortems: 40 };
      const inLine = {
        ...first.entities[0],
        ...{ verdict: 'in_line' as const, ...differing },
      };
      const { postmortems } = inLine;
      const items = [{ ...first, postmortems, elsewhere, entities: [inLine] }];
      const alone = [COUNTED.entities[0]];
      openPage({
        getRecurringFactors: async () => ({
          ...{ ...COUNTED, items, entities: alone },
        }),
      });
      expect(
        await screen.findByText(/^As a whole it has one .* Monitoring Gap\./),
      ).toBeVisible();
    },
  );

  it('says so when nothing is more than chance, or nothing could be', async () => {
    const [first, ...others] = COUNTED.items;
    const items = [{ ...first, entities: [] }, ...others];
    const getRecurringFactors = jest
      .fn()
      .mockResolvedValueOnce({ ...COUNTED, items })
      .mockResolvedValue({ ...COUNTED, items, tested: 0 });
    openPage({ getRecurringFactors });
    expect(
      await screen.findByText(/^4 pairs .* none is over-represented\.$/),
    ).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Severity'), 'P1');
    expect(
      await screen.findByText(/^No service has enough post-mortems yet/),
    ).toBeVisible();
    expect(getRecurringFactors.mock.lastCall?.[0]).toMatchObject({
      severity: ['P1'],
    });
  });

  it('does not say that all is chance where one is more than that', async () => {
    const [, ...others] = COUNTED.items;
    const cell = aCell({
      ...{ postmortems: 10, expected: 5, q: 0.01247 },
      interval: { low: 0.957, high: 3.68 },
    });
    const items = [aRecurringFactor({ entities: [cell] }), ...others];
    openPage({ getRecurringFactors: async () => ({ ...COUNTED, items }) });
    expect(
      await screen.findByText(
        /none is over-represented\. One is found more often than chance has it, though the ratio may be 1: Monitoring Gap at Checkout\./,
      ),
    ).toBeVisible();
  });

  it('tells of a factor when it was seen, what is open, and what is only suggested', async () => {
    openPage(
      { listFactors: async () => ({ items: [], nextCursor: null }) },
      `${PERIOD}&category=monitoring-gap`,
    );
    const stories = await screen.findByRole('dialog');
    const facts = await within(stories).findAllByRole('listitem');
    expect(facts.map(fact => fact.textContent)).toEqual([
      'In 4 of 9 published post-mortems: 19% to 73% is plausible.',
      'In this time first seen 6 Jan 2025, last 20 Mar 2025.',
      'In 30 days: 0.67 in the earlier half of the time (0.01 to 3.7), 2 in the recent half (0.4 to 5.8). That is 1 of 4 post-mortems, and 3 of 5.',
      'In 1 of them the category is only suggested.',
      '3 open actions address it.',
    ]);
    expect(
      within(stories).getByRole('link', { name: '3 open actions address it.' }),
    ).toHaveAttribute(
      'href',
      '/postmortems/action-items?category=monitoring-gap&published=true&from=2025-01-01&to=2025-03-31',
    );
  });

  it('tells of a service what chance would put there, and how it is elsewhere', async () => {
    openPage(
      { listFactors: async () => ({ items: [], nextCursor: null }) },
      `${PERIOD}&category=monitoring-gap&at=${CHECKOUT}`,
    );
    const stories = await screen.findByRole('dialog');
    const facts = await within(stories).findAllByRole('listitem');
    expect(facts.map(fact => fact.textContent)).toEqual([
      'over-represented (q 0.012)',
      'By post-mortems with about as many factors, those of this service included, chance alone would put 1.2 here; this is about 2.5 times as many (1.02 to 7.3 is plausible).',
      '1 of 4 elsewhere.',
    ]);
    expect(
      await screen.findByTitle(
        /^Monitoring Gap at Checkout: 3 of 5 .* 1 of 4 elsewhere\.$/,
      ),
    ).toBeInTheDocument();
  });

  it('tells no rate of a short time, and no arrow either', async () => {
    const items = COUNTED.items.map(item => ({ ...item, trend: null }));
    openPage(
      {
        listFactors: async () => ({ items: [], nextCursor: null }),
        getRecurringFactors: async () => ({ ...COUNTED, items }),
      },
      `${PERIOD}&category=monitoring-gap`,
    );
    const stories = await screen.findByRole('dialog');
    expect(
      await within(stories).findByText(
        'It is too short a time to tell a rate.',
      ),
    ).toBeVisible();
    expect(screen.getByText('How a ring is given')).toBeVisible();
    expect(screen.queryByText(/An arrow says/)).toBeNull();
    expect(screen.queryByText(/in 30 days/)).toBeNull();
  });

  it('says that one incident told several times may make a ring', async () => {
    openPage();
    expect(
      await screen.findByText(
        /An incident told in several post-mortems counts in each, which alone may make a ring\./,
      ),
    ).toBeVisible();
  });

  it('says that the latest may be missing, and to whoever asks how a mark is given', async () => {
    openPage();
    expect(
      await screen.findByText(
        /The latest incidents may not be written up yet\./,
      ),
    ).toBeVisible();
    const ring = screen.getByText(/^A ring says that among post-mortems/);
    const arrow = screen.getByText(
      /^An arrow says .* in a larger, or smaller, share\.$/,
    );
    expect(ring).not.toBeVisible();
    await userEvent.click(
      screen.getByText('How a ring and an arrow are given'),
    );
    expect(ring).toBeVisible();
    expect(ring).toHaveTextContent(
      /Only more than chance is looked for: what was found less often has no mark\./,
    );
    expect(arrow).toBeVisible();
  });

  it('leads nowhere from no open action', async () => {
    openPage(
      { listFactors: async () => ({ items: [], nextCursor: null }) },
      `${PERIOD}&category=testing-gap`,
    );
    const stories = await screen.findByRole('dialog');
    expect(
      await within(stories).findByText('0 open actions address it.'),
    ).toBeVisible();
    expect(within(stories).queryByRole('link')).toBeNull();
  });

  it('is walked through with the arrow keys, behind one stop of the Tab key', async () => {
    openPage();
    const number = (name: RegExp) => screen.findByRole('button', { name });
    const atCheckout = await number(/^Monitoring Gap at Checkout/);
    const atMailer = await number(/^Monitoring Gap at Mailer/);
    const testing = await number(/^Testing Gap at Checkout/);
    expect([atCheckout, atMailer, testing].map(b => b.tabIndex)).toEqual([
      ...[0, -1, -1],
    ]);
    atCheckout.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(atMailer).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(testing).toHaveFocus();
    expect([atCheckout, atMailer, testing].map(b => b.tabIndex)).toEqual([
      ...[-1, -1, 0],
    ]);
  });

  it('puts alike ones side by side when asked to', async () => {
    openPage({}, `${PERIOD}&order=alike`);
    await screen.findByText('Checkout');
    expect(
      screen.getAllByRole('rowheader').map(header => header.textContent),
    ).toEqual([
      expect.stringMatching(/^Testing Gap/),
      expect.stringMatching(/^Monitoring Gap/),
      'All published',
    ]);
  });

  it('hands the table out as a file', async () => {
    const createObjectURL = jest.fn((_: Blob) => 'blob:csv');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const saved: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function keep(this: HTMLAnchorElement) {
        saved.push(this.download);
      });
    openPage();
    await userEvent.click(await screen.findByRole('button', { name: 'CSV' }));
    expect(saved).toEqual([
      expect.stringMatching(/^recurring-factors-\d{4}-\d\d-\d\d\.csv$/),
    ]);
    // The mark that tells spreadsheets "UTF-8" is three bytes.
    expect(createObjectURL.mock.calls[0][0].size).toBe(
      factorsCsv(COUNTED).length + 3,
    );
    jest.restoreAllMocks();
  });

  it('says that few post-mortems say little, instead of drawing', async () => {
    openPage({
      getRecurringFactors: async () => ({ ...COUNTED, postmortems: 4 }),
    });
    expect(
      await screen.findByText(
        /^4 published post-mortems from 1 Jan 2025 to 31 Mar 2025\. That is too few to say what recurs\./,
      ),
    ).toHaveTextContent(
      '2 of 4 post-mortems have no factor with a category. 3 of 14 factors have none.',
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read them' })).toHaveAttribute(
      'href',
      '/postmortems/all?status=published&from=2025-01-01&to=2025-03-31',
    );
  });

  it('says so when there is nothing at all, or no category', async () => {
    const getRecurringFactors = jest
      .fn()
      .mockResolvedValueOnce(recurringFactors())
      .mockResolvedValue(
        recurringFactors({
          postmortems: 7,
          unclassified: { postmortems: 7, factors: 2, ofFactors: 3 },
        }),
      );
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
    ).toHaveTextContent(
      /here\. 2 of 3 factors of this layer are not counted\.$/,
    );
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

  it('keeps the last numbers, quieter and not to take along, until those of new filters are there', async () => {
    let answer = (_: RecurringFactors) => {};
    const getRecurringFactors = counting()
      .mockResolvedValueOnce(COUNTED)
      .mockReturnValueOnce(
        new Promise<RecurringFactors>(resolve => {
          answer = resolve;
        }),
      );
    openPage({ getRecurringFactors });
    const most = () => screen.findByText(/was found most often/);
    const busy = async () => (await most()).closest('[aria-busy]');
    expect(await busy()).toHaveAttribute('aria-busy', 'false');
    await userEvent.selectOptions(screen.getByLabelText('Severity'), 'P1');
    await waitFor(async () =>
      expect(await busy()).toHaveAttribute('aria-busy', 'true'),
    );
    const csv = screen.getByRole('button', { name: 'CSV' });
    expect(csv).toHaveAttribute('aria-disabled', 'true');
    answer({ ...COUNTED, postmortems: 8 });
    expect(await screen.findByText(/in 4 of 8/)).toBeVisible();
    expect(await busy()).toHaveAttribute('aria-busy', 'false');
    expect(csv).not.toHaveAttribute('aria-disabled');
  });

  it('shows no numbers of other filters once those of new ones could not be loaded', async () => {
    const getRecurringFactors = counting()
      .mockResolvedValueOnce(COUNTED)
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    openPage({ getRecurringFactors });
    await screen.findByText(/was found most often/);
    await userEvent.selectOptions(screen.getByLabelText('Severity'), 'P1');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The recurring factors could not be loaded.',
    );
    expect(screen.queryByText(/was found most often/)).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'CSV' })).toBeVisible();
  });

  it('says that the filters leave nothing, and takes all but the days off', async () => {
    const getRecurringFactors = counting().mockResolvedValue(
      recurringFactors(),
    );
    openPage(
      { getRecurringFactors },
      `${PERIOD}&by=pattern&severity=P1&layer=systemic&source=person&team=group:default/web`,
    );
    expect(
      await screen.findByText(
        'These filters leave no published post-mortem from 1 Jan 2025 to 31 Mar 2025.',
      ),
    ).toBeVisible();
    getRecurringFactors.mockResolvedValue(COUNTED);
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByRole('table')).toBeVisible();
    expect(getRecurringFactors.mock.lastCall?.[0]).toEqual({
      ...{ from: '2025-01-01', to: '2025-03-31', by: 'pattern' },
    });
    expect(
      screen.getByRole('group', { name: 'What is counted' }).parentElement,
    ).toHaveFocus();
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
