import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  PostmortemsApi,
  Track,
} from 'backstage-plugin-postmortems-common';
import { axe } from 'jest-axe';
import { anEvent, aPostmortem, aTrack } from '../../testing/fakePostmortems';
import { renderScreen } from '../../testing/renderScreen';
import { TimelineFigure } from './TimelineFigure';

const postmortem = aPostmortem({
  title: 'Checkout <b>answers</b> & fails',
  timeline: [
    anEvent({ description: 'Errors & <more>' }),
    anEvent({
      description: 'Somebody rolled back',
      occurredAt: '2025-02-09T10:30:00.000Z',
    }),
  ],
});

const show = (
  items: Track[],
  options: { leftOut?: number; api?: Partial<PostmortemsApi> } = {},
) =>
  renderScreen(
    <TimelineFigure
      postmortem={postmortem}
      header={postmortem}
      timeline={postmortem.timeline}
      onSelect={() => {}}
    />,
    {
      api: {
        evidenceTracks: async () => ({ items, leftOut: options.leftOut ?? 0 }),
        ...options.api,
      },
    },
  );

const curve = (name: string | RegExp) => screen.findByRole('img', { name });
const openChoice = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Curves' }));
  return within(screen.getByRole('dialog', { name: 'Curves' }));
};

const tracks = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    aTrack({ title: `metric ${i + 1}`, crossings: [] }),
  );

describe('the curves of a timeline', () => {
  it('are drawn below the lanes, with what they are, their highest and their usual value', async () => {
    const { container } = await show([
      aTrack({ title: 'rate(errors)' }),
      aTrack({ title: 'nginx', kind: 'errors', crossings: [] }),
    ]);
    expect(
      await curve(
        'rate(errors), highest 40 · usual 2 (dashed), leaves its usual level or is back at it 2 times',
      ),
    ).toBeVisible();
    expect(
      await curve(
        /^Errors a minute: nginx, .* does not leave its usual level$/,
      ),
    ).toBeVisible();
    expect(screen.getByText(/ · 2 curves$/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('are none where nothing was measured', async () => {
    await show([]);
    await screen.findByRole('button', { name: 'Download as SVG' });
    expect(
      screen.queryByRole('button', { name: 'Curves' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText(/curves/)).not.toBeInTheDocument();
  });

  it('are chosen among all, four at first', async () => {
    await show(tracks(6), { leftOut: 3 });
    await curve(/^metric 4/);
    expect(screen.queryByRole('img', { name: /^metric 5/ })).toBeNull();
    expect(screen.getByText(/ · 4 of 9 curves$/)).toBeVisible();
    const choice = await openChoice();
    expect(
      choice.getByText('3 more curves move less, and are left out.'),
    ).toBeVisible();
    await userEvent.click(choice.getByRole('checkbox', { name: 'metric 5' }));
    await userEvent.click(choice.getByRole('checkbox', { name: 'metric 1' }));
    await userEvent.keyboard('{Escape}');
    expect(await curve(/^metric 5/)).toBeVisible();
    expect(screen.queryByRole('img', { name: /^metric 1/ })).toBeNull();
  });

  it('are found by their name where they are many', async () => {
    await show(tracks(12));
    const choice = await openChoice();
    await userEvent.type(choice.getByLabelText('Find a curve'), 'ic 12');
    expect(choice.getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.type(choice.getByLabelText('Find a curve'), '3');
    expect(choice.getByText('No curve is called that.')).toBeVisible();
  });

  it('are walked along with the events, each crossing with the line that shows it', async () => {
    const [leaves, returns] = aTrack().crossings;
    const citation = {
      evidenceId: 'a',
      line: 7,
      path: null,
      text: 'GET /cart 500',
    };
    await show([aTrack({ crossings: [{ ...leaves, citation }, returns] })]);
    await curve(/^rate/);
    act(() => screen.getByRole('button', { name: /Errors & <more>/ }).focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(
      screen.getByRole('img', {
        name: '10:06:00, rate(errors), leaves its usual level, 40',
      }),
    ).toHaveFocus();
    expect(screen.getByText('GET /cart 500')).toBeInTheDocument();
    await userEvent.keyboard('{End}');
    expect(
      screen.getByRole('img', { name: /is back at its usual level, 2$/ }),
    ).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('GET /cart 500')).not.toBeInTheDocument();
  });

  it('leave their usual level in a table too', async () => {
    await show([aTrack({ title: 'rate(errors)' })]);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show where curves leave their usual level (2)',
      }),
    );
    const table = screen.getByRole('table', {
      name: 'Where curves leave their usual level',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      'rate(errors)9 Feb 2025, 10:06:00leaves its usual level40',
    );
  });

  it('show their values at the pointer, and nothing of that lasts', async () => {
    const { container } = await show([aTrack()]);
    await curve(/^rate/);
    const ground = container.querySelector('[data-passing] rect')!;
    // Without a browser nothing has a size: 764 pixels of an axis from 10:05:23 to 10:40.
    jest.spyOn(ground, 'getBoundingClientRect').mockReturnValue({
      left: 136,
      width: 764,
    } as DOMRect);
    fireEvent.mouseMove(ground, { clientX: 136 + 382 });
    expect(screen.getByText('10:22:41')).toBeInTheDocument();
    expect(container.querySelector('[data-passing]')).toHaveTextContent('40');
    fireEvent.mouseLeave(ground);
    expect(screen.queryByText('10:22:41')).not.toBeInTheDocument();
  });

  it('widen what can be shown, which is the told part at first', async () => {
    const start = Date.parse('2025-02-09T08:00:00.000Z');
    await show([
      aTrack({
        points: [
          [start, 1],
          [start + 4 * 3_600_000, 2],
        ],
        crossings: [],
      }),
    ]);
    await curve(/^rate/);
    expect(screen.getByText(/10:05:23 to 10:40:00 UTC/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Everything' }));
    expect(screen.getByText(/08:00:00 to 12:00:00 UTC/)).toBeVisible();
  });

  it('can be asked for again where they did not come', async () => {
    let asked = 0;
    await show([], {
      api: {
        evidenceTracks: async () => {
          asked += 1;
          if (asked === 1) throw new TypeError('Failed to fetch');
          return { items: [aTrack()], leftOut: 0 };
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The curves could not be loaded\. The portal could not be reached\./,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await curve(/^rate/)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a timeline as a file', () => {
  const { createObjectURL, revokeObjectURL } = URL;
  afterEach(() => Object.assign(URL, { createObjectURL, revokeObjectURL }));

  it('has all that is drawn, in words too', async () => {
    const kept: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        kept.push(blob);
        return 'blob:here';
      },
      revokeObjectURL: () => {},
    });
    const clicked: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        clicked.push(this.download);
      });
    await show([aTrack()]);
    await curve(/^rate/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Download as SVG' }),
    );
    expect(clicked).toEqual(['PM-2025-02-09-timeline.svg']);
    const file = new DOMParser().parseFromString(
      await kept[0].text(),
      'image/svg+xml',
    );
    expect(file.querySelector('parsererror')).toBeNull();
    const texts = [...file.querySelectorAll('text')].map(
      text => text.textContent,
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'PM-2025-02-09: Checkout <b>answers</b> & fails',
        'Started 10:05:23',
        'Detected +1 min 22 s',
        'Acknowledged +6 min 37 s',
        'Mitigated +16 min 47 s',
        'Resolved +34 min 37 s',
        'Errors & <more>',
        'Somebody rolled back',
        'leaves usual',
        'back',
        '2 events from 1 source, 9 Feb 2025, 10:05:23 to 10:40:00 UTC · 1 curve',
      ]),
    );
    expect(file.querySelector('desc')?.textContent).toContain(
      '10:30:00, Somebody rolled back, metrics',
    );
  });
});
