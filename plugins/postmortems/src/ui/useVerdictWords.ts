import {
  FALSE_FINDS,
  RecurringCell,
  RecurringFactor,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { aboutOne, digitsApart, shortNumber } from './shortNumber';

/** How many services a verdict names; what is more is counted. */
const NAMED = 2;

/** What stands out, is tested or is too little, in words. */
export function useVerdictWords() {
  const { t } = useMessages();

  /** Told only where it is below 0.05: rounded up to that, it would say the opposite. */
  const qOf = (q: number) => {
    if (q < 0.001) return t('ui.verdict.qBelow', { q: '0.001' });
    return Number(shortNumber(q)) < FALSE_FINDS
      ? t('ui.verdict.q', { q: shortNumber(q) })
      : t('ui.verdict.qBelow', { q: String(FALSE_FINDS) });
  };

  /** Of a number: `over-represented (q 0.01)`, or `seen 4 times, not clearly more than chance`. */
  const ofCount = (count: number, compared: Compared): string => {
    const { verdict, q } = compared;
    if (verdict === 'over_represented') {
      return t('ui.verdict.over', { q: qOf(q ?? 0) });
    }
    if (isPerhapsMore(compared)) {
      return t('ui.verdict.perhaps', { count, q: qOf(q ?? 0) });
    }
    return verdict === 'in_line'
      ? t('ui.verdict.inLine', { count })
      : t('ui.verdict.tooFew', { count });
  };

  /** The surest services, each with its q, and how many more there are. */
  const listed = (
    cells: RecurringCell[],
    nameOf: (entityRef: string) => string,
  ): string => {
    const names = [...cells]
      .sort((a, b) => (a.q ?? 1) - (b.q ?? 1))
      .slice(0, NAMED)
      .map(({ entityRef, q }) =>
        t('ui.verdict.named', { service: nameOf(entityRef), q: qOf(q ?? 0) }),
      )
      .join(', ');
    const count = cells.length - NAMED;
    return count > 0 ? t('ui.verdict.namedMore', { names, count }) : names;
  };

  /** Of a factor: how it stands in the part that is looked at, or at which services it stands out. */
  const ofFactor = (
    { postmortems, entities, elsewhere }: RecurringFactor,
    nameOf: (entityRef: string) => string,
  ): string => {
    if (elsewhere) return ofCount(postmortems, elsewhere);
    const out = entities.filter(
      ({ verdict }) => verdict === 'over_represented',
    );
    if (out.length > 0) {
      return t('ui.verdict.overAt', { names: listed(out, nameOf) });
    }
    const perhaps = entities.filter(isPerhapsMore);
    if (perhaps.length > 0) {
      return t('ui.verdict.perhapsAt', { names: listed(perhaps, nameOf) });
    }
    return entities.some(({ q }) => q !== null)
      ? t('ui.verdict.nowhere')
      : t('ui.verdict.tooFewAnywhere');
  };

  /**
   * What chance would find, and how many times as many were found. The plain ratio is told, as the interval is its own:
   * the lift is drawn towards 1, and out of it where little was expected.
   */
  const ofExpectation = (
    count: number,
    { expected, interval, q }: Compared,
  ): string => {
    // Of what is not tested it is said that less than one is expected.
    const digits = digitsApart(
      q === null ? [[expected, 1]] : aboutOne(interval),
    );
    const [few, ratio, low, high] = [
      ...[expected, count / expected, interval.low, interval.high],
    ].map(number => shortNumber(number, digits));
    return q === null
      ? t('ui.verdict.notTested', { expected: few })
      : t('ui.verdict.expected', { expected: few, ratio, low, high });
  };

  return { ofCount, ofFactor, ofExpectation };
}

type Compared = Pick<RecurringCell, 'verdict' | 'q' | 'expected' | 'interval'>;

/**
 * The test finds more than chance, and yet the interval of the ratio reaches down to 1: that is no find, but not in
 * line with chance either.
 */
export function isPerhapsMore({
  verdict,
  q,
}: Pick<RecurringCell, 'verdict' | 'q'>): boolean {
  return verdict !== 'over_represented' && q !== null && q < FALSE_FINDS;
}
