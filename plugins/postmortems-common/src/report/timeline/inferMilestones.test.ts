import { inferMilestones } from './inferMilestones';

const events = (...told: [minute: number | null, words: string][]) =>
  told.map(([minute, description]) => ({
    occurredAt:
      minute === null
        ? null
        : new Date(Date.UTC(2025, 1, 9, 10, minute)).toISOString(),
    description,
  }));

describe('milestones in the words of a timeline', () => {
  it('are the first event and those that name them', () => {
    expect(
      inferMilestones(
        events(
          [1, 'Latency grows'],
          [2, 'Alert HighLatency fired'],
          [3, 'Grace acknowledged it'],
          [4, 'Release rolled back'],
          [5, 'Incident marked resolved'],
        ),
      ),
    ).toEqual({
      started: 0,
      detected: 1,
      acknowledged: 2,
      mitigated: 3,
      resolved: 4,
    });
  });

  it('follow the times, not the order of the rows', () => {
    const inferred = inferMilestones(events([5, 'later'], [1, 'earlier']));
    expect(inferred).toEqual({ started: 1 });
  });

  it('are resolved by the last event that says so, and detected by the first', () => {
    const inferred = inferMilestones(
      events(
        [1, 'x'],
        [2, 'Errors detected'],
        [3, 'Errors detected elsewhere'],
        [4, 'Marked resolved too early'],
        [5, 'Resolved'],
      ),
    );
    expect(inferred).toMatchObject({ detected: 1, resolved: 4 });
  });

  it('need a time', () => {
    expect(inferMilestones(events([null, 'resolved']))).toEqual({});
  });

  it('are not found in words that only contain them', () => {
    expect(
      inferMilestones(events([1, 'x'], [2, 'Unresolved names, alertness'])),
    ).toEqual({
      started: 0,
    });
  });
});
