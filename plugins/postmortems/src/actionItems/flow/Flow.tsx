import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { lazy, Suspense, useId } from 'react';
import { useMessages } from '../../translation';
import { useKeptChoice } from '../../ui/causes/useKeptChoice';
import type { FlowDrawingsProps } from './FlowDrawings';

const FlowDrawings = lazy(() =>
  import('.').then(m => ({ default: m.FlowDrawings })),
);

const KEPT_UNDER = 'postmortems.actionItems.flow';
const CHOICES = ['folded', 'unfolded'] as const;
/** What the drawings take, so that the list below them does not jump. */
const HEIGHT = 256;

const useStyles = makeStyles(theme => ({
  title: { margin: 0, fontSize: 14, fontWeight: 400 },
  act: {
    marginLeft: theme.spacing(-1),
    color: theme.palette.text.secondary,
    textTransform: 'none',
  },
  mark: { marginRight: theme.spacing(0.5) },
  content: { '&[hidden]': { display: 'none' } },
}));

/** How old what is owed is, and how long it takes: folded away until somebody wants to know, and then remembered. */
export function Flow(props: FlowDrawingsProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [choice, choose] = useKeptChoice(KEPT_UNDER, CHOICES);
  const unfolded = choice === 'unfolded';
  const id = useId();
  return (
    <section>
      <h2 className={classes.title}>
        <Button
          size="small"
          className={classes.act}
          aria-expanded={unfolded}
          aria-controls={id}
          onClick={() => choose(unfolded ? 'folded' : 'unfolded')}
        >
          <svg
            className={classes.mark}
            width={16}
            height={16}
            viewBox="0 0 16 16"
            aria-hidden
          >
            <path
              d={unfolded ? 'M3 5.5 L8 10.5 L13 5.5' : 'M5.5 3 L10.5 8 L5.5 13'}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.5}
            />
          </svg>
          {t('actionItems.flow.title')}
        </Button>
      </h2>
      <div id={id} className={classes.content} hidden={!unfolded}>
        {unfolded && (
          <Suspense fallback={<Skeleton variant="rect" height={HEIGHT} />}>
            <FlowDrawings {...props} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
