import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { useMessages } from '../../translation';
import { formatNumber } from '../../ui';
import type { LeftOut, LeftOutReason } from '../collect';

/** How many of a reason are named; a folder of pictures says nothing more by its hundredth. */
const NAMED = 20;

const useStyles = makeStyles(theme => ({
  root: {
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
    '& summary': { cursor: 'pointer' },
    '& ul': { margin: theme.spacing(0.5, 0) },
  },
}));

/** What is not read, by reason. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const classes = useStyles();
  const { t } = useMessages();
  const byReason = useMemo(() => {
    const groups = new Map<LeftOutReason, string[]>();
    for (const { path, reason } of leftOut) {
      const paths = groups.get(reason);
      if (paths) paths.push(path);
      else groups.set(reason, [path]);
    }
    return [...groups];
  }, [leftOut]);
  if (leftOut.length === 0) return null;

  return (
    <details className={classes.root}>
      <summary>{t('imports.leftOut.title', { count: leftOut.length })}</summary>
      <ul>
        {byReason.map(([reason, paths]) => (
          <li key={reason}>
            {t(`imports.leftOut.${reason}`)}
            {': '}
            {paths.slice(0, NAMED).join(', ')}
            {paths.length > NAMED && (
              <>
                {' '}
                {t('imports.leftOut.more', {
                  number: formatNumber(paths.length - NAMED),
                })}
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
