import { gapAction } from './gapAction';

const log = {
  source: 'cart',
  title: 'cart.log',
  lines: 1_200,
  createdAt: '2025-02-12T10:00:00.000Z',
};
const gap = (kind: Parameters<typeof gapAction>[0]['kind'], day = '09') => ({
  kind,
  from: `2025-02-${day}T10:05:00.000Z`,
});

describe('the action that a gap offers', () => {
  it('has a silent source noticed, and measurements taken without gaps', () => {
    expect(gapAction(gap('silent'), log)).toEqual({
      kind: 'alert',
      source: 'cart',
      type: 'detect',
      priority: 'medium',
    });
    expect(
      gapAction(gap('missing_points'), { ...log, source: '' }),
    ).toMatchObject({ kind: 'scrape', source: 'cart.log', type: 'detect' });
  });

  it.each(['begins_late', 'ends_early'] as const)(
    'keeps what %s for as long as it took to look for it, in usual lengths',
    kind => {
      const days = (createdAt: string) =>
        gapAction(gap(kind), { ...log, createdAt });
      // Three days, ten, twenty-one, eighty, and two years.
      expect(days('2025-02-12T10:00:00.000Z')).toEqual({
        kind: 'keep',
        data: 'logs',
        days: 7,
        source: 'cart',
        type: 'process',
        priority: 'medium',
      });
      expect(days('2025-02-19T10:06:00.000Z')).toMatchObject({ days: 14 });
      expect(days('2025-03-02T10:00:00.000Z')).toMatchObject({ days: 30 });
      expect(days('2025-04-30T10:00:00.000Z')).toMatchObject({ days: 90 });
      expect(days('2027-02-09T10:00:00.000Z')).toMatchObject({ days: 365 });
    },
  );

  it('calls what has no lines metrics', () => {
    expect(gapAction(gap('ends_early'), { ...log, lines: 0 })).toMatchObject({
      data: 'metrics',
    });
  });
});
