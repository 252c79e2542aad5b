import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { postmortemsTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(2),
    paddingTop: theme.spacing(1),
    minHeight: 40,
  },
}));

export interface PagerProps {
  /** Counts from 1. */
  page: number;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
  disabled?: boolean;
}

/** Next and previous, for lists that are paged by cursor and have no total. Says nothing where one page is all. */
export function Pager(props: PagerProps) {
  const { page, hasNext, onPrevious, onNext, disabled } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  if (page === 1 && !hasNext) return null;
  return (
    <nav className={classes.root} aria-label={t('ui.pager.label')}>
      <Button
        size="small"
        disabled={disabled || page === 1}
        onClick={onPrevious}
      >
        {t('ui.pager.previous')}
      </Button>
      <span aria-live="polite">
        {t('ui.pager.page', { number: String(page) })}
      </span>
      <Button size="small" disabled={disabled || !hasNext} onClick={onNext}>
        {t('ui.pager.next')}
      </Button>
    </nav>
  );
}
