import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { postmortemsApiRef } from '../../api';
import { useMessages } from '../../translation';
import {
  Choice,
  formatDay,
  formatMinute,
  LoadError,
  useEntityNames,
  useLoad,
} from '../../ui';
import type { RevisionGroup } from './revisionGroups';

// The comparison of texts is a library that only this needs.
const Difference = lazy(() =>
  import('./Difference').then(m => ({ default: m.Difference })),
);

/** Two states of a document: after revision `from` (0: before there was anything), and after `to`. */
export interface CompareRange {
  from: number;
  to: number;
}

const useStyles = makeStyles(theme => ({
  choose: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
    '& > *': { flex: '1 1 220px', maxWidth: 360 },
  },
  result: { minHeight: 120, outline: 'none' },
}));

export interface ComparisonProps {
  postmortem: Postmortem;
  /** Newest first. */
  groups: RevisionGroup[];
  range?: CompareRange;
  onRange: (range: CompareRange) => void;
}

/** Compares any two states: two lists to choose from, and below what differs. */
export function Comparison(props: ComparisonProps) {
  const { postmortem, groups, range, onRange } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const nameOf = useEntityNames(groups.map(({ actor }) => actor));
  const result = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (range) {
      result.current?.focus({ preventScroll: true });
      result.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [range]);

  // A state for the end of each group, and one for the beginning of the oldest.
  const states = groups.map((group): [n: string, title: string] => {
    const { last, endedAt, actor } = group;
    const time = t('ui.time.utc', {
      time: `${formatDay(endedAt)}, ${formatMinute(endedAt)}`,
    });
    return [
      String(last),
      t('report.history.option', {
        n: String(last),
        time,
        person: nameOf(actor).title,
      }),
    ];
  });
  const oldest = groups[groups.length - 1].first - 1;
  states.push([
    String(oldest),
    oldest === 0
      ? t('report.history.beginning')
      : t('report.history.before', { n: String(oldest) }),
  ]);
  const { from, to } = range ?? {
    from: Number(states[1][0]),
    to: groups[0].last,
  };
  const sides = {
    from: states.filter(([n]) => Number(n) < to),
    to: states.filter(([n]) => Number(n) > from),
  };

  return (
    <>
      <div className={classes.choose}>
        <Choice
          label={t('report.history.from')}
          value={String(from)}
          options={sides.from}
          onChange={n => onRange({ from: Number(n), to })}
        />
        <Choice
          label={t('report.history.to')}
          value={String(to)}
          options={sides.to}
          onChange={n => onRange({ from, to: Number(n) })}
        />
      </div>
      {range && (
        <div ref={result} tabIndex={-1} className={classes.result}>
          <LoadedDifference
            key={`${from}-${to}`}
            postmortem={postmortem}
            range={range}
          />
        </div>
      )}
    </>
  );
}

function LoadedDifference(props: {
  postmortem: Postmortem;
  range: CompareRange;
}) {
  const { postmortem, range } = props;
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { value, error, retry } = useLoad(
    signal => api.getRevision(postmortem.ref, range.to, range.from, { signal }),
    [api, postmortem.ref, range.from, range.to],
  );
  if (error) {
    return (
      <LoadError
        what={t('report.history.differenceFailed')}
        error={error}
        retry={retry}
      />
    );
  }
  const waiting = <Skeleton variant="rect" height={96} />;
  return value ? (
    <Suspense fallback={waiting}>
      <Difference difference={value} factors={postmortem.factors} />
    </Suspense>
  ) : (
    waiting
  );
}
