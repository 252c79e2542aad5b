import type { Presence } from 'backstage-plugin-postmortems-common';
import { DocumentPresence } from './DocumentPresence';

const DAN = 'user:default/dan';
const bobIn = (place: string) => ({ userRef: 'user:default/bob', place });

function aPage(answer: () => Promise<Presence>) {
  const said: (string | null)[] = [];
  const onNews = jest.fn();
  const presence = new DocumentPresence({
    api: {
      reportPresence: (_, { place }) => {
        said.push(place);
        return answer();
      },
    },
    ref: 'PM-2025-02-09',
    place: 'reading',
    onNews,
  });
  return { presence, said, onNews };
}

const alone = async (): Promise<Presence> => ({ seq: 1, editing: [] });
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

let visibility = 'visible';
beforeEach(() => {
  jest.useFakeTimers();
  visibility = 'visible';
  jest
    .spyOn(document, 'visibilityState', 'get')
    .mockImplementation(() => visibility as DocumentVisibilityState);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('the presence of a page', () => {
  it('is said at once, at each change of place, every 15 seconds, and when it ends', async () => {
    const { presence, said } = aPage(alone);
    presence.begin(DAN);
    await pass(0);
    expect(said).toEqual(['reading']);
    presence.goTo('factors');
    presence.goTo('factors');
    await pass(0);
    expect(said).toEqual(['reading', 'factors']);
    await pass(30_000);
    expect(said).toEqual(['reading', 'factors', 'factors', 'factors']);
    presence.end();
    await pass(60_000);
    expect(said.slice(4)).toEqual([null]);
  });

  it('is not said while nobody sees the page', async () => {
    const { presence, said } = aPage(alone);
    presence.begin(DAN);
    visibility = 'hidden';
    await pass(45_000);
    expect(said).toEqual(['reading']);
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
    expect(said).toEqual(['reading', 'reading']);
    presence.end();
  });

  it('shows the others, and nobody themselves', async () => {
    const { presence } = aPage(async () => ({
      seq: 1,
      editing: [bobIn('factors'), { userRef: DAN, place: 'timeline' }],
    }));
    presence.begin(DAN);
    await pass(0);
    const before = presence.getState();
    expect(before).toEqual([bobIn('factors')]);
    // Nothing is drawn again for what is the same.
    await pass(15_000);
    expect(presence.getState()).toBe(before);
    presence.hear({ seq: 1, editing: [bobIn('timeline')] });
    expect(presence.getState()).toEqual([bobIn('timeline')]);
    presence.end();
  });

  it('tells of changes a few at a time, and never of one that is known', async () => {
    const { presence, onNews } = aPage(alone);
    for (const seq of [5, 6, 4, 7]) presence.hear({ seq, editing: [] });
    await pass(1_999);
    expect(onNews).not.toHaveBeenCalled();
    await pass(1);
    expect(onNews.mock.calls).toEqual([[7]]);
    presence.hear({ seq: 7, editing: [] });
    await pass(10_000);
    expect(onNews).toHaveBeenCalledTimes(1);
  });

  it('lapses a minute after the last word that came through', async () => {
    let isDown = false;
    const { presence } = aPage(async () => {
      if (isDown) throw new TypeError('Failed to fetch');
      return { seq: 1, editing: [bobIn('factors')] };
    });
    presence.begin(DAN);
    await pass(0);
    isDown = true;
    await pass(45_000);
    expect(presence.getState()).toHaveLength(1);
    await pass(15_000);
    expect(presence.getState()).toEqual([]);
    presence.end();
  });

  it('has its last word arrive last', async () => {
    const arrived: (string | null)[] = [];
    const presence = new DocumentPresence({
      api: {
        reportPresence: async (_, { place }) => {
          // The first takes longest.
          await new Promise(resolve => {
            setTimeout(resolve, 100 - 10 * arrived.length);
          });
          arrived.push(place);
          return alone();
        },
      },
      ref: 'PM-2025-02-09',
      place: 'factors',
      onNews: () => {},
    });
    presence.begin(DAN);
    presence.goTo('timeline');
    presence.end();
    await pass(1_000);
    expect(arrived).toEqual(['factors', 'timeline', null]);
  });
});
