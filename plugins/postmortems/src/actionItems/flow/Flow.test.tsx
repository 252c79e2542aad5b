import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AGE_BANDS,
  type ActionClosing,
  type ActionItemSummary,
  type PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { renderScreen } from '../../testing/renderScreen';
import { ActionItemsPage } from '../ActionItemsPage';

const SUMMARY: ActionItemSummary = {
  open: 13,
  inProgress: 1,
  overdue: 6,
  waitingForProof: 0,
  done: 0,
  verified: 0,
  wontDo: 0,
  recurred: 0,
  ageing: AGE_BANDS.map((band, i) => ({
    ...band,
    owed: [0, 2, 8, 0, 0, 4][i],
    overdue: [0, 0, 3, 0, 0, 3][i],
  })),
};

const CLOSING: ActionClosing = {
  actions: 40,
  done: 26,
  owed: 12,
  wontDo: 2,
  points: [
    { day: 5, atRisk: 38, done: 6, share: 0.16, low: 0.07, high: 0.3 },
    { day: 23, atRisk: 24, done: 14, share: 0.65, low: 0.48, high: 0.8 },
    { day: 60, atRisk: 9, done: 6, share: 0.88, low: 0.7, high: 0.96 },
  ],
  quartiles: { quarter: 23, half: 23, threeQuarters: 60 },
};

async function open(
  api: Partial<PostmortemsApi> = {},
  search = '?owner=user:default/dan',
) {
  const { container, unmount } = renderScreen(<ActionItemsPage />, {
    api: {
      summarizeActionItems: async () => SUMMARY,
      getActionClosing: async () => CLOSING,
      ...api,
    },
    path: `/${search}`,
  });
  const heading = await screen.findByRole('button', {
    name: 'How old, and how long it takes',
  });
  return { container, heading, unmount };
}

const ages = () =>
  screen.findByRole('table', { name: /^What is owed, by how long ago/ });
const curve = () => screen.findByRole('img', { name: /^A curve of the share/ });

describe('how old, and how long it takes', () => {
  beforeEach(() => localStorage.clear());

  it('is folded away, asks for nothing until it is opened, and stays as it was left', async () => {
    const getActionClosing = jest.fn().mockResolvedValue(CLOSING);
    const { heading, unmount } = await open({ getActionClosing });
    expect(heading).toHaveAttribute('aria-expanded', 'false');
    expect(getActionClosing).not.toHaveBeenCalled();
    await userEvent.click(heading);
    expect(await curve()).toBeInTheDocument();
    expect(getActionClosing.mock.calls[0][0]).toEqual({
      owner: 'user:default/dan',
    });

    unmount();
    const again = await open({ getActionClosing });
    expect(again.heading).toHaveAttribute('aria-expanded', 'true');
    expect(await curve()).toBeInTheDocument();
  });

  it('counts what is owed by its age, each number leading to its rows', async () => {
    const { heading } = await open();
    await userEvent.click(heading);
    const rows = within(await ages())
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent);
    expect(rows).toEqual([
      '0 to 7 days00',
      '8 to 30 days20',
      '31 to 90 days83',
      '91 to 180 days00',
      '181 to 365 days00',
      '366 days and more43',
    ]);
    const address = (rest: Record<string, string>) =>
      `/postmortems/action-items?${new URLSearchParams({
        owner: 'user:default/dan',
        ...rest,
      })}`;
    expect(
      screen.getByRole('link', { name: '8 owed, 31 to 90 days old' }),
    ).toHaveAttribute('href', address({ age: '31-90' }));
    expect(
      screen.getByRole('link', { name: '3 overdue, 366 days and more old' }),
    ).toHaveAttribute('href', address({ age: '366-', status: 'overdue' }));
  });

  it('goes on showing every age while the list is narrowed to one', async () => {
    const summarizeActionItems = jest.fn(async query =>
      query.createdFrom
        ? {
            ...SUMMARY,
            ageing: SUMMARY.ageing.map(band => ({ ...band, owed: 1 })),
          }
        : SUMMARY,
    );
    const { heading } = await open({ summarizeActionItems }, '?age=31-90');
    await userEvent.click(heading);
    expect(
      await screen.findByRole('link', { name: '8 owed, 31 to 90 days old' }),
    ).toHaveAttribute('aria-current', 'true');
  });

  it('says when half are done, and who else counts, beside the curve', async () => {
    const { heading } = await open();
    await userEvent.click(heading);
    expect(
      await screen.findByText(
        'Half are done within 23 days. 12 of 40 are still owed and count. So do 2 that were decided against.',
      ),
    ).toBeVisible();
    expect(await curve()).toBeInTheDocument();
  });

  it('says how far it came where half were never done', async () => {
    const { heading } = await open({
      getActionClosing: async () => ({
        ...CLOSING,
        wontDo: 0,
        points: CLOSING.points.slice(0, 1),
        quartiles: { quarter: null, half: null, threeQuarters: null },
      }),
    });
    await userEvent.click(heading);
    expect(
      await screen.findByText(
        'After 5 days, 16% are done. 12 of 40 are still owed and count.',
      ),
    ).toBeVisible();
  });

  it('draws no curve of four', async () => {
    const { heading } = await open({
      getActionClosing: async () => ({ ...CLOSING, actions: 9, done: 4 }),
    });
    await userEvent.click(heading);
    expect(
      await screen.findByText(/^That cannot be told yet: 4 of 9 were done/),
    ).toBeVisible();
    expect(screen.queryByRole('img', { name: /^A curve/ })).toBeNull();
  });

  it('has its numbers as a table', async () => {
    const { heading } = await open();
    await userEvent.click(heading);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as a table' }),
    );
    const table = screen.getByRole('table', { name: /^Each day on which/ });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => [...row.children].map(cell => cell.textContent)),
    ).toEqual([
      ['5', '38', '6', '16%', '7%–30%'],
      ['23', '24', '14', '65%', '48%–80%'],
      ['60', '9', '6', '88%', '70%–96%'],
    ]);
  });

  it('says that the curve could not be loaded, with all else as it was', async () => {
    const getActionClosing = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(CLOSING);
    const { heading } = await open({ getActionClosing });
    await userEvent.click(heading);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'How long it takes could not be loaded.',
    );
    expect(await ages()).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await curve()).toBeInTheDocument();
  });

  it('has no accessibility violations', async () => {
    const { container, heading } = await open();
    await userEvent.click(heading);
    await curve();
    await userEvent.click(screen.getByText('Show as a table'));
    expect(await axe(container)).toHaveNoViolations();
  });
});
