import { makeStyles } from '@material-ui/core/styles';
import type {
  RecurringCell,
  RecurringFactors,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { isPerhapsMore, percentOf, useEntityNames } from '../ui';
import type { Filters, Selection } from './filters';
import { Unclassified } from './Unclassified';

/** How many pairs the answer names. */
const NAMED = 3;

const useStyles = makeStyles(theme => ({
  first: { margin: 0, fontSize: 18, lineHeight: '28px', minHeight: 28 },
  then: { margin: theme.spacing(0.5, 0, 0), maxWidth: '100ch' },
}));

export interface AnswerProps {
  counted: RecurringFactors;
  filters: Filters;
  titleOf: (unit: string) => string;
  onSelect: (selection: Selection) => void;
}

/** What keeps coming back, whether that is more than chance, and what could not be counted; in this order. */
export function Answer(props: AnswerProps) {
  const { counted, filters, titleOf, onSelect } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const out = pairsWhere(
    counted,
    ({ verdict }) => verdict === 'over_represented',
  );
  const perhaps = out.length === 0 ? pairsWhere(counted, isPerhapsMore) : [];
  const named = (out.length > 0 ? out : perhaps).slice(0, NAMED);
  const asAWhole = standingOut(counted);
  const nameOf = useEntityNames(named.map(pair => pair.entityRef));
  const [first] = counted.items;
  const [second, third] = counted.items
    .slice(1)
    .filter(item => item.postmortems === first.postmortems);
  const ofTied = third ? 'factors.tied.more' : 'factors.tied.two';
  const mostOften = second ? ofTied : 'factors.answer';
  const { tested, postmortems } = counted;
  const pairs = named
    .map(({ unit, entityRef }) =>
      t('factors.stories.headingAt', {
        title: titleOf(unit),
        service: nameOf(entityRef).title,
      }),
    )
    .join(', ');

  return (
    <>
      <p className={classes.first}>
        {t(mostOften, {
          title: titleOf(first.unit),
          second: second ? titleOf(second.unit) : '',
          some: String(first.postmortems),
          all: String(postmortems),
          low: String(percentOf(first.share.low)),
          high: String(percentOf(first.share.high)),
        })}
      </p>
      <p className={classes.then}>
        {asAWhole.length > 0 &&
          t(
            asAWhole.length > NAMED
              ? 'factors.chance.wholeMore'
              : 'factors.chance.whole',
            {
              count: asAWhole.length,
              factors: asAWhole.slice(0, NAMED).map(titleOf).join(', '),
            },
          )}
        {tested === 0 && t('factors.chance.untested')}
        {tested > 0 &&
          out.length === 0 &&
          t('factors.chance.none', { count: tested })}
        {perhaps.length > 0 &&
          t(
            perhaps.length > NAMED
              ? 'factors.chance.perhapsMore'
              : 'factors.chance.perhaps',
            { count: perhaps.length, pairs },
          )}
        {out.length > 0 &&
          t('factors.chance.some', {
            ...{ count: out.length, tested: String(tested), pairs },
          })}
        {out.length > NAMED && t('factors.chance.more')}{' '}
        <Unclassified {...{ counted, filters, onSelect }} />
      </p>
    </>
  );
}

/**
 * What a part as a whole has more often than chance has it, the surest first. Where every post-mortem of it is one
 * service's too, that is the pair, and told as one.
 */
function standingOut({ items }: RecurringFactors): string[] {
  return items
    .flatMap(({ unit, postmortems, elsewhere, entities }) => {
      if (elsewhere?.verdict !== 'over_represented') return [];
      const isPair = entities.some(
        found =>
          found.postmortems === postmortems &&
          found.expected === elsewhere.expected &&
          found.q === elsewhere.q,
      );
      return isPair ? [] : { unit, elsewhere };
    })
    .sort((a, b) => (a.elsewhere.q ?? 1) - (b.elsewhere.q ?? 1))
    .map(({ unit }) => unit);
}

/** The pairs of which that holds, the surest first. */
function pairsWhere(
  { items }: RecurringFactors,
  holds: (cell: RecurringCell) => boolean,
) {
  return items
    .flatMap(({ unit, entities }) => entities.map(cell => ({ unit, ...cell })))
    .filter(holds)
    .sort((a, b) => (a.q ?? 1) - (b.q ?? 1));
}
