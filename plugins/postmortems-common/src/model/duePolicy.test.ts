import { DEFAULT_DUE_RULES, dueByPolicy, DueRule } from './duePolicy';

describe('dueByPolicy', () => {
  const dueFor = (
    rules: DueRule[],
    severity: string | null,
    priority: 'high' | 'medium' | 'low',
  ) => dueByPolicy(rules, { severity, priority }, '2026-02-20');

  it('gives 15 days to what is of high priority, and 30 to all else', () => {
    expect(dueFor(DEFAULT_DUE_RULES, 'P1', 'high')).toBe('2026-03-07');
    expect(dueFor(DEFAULT_DUE_RULES, null, 'medium')).toBe('2026-03-22');
    expect(dueFor(DEFAULT_DUE_RULES, 'P4', 'low')).toBe('2026-03-22');
  });

  it('goes by the first rule that fits both severity and priority', () => {
    const rules: DueRule[] = [
      { severity: 'P1', priority: 'high', days: 1 },
      { severity: 'P1', days: 2 },
      { priority: 'low', days: 3 },
    ];
    expect(dueFor(rules, 'P1', 'high')).toBe('2026-02-21');
    expect(dueFor(rules, 'P1', 'low')).toBe('2026-02-22');
    expect(dueFor(rules, 'P2', 'low')).toBe('2026-02-23');
    expect(dueFor(rules, null, 'high')).toBeNull();
  });
});
