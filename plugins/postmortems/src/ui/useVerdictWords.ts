import type {
  RecurringCell,
  RecurringFactor,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';

/** How many services a verdict names; what is more is counted. */
const NAMED = 2;

/** What stands out, is tested or is too little, in words. */
export function useVerdictWords() {
  const { t } = useMessages();

  const qOf = (q: number) =>
    q < 0.001
      ? t('ui.verdict.qSmall')
      : t('ui.verdict.q', { q: shortNumber(q) });

  /** Of a number: `over-represented (q 0.01)`, or `seen 4 times, in line with chance`. */
  const ofCount = (count: number, { verdict, q }: Compared): string => {
    if (verdict === 'over_represented') {
      return t('ui.verdict.over', { q: qOf(q ?? 0) });
    }
    return verdict === 'in_line'
      ? t('ui.verdict.inLine', { count })
      : t('ui.verdict.tooFew', { count });
  };

  /** Of a factor: how it stands in the part that is looked at, or at which services it stands out. */
  const ofFactor = (
    { postmortems, entities, elsewhere }: RecurringFactor,
    nameOf: (entityRef: string) => string,
  ): string => {
    if (elsewhere) return ofCount(postmortems, elsewhere);
    const out = entities
      .filter(({ verdict }) => verdict === 'over_represented')
      .sort((a, b) => (a.q ?? 1) - (b.q ?? 1));
    if (out.length === 0) {
      return entities.some(({ q }) => q !== null)
        ? t('ui.verdict.nowhere')
        : t('ui.verdict.tooFewAnywhere');
    }
    const names = out
      .slice(0, NAMED)
      .map(({ entityRef, q }) =>
        t('ui.verdict.named', {
          service: nameOf(entityRef),
          q: qOf(q ?? 0),
        }),
      )
      .join(', ');
    const count = out.length - NAMED;
    return count > 0
      ? t('ui.verdict.overAtMore', { names, count })
      : t('ui.verdict.overAt', { names });
  };

  /** What chance would find, and how far from that it is. */
  const ofExpectation = ({ expected, lift, interval }: Compared): string =>
    t('ui.verdict.expected', {
      expected: shortNumber(expected),
      lift: shortNumber(lift),
      low: shortNumber(interval.low),
      high: shortNumber(interval.high),
    });

  return { ofCount, ofFactor, ofExpectation };
}

type Compared = Pick<
  RecurringCell,
  'verdict' | 'q' | 'expected' | 'lift' | 'interval'
>;

/** Two digits that count: more would pretend. */
export function shortNumber(value: number): string {
  return String(value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
}
