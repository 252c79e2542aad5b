import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../translation';
import { WaitingButton } from './WaitingButton';

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
  /** The page is on its way. */
  loading?: boolean;
}

/** Next and previous, for lists that are paged by cursor and have no total. Says nothing where one page is all. */
export function Pager(props: PagerProps) {
  const { page, hasNext, onPrevious, onNext, loading = false } = props;
  const classes = useStyles();
  const { t } = useMessages();
  if (page === 1 && !hasNext) return null;
  return (
    <nav className={classes.root} aria-label={t('ui.pager.label')}>
      <WaitingButton
        size="small"
        waiting={loading || page === 1}
        onClick={onPrevious}
      >
        {t('ui.pager.previous')}
      </WaitingButton>
      <span aria-live="polite">
        {t('ui.pager.page', { number: String(page) })}
      </span>
      <WaitingButton
        size="small"
        waiting={loading || !hasNext}
        onClick={onNext}
      >
        {t('ui.pager.next')}
      </WaitingButton>
    </nav>
  );
}
