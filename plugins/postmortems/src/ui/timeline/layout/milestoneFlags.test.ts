import { formatDuration } from '../../time';
import { milestoneFlags } from './milestoneFlags';

const header = {
  startedAt: '2025-02-09T10:05:23.000Z',
  detectedAt: '2025-02-09T10:06:45.000Z',
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: '2025-02-09T10:40:00.000Z',
};
const textsOf = (times: Partial<typeof header>) =>
  milestoneFlags(
    { ...header, ...times },
    name => name,
    ms => formatDuration(ms, (unit, count) => `${count} ${unit}`),
  ).map(flag => flag.text);

describe('milestoneFlags', () => {
  it('says when it started and how long after that the rest happened', () => {
    expect(textsOf({})).toEqual([
      'started 10:05:23',
      'detected +1 min 22 s',
      'resolved +34 min 37 s',
    ]);
  });

  it('says when things happened where the start is not known', () => {
    expect(textsOf({ startedAt: undefined })).toEqual([
      'detected 10:06:45',
      'resolved 10:40:00',
    ]);
  });

  it('does not hide a time before the start', () => {
    expect(textsOf({ detectedAt: '2025-02-09T10:05:00.000Z' })[1]).toBe(
      'detected −23 s',
    );
  });
});
