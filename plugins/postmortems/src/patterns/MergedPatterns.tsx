import { makeStyles } from '@material-ui/core/styles';
import type { Pattern } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { Section, WaitingButton } from '../ui';
import { useCategoryTitle } from './useCategoryTitle';
import type { PatternActs } from './usePatternActs';

const useStyles = makeStyles(theme => ({
  quiet: { margin: 0, color: theme.palette.text.secondary },
  list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: '88ch' },
  merged: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
    minHeight: 36,
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** The patterns that were merged into one, each with the way out again. */
export function MergedPatterns(props: { pattern: Pattern; acts: PatternActs }) {
  const { pattern, acts } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const titleOf = useCategoryTitle();
  if (pattern.merged.length === 0) return null;
  return (
    <Section title={t('patterns.merged.title')} level={3}>
      <p className={classes.quiet}>{t('patterns.merged.text')}</p>
      <ul className={classes.list}>
        {pattern.merged.map(merged => (
          <li key={merged.id} className={classes.merged}>
            <span>
              {merged.name}{' '}
              <span className={classes.quiet}>{titleOf(merged.category)}</span>
            </span>
            {pattern.mayCurate && (
              <WaitingButton
                size="small"
                waiting={acts.busy}
                aria-label={t('patterns.merged.unmergeNamed', {
                  name: merged.name,
                })}
                onClick={() => acts.unmerge(merged)}
              >
                {t('patterns.merged.unmerge')}
              </WaitingButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
