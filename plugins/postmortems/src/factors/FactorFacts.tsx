import { makeStyles } from '@material-ui/core/styles';
import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { OpenAgainst } from '../actionItems/OpenAgainst';
import { useMessages } from '../translation';
import { formatDay, PatternLink, percentOf, useVerdictWords } from '../ui';
import { Filters, openActionsOf, Selection } from './filters';
import { useRestWords } from './useRestWords';
import { useTrendWords } from './useTrendWords';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    listStyle: 'none',
    color: theme.palette.text.secondary,
  },
}));

export interface FactorFactsProps {
  filters: Filters;
  counted: RecurringFactors;
  selection: Selection;
}

/** What is known of the number whose stories are open. */
export function FactorFacts(props: FactorFactsProps) {
  const { filters, counted, selection } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const verdicts = useVerdictWords();
  const trendWords = useTrendWords();
  const restWords = useRestWords();
  if (selection === 'unclassified') return null;
  const factor = counted.items.find(i => i.unit === selection.unit);
  if (!factor) return null;

  const cell = factor.entities.find(e => e.entityRef === selection.entityRef);
  if (selection.entityRef && !cell) return null;
  const facts = cell
    ? [
        verdicts.ofCount(cell.postmortems, cell),
        verdicts.ofExpectation(cell.postmortems, cell),
        restWords(factor, cell, {
          counted: counted.postmortems,
          atService:
            counted.entities.find(e => e.entityRef === cell.entityRef)
              ?.postmortems ?? 0,
        }),
      ]
    : [
        t('factors.facts.share', {
          some: String(factor.postmortems),
          all: String(counted.postmortems),
          low: String(percentOf(factor.share.low)),
          high: String(percentOf(factor.share.high)),
        }),
        factor.elsewhere &&
          t('factors.facts.elsewhere', {
            some: String(factor.elsewhere.postmortems),
            all: String(factor.elsewhere.ofPostmortems),
            verdict: verdicts.ofCount(factor.postmortems, factor.elsewhere),
          }),
        t('factors.facts.seen', {
          first: formatDay(factor.firstSeenAt),
          last: formatDay(factor.lastSeenAt),
        }),
        factor.trend ? trendWords(factor.trend) : t('factors.facts.short'),
        factor.suggested > 0 &&
          t(`factors.facts.suggested.${counted.by}`, {
            count: factor.suggested,
          }),
      ];
  return (
    <ul className={classes.root}>
      {factor.pattern && (
        <li>
          {t('factors.facts.pattern')} <PatternLink pattern={factor.pattern} />
        </li>
      )}
      {facts.map(fact => fact && <li key={fact}>{fact}</li>)}
      {!cell && (
        <li>
          <OpenAgainst
            count={factor.openActions}
            filters={openActionsOf(filters, factor.unit)}
          />
        </li>
      )}
    </ul>
  );
}
