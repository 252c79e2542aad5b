/**
 * It is noon when the tests of a file begin, and time goes on from there: what is asked twice is asked on one day, and
 * "today" is the same day for who writes and who looks. Only the date is another; whoever waits does so as always.
 */
export function beginAtNoon(): void {
  beforeAll(() => {
    jest.useFakeTimers({
      now: Date.parse('2026-07-01T12:00:00Z'),
      advanceTimers: true,
      doNotFake: [
        ...(['setTimeout', 'clearTimeout', 'setInterval'] as const),
        ...(['clearInterval', 'setImmediate', 'clearImmediate'] as const),
        ...(['queueMicrotask', 'nextTick', 'hrtime', 'performance'] as const),
      ],
    });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
}
