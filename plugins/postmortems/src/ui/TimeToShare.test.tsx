import { act, screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { TimeToShare, type TimeToShareProps } from './TimeToShare';

const RESOLVED = Date.parse('2025-02-09T10:40:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const draft: TimeToShareProps['header'] = {
  status: 'draft',
  imported: false,
  resolvedAt: new Date(RESOLVED).toISOString(),
  publishedAt: null,
};

async function show(header: TimeToShareProps['header'], after: number) {
  jest.useFakeTimers({ now: RESOLVED + after, advanceTimers: true });
  renderInTestApp(
    <>
      <h1>Page</h1>
      <TimeToShare header={header} />
    </>,
  );
  await screen.findByText('Page');
}

afterEach(() => jest.useRealTimers());

describe('TimeToShare', () => {
  it.each([
    [17 * HOUR, '31 h left to share it'],
    [17 * HOUR + MINUTE, '30 h left to share it'],
    [47.5 * HOUR, '30 min left to share it'],
    [48 * HOUR + MINUTE, '1 min late'],
    [52 * HOUR, '4 h late'],
    [48 * HOUR + 3 * 24 * HOUR, '3 d late'],
    [9 * 24 * HOUR, 'Growing stale, 9 d since the resolution'],
  ])('says, %d ms after the resolution: %s', async (after, words) => {
    await show(draft, after);
    expect(screen.getByText(words)).toBeVisible();
  });

  it.each([
    ['goes on', { resolvedAt: null }],
    ['comes from elsewhere', { imported: true }],
    ['is published', { status: 'published' as const }],
    ['was published before', { publishedAt: '2025-02-09T12:00:00.000Z' }],
  ])('says nothing of one that %s', async (_, other) => {
    await show({ ...draft, ...other }, 60 * HOUR);
    expect(screen.queryByText(/left|late|stale/)).toBeNull();
  });

  it('goes on with each minute, by itself', async () => {
    let drawn = 0;
    const Around = () => {
      drawn += 1;
      return <TimeToShare header={draft} />;
    };
    jest.useFakeTimers({ now: RESOLVED + 47 * HOUR + 30_000 });
    renderInTestApp(<Around />);
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    const before = drawn;
    expect(screen.getByText('59 min left to share it')).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(30_000));
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(screen.getByText('58 min left to share it')).toBeVisible();
    expect(drawn).toBe(before);
  });
});
