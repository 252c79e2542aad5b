/**
 * It is noon when each test begins, and time goes on from there: no test runs from one day into the next. Only the date
 * is another; whoever waits does so as always.
 *
 * @returns the day, as `2025-02-16`
 */
export function beginAtNoon(): string {
  const today = '2026-07-01';
  beforeEach(() => {
    jest.useFakeTimers({
      now: Date.parse(`${today}T12:00:00Z`),
      advanceTimers: true,
      doNotFake: [
        ...(['setTimeout', 'clearTimeout', 'setInterval'] as const),
        ...(['clearInterval', 'setImmediate', 'clearImmediate'] as const),
        ...(['queueMicrotask', 'nextTick', 'hrtime', 'performance'] as const),
        ...(['requestAnimationFrame', 'cancelAnimationFrame'] as const),
        ...(['requestIdleCallback', 'cancelIdleCallback'] as const),
      ],
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  return today;
}
