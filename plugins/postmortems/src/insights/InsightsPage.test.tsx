import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  DETECTION_SOURCES,
  type DurationInsight,
  INSIGHT_DURATIONS,
  type Insights,
  type PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { renderScreen } from '../testing/renderScreen';
import { InsightsPage } from './InsightsPage';

const HOUR = 3_600;

const aShare = (some: number, of: number) => ({
  some,
  of,
  low: 0.1,
  high: 0.9,
});

function aDuration(
  duration: DurationInsight['duration'],
  fields: Partial<DurationInsight> = {},
): DurationInsight {
  return {
    duration,
    known: 0,
    ...{ shortest: null, longest: null, quartiles: null },
    ...{ classes: [], points: [] },
    ...fields,
  };
}

const RESOLVED = aDuration('resolve', {
  known: 40,
  ...{ shortest: 600, longest: 50 * HOUR },
  quartiles: { lower: 1_200, median: 5_400, upper: 4 * HOUR },
  classes: [
    { from: 480, to: 900, postmortems: 10 },
    { from: 900, to: 1_800, postmortems: 20 },
    { from: 2 * 86_400, to: 4 * 86_400, postmortems: 10 },
  ],
});

const DETECTED = aDuration('detect', {
  known: 2,
  ...{ shortest: 82, longest: 300 },
  quartiles: { lower: 136.5, median: 191, upper: 245.5 },
  classes: [{ from: 60, to: 120, postmortems: 2 }],
  points: [
    {
      seconds: 82,
      postmortem: { ref: 'PM-2025-02-09', title: 'Pool empty', severity: 'P1' },
    },
    {
      seconds: 300,
      postmortem: { ref: 'PM-2025-03-01', title: 'Disk full', severity: null },
    },
  ],
});

const COUNTED: Insights = {
  postmortems: 42,
  severities: [
    { severity: 'P1', postmortems: 12 },
    { severity: null, postmortems: 30 },
  ],
  detection: DETECTION_SOURCES.map(source => ({
    source,
    share: {
      monitoring: aShare(20, 30),
      customer: aShare(10, 30),
      unknown: aShare(12, 42),
      other: aShare(0, 30),
      person: aShare(0, 30),
    }[source],
  })),
  publication: {
    known: 38,
    // Of six that wait, two longer than 48 hours, and three more longer than a week.
    inTime: { some: 19, of: 43, low: 0.304, high: 0.589 },
    inWeek: aShare(30, 41),
    unpublished: 6,
  },
  durations: INSIGHT_DURATIONS.map(
    duration =>
      [RESOLVED, DETECTED].find(known => known.duration === duration) ??
      aDuration(duration),
  ),
  comparison: null,
  actions: {
    ...{ doneInTime: 5, doneLate: 3, doneSometime: 2 },
    ...{ open: 4, overdue: 1, wontDo: 5, actions: 20 },
    keptDay: aShare(5, 9),
  },
  waivers: {
    postmortems: 7,
    checks: [
      { check: 'whys-deep', share: aShare(6, 42) },
      { check: 'blameless', share: aShare(1, 42) },
    ],
  },
};

const COMPARED: Insights = {
  ...COUNTED,
  comparison: [
    {
      duration: 'detect',
      before: { known: 2, median: 60 },
      after: { known: 0, median: null },
      ratio: null,
      verdict: 'cannot_tell',
    },
    {
      duration: 'acknowledge',
      before: { known: 20, median: 300 },
      after: { known: 20, median: 270 },
      ratio: { estimate: 0.9, low: 0.4, high: 2.1 },
      verdict: 'cannot_tell',
    },
    {
      duration: 'resolve',
      before: { known: 20, median: HOUR },
      after: { known: 20, median: 720 },
      ratio: { estimate: 0.2, low: 0.08, high: 0.5 },
      verdict: 'shorter',
    },
    {
      duration: 'publish',
      before: { known: 20, median: HOUR },
      after: { known: 20, median: 2 * HOUR },
      ratio: { estimate: 2, low: 1.04, high: null },
      verdict: 'longer',
    },
  ],
};

const PERIOD = '?from=2025-01-01&to=2025-03-31';

const answering = (insights: Insights = COUNTED) =>
  jest.fn<Promise<Insights>, Parameters<PostmortemsApi['getInsights']>>(
    async () => insights,
  );

function openPage(api: Partial<PostmortemsApi> = {}, search = PERIOD) {
  return renderScreen(<InsightsPage />, {
    api: { getInsights: answering(), ...api },
    path: `/${search}`,
  });
}

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

const rowsOf = (part: ReturnType<typeof within>, table: string) =>
  within(part.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map(row =>
      [...row.querySelectorAll('th, td')]
        .map(cell => cell.textContent)
        .filter(Boolean)
        .join(' | '),
    );

describe('InsightsPage', () => {
  it('says first what is counted, and leads to it', async () => {
    openPage();
    expect(
      await screen.findByRole('link', { name: '42 published post-mortems' }),
    ).toHaveAttribute(
      'href',
      '/postmortems/all?status=published&from=2025-01-01&to=2025-03-31',
    );
    expect(screen.getByText(/Nobody is counted or compared/)).toBeVisible();
  });

  it('tells how soon they were published, with the interval, and of how many that is not known', async () => {
    openPage();
    const part = await section('Time to publish');
    expect(
      part.getByText(
        '19 of 43 were with their readers within 48 hours of the resolution (44%; 95% interval 30–59%). 5 of these are not published yet, for longer than that. 2 of them have not waited for a week, and do not count in its share. Of 4 more it is not known. 1 more was resolved within the last 48 hours and is not published yet, and counts in none of these shares.',
      ),
    ).toBeVisible();
    expect(rowsOf(part, 'Time to publish')).toEqual([
      'After the resolution | Post-mortems | Share | 95% interval',
      'Within 48 hours | 19 of 43 | 44% | 30–59%',
      'Within a week | 30 of 41 | 73% | 10–90%',
      'Later than a week, or not yet after one | 11 of 41 | 27% | 10–90%',
    ]);
  });

  it('tells durations by their median, and no mean', async () => {
    openPage();
    const part = await section('How long it took');
    expect(
      part.getByText(
        'At least half of the incidents were resolved within 1 h 30 min (40 of 42 known).',
      ),
    ).toBeVisible();
    expect(
      part.getByText(
        /40 of 42 known · median 1 h 30 min · half between 20 min and 4 h/,
      ),
    ).toBeInTheDocument();
    expect(part.getByText(/each dot is one post-mortem/)).toBeVisible();
    expect(part.getByText('Pool empty: 1 min 22 s')).toBeInTheDocument();

    await userEvent.click(
      part.getByRole('button', { name: 'Show as a table' }),
    );
    const [figures, points] = part.getAllByRole('table');
    expect(
      within(figures).getByRole('row', { name: /^Resolved/ }).textContent,
    ).toBe('Resolved40 of 4210 min20 min1 h 30 min4 h2 d 2 h');
    expect(
      within(figures).getByRole('row', { name: /^Mitigated/ }).textContent,
    ).toBe('Mitigated0 of 42–––––');
    expect(
      within(points).getByRole('link', { name: 'Disk full' }),
    ).toHaveAttribute('href', '/postmortem/PM-2025-03-01');
  });

  it('tells what became of the actions, and the rows add up', async () => {
    openPage();
    const part = await section('Follow-through');
    expect(
      part.getByText(
        /^Of 9 actions that were due, without those that were declined, 5 were done by their day \(56%/,
      ),
    ).toBeVisible();
    expect(rowsOf(part, 'Follow-through').slice(1)).toEqual([
      'Done by their day | 5 | 25%',
      'Done later | 3 | 15%',
      'Done, without a day | 2 | 10%',
      'Open | 4 | 20%',
      'Overdue | 1 | 5%',
      "Won't do | 5 | 25%",
    ]);
  });

  it('tells who noticed, how severe it was and what was waived', async () => {
    openPage();
    const noticed = await section('How incidents were detected');
    expect(
      noticed.getByText(
        'Monitoring noticed 20 of the 30 of which something is known (67%; 95% interval 10–90%). Of 12 more it is not known.',
      ),
    ).toBeVisible();
    const severities = await section('Severities');
    expect(
      severities.getByRole('link', { name: 'P1: 12 of 42 post-mortems' }),
    ).toHaveAttribute(
      'href',
      '/postmortems/all?status=published&from=2025-01-01&to=2025-03-31&severity=P1',
    );
    const waivers = await section('Checks waived most');
    expect(
      waivers.getByText(
        /^7 of 42 have a check that was waived; most often .* Any that were imported went through no checks when they came, and are among the 42\. By check/,
      ),
    ).toBeVisible();
    expect(rowsOf(waivers, 'Checks waived most')).toHaveLength(3);
  });

  it('compares before and after a day that is chosen, and says what it cannot tell', async () => {
    const getInsights = jest
      .fn()
      .mockResolvedValueOnce(COUNTED)
      .mockResolvedValue(COMPARED);
    openPage({ getInsights });
    const part = await section('Before and after a day');
    expect(part.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.type(part.getByLabelText('Compare from'), '2025-02-01');
    expect(
      await part.findByText(
        'Shorter from 1 Feb 2025 on: resolving. Longer from 1 Feb 2025 on: publishing. Cannot tell: detecting and acknowledging.',
      ),
    ).toBeVisible();
    expect(getInsights.mock.lastCall[0]).toEqual({
      from: '2025-01-01',
      to: '2025-03-31',
      split: '2025-02-01',
    });
    expect(rowsOf(part, 'Before and after a day').slice(1)).toEqual([
      'Detected | 1 min (2) | none known | too few: it takes nine before and nine after | Cannot tell',
      'Acknowledged | 5 min (20) | 4 min 30 s (20) | ×0.9 (×0.4–×2.1) | Cannot tell',
      'Resolved | 1 h (20) | 12 min (20) | ×0.2 (×0.08–×0.5) | Shorter',
      'Published, from the resolution | 1 h (20) | 2 h (20) | ×2 (×1.04 or more) | Longer',
    ]);
  });

  it('shows no ratio as 1 where it tells a change', async () => {
    const resolve = COMPARED.comparison![2];
    const ratio = { estimate: 0.96, low: 0.92, high: 0.997 };
    openPage(
      {
        getInsights: async () => ({
          ...COMPARED,
          comparison: [{ ...resolve, ratio }],
        }),
      },
      `${PERIOD}&split=2025-02-01`,
    );
    const part = await section('Before and after a day');
    expect(rowsOf(part, 'Before and after a day')[1]).toBe(
      'Resolved | 1 h (20) | 12 min (20) | ×0.96 (×0.92–×0.997) | Shorter',
    );
  });

  it('asks again when filters change, which stand in the address', async () => {
    const getInsights = answering();
    openPage({ getInsights });
    await userEvent.selectOptions(
      await screen.findByLabelText('Severity'),
      'P1',
    );
    await waitFor(() =>
      expect(getInsights.mock.lastCall?.[0]).toEqual({
        from: '2025-01-01',
        to: '2025-03-31',
        severity: ['P1'],
      }),
    );
  });

  it('hands out each figure, and all post-mortems, as CSV', async () => {
    const files: { name: string; text: string }[] = [];
    const blobs: Blob[] = [];
    URL.createObjectURL = jest.fn(blob => {
      blobs.push(blob as Blob);
      return 'blob:made-up';
    });
    URL.revokeObjectURL = jest.fn();
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function press(this: HTMLAnchorElement) {
        files.push({ name: this.download, text: '' });
      });
    const exportInsights = jest.fn().mockResolvedValue('"Post-mortem"\r\n');
    openPage({ exportInsights });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Download “Severities” as CSV',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Download the post-mortems as CSV' }),
    );
    await waitFor(() => expect(files).toHaveLength(2));
    click.mockRestore();
    const today = new Date().toISOString().slice(0, 10);
    expect(files.map(({ name }) => name)).toEqual([
      `severities-${today}.csv`,
      `insights-${today}.csv`,
    ]);
    expect(blobs[0].size).toBeGreaterThan(0);
    expect(exportInsights).toHaveBeenCalledWith({
      from: '2025-01-01',
      to: '2025-03-31',
    });
  });

  it('says so when there is nothing, and of nothing what is not known', async () => {
    const nothing: Insights = {
      ...COUNTED,
      postmortems: 3,
      publication: {
        ...{ known: 0, unpublished: 2 },
        ...{ inTime: aShare(0, 0), inWeek: aShare(0, 0) },
      },
      durations: INSIGHT_DURATIONS.map(duration => aDuration(duration)),
      detection: DETECTION_SOURCES.map(source => ({
        source,
        share: source === 'unknown' ? aShare(3, 3) : aShare(0, 0),
      })),
      severities: [{ severity: null, postmortems: 3 }],
      actions: {
        ...{ doneInTime: 0, doneLate: 0, doneSometime: 0 },
        ...{ open: 0, overdue: 0, wontDo: 0, actions: 0 },
        keptDay: aShare(0, 0),
      },
      waivers: { postmortems: 0, checks: [] },
    };
    const getInsights = jest
      .fn()
      .mockResolvedValueOnce({ ...nothing, postmortems: 0 })
      .mockResolvedValue(nothing);
    openPage({ getInsights });
    expect(
      await screen.findByText(
        /^No published post-mortem of an incident from 1 Jan/,
      ),
    ).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText('Severity'), 'P2');
    expect(await screen.findByText(/So few say what happened/)).toBeVisible();
    for (const words of [
      /^Of none it is known when it was resolved.* 2 are resolved and not published yet\.$/,
      /^These post-mortems have no actions/,
      /^Of none it is known how long/,
      /^Of none it is told who/,
      /^None of them has a severity/,
      /^None of the 3 has a check that was waived/,
    ]) {
      expect(screen.getByText(words)).toBeVisible();
    }
  });

  it('asks nothing for a period that ends before it begins', async () => {
    const getInsights = answering();
    openPage({ getInsights }, '?from=2025-03-31&to=2025-01-01');
    expect(
      await screen.findByText('The first day is after the last.'),
    ).toBeVisible();
    expect(getInsights).not.toHaveBeenCalled();
  });

  it('says that nothing could be loaded, and tries again', async () => {
    const getInsights = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(COUNTED);
    openPage({ getInsights });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The insights could not be loaded.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Severities' }),
    ).toBeVisible();
  });

  it('keeps the last numbers, quieter and not to take along, until those of new filters are there', async () => {
    let answer = (_: Insights) => {};
    const getInsights = answering()
      .mockResolvedValueOnce(COUNTED)
      .mockReturnValueOnce(
        new Promise<Insights>(resolve => {
          answer = resolve;
        }),
      );
    openPage({ getInsights });
    const counted = (count: number) =>
      screen.findByRole('link', { name: `${count} published post-mortems` });
    const busyOf = (element: HTMLElement) => element.closest('[aria-busy]');
    const csv = await screen.findByRole('button', {
      name: 'Download “Severities” as CSV',
    });
    expect(busyOf(await counted(42))).toHaveAttribute('aria-busy', 'false');
    await userEvent.selectOptions(screen.getByLabelText('Severity'), 'P1');
    await waitFor(async () =>
      expect(busyOf(await counted(42))).toHaveAttribute('aria-busy', 'true'),
    );
    expect(csv).toHaveAttribute('aria-disabled', 'true');
    answer({ ...COUNTED, postmortems: 43 });
    expect(busyOf(await counted(43))).toHaveAttribute('aria-busy', 'false');
    expect(csv).not.toHaveAttribute('aria-disabled');
  });

  it('shows no numbers of other filters once those of new ones could not be loaded', async () => {
    const getInsights = answering()
      .mockResolvedValueOnce(COUNTED)
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    openPage({ getInsights });
    await screen.findByRole('heading', { name: 'Severities' });
    await userEvent.selectOptions(screen.getByLabelText('Severity'), 'P1');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The insights could not be loaded.',
    );
    expect(screen.queryByRole('link', { name: /^42 published/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /CSV/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: /^42 published/ }),
    ).toBeVisible();
  });

  it('says that the filters leave nothing, and takes all but the days off', async () => {
    const getInsights = answering({ ...COUNTED, postmortems: 0 });
    openPage(
      { getInsights },
      `${PERIOD}&severity=P1&entityRef=component:default/checkout`,
    );
    expect(
      await screen.findByText(
        'These filters leave no published post-mortem of an incident from 1 Jan 2025 to 31 Mar 2025. 6 are resolved and not published yet.',
      ),
    ).toBeVisible();
    getInsights.mockResolvedValue(COUNTED);
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(
      await screen.findByRole('link', { name: /^42 published/ }),
    ).toBeVisible();
    expect(getInsights.mock.lastCall?.[0]).toEqual({
      ...{ from: '2025-01-01', to: '2025-03-31' },
    });
    expect(
      screen.getByRole('group', { name: 'What is counted' }).parentElement,
    ).toHaveFocus();
  });

  it('has no accessibility violations, with tables and a comparison', async () => {
    const { container } = openPage(
      { getInsights: answering(COMPARED) },
      `${PERIOD}&split=2025-02-01`,
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as a table' }),
    );
    expect(await axe(container)).toHaveNoViolations();
  });
});
