import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { ActionClosing } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { downloadText, type Loaded, LoadError, useToday } from '../../ui';
import { Fold } from '../../ui/Fold';
import { ClosingCurve } from './ClosingCurve';
import { ENOUGH_DONE } from './closingLayout';
import { ClosingTable } from './ClosingTable';
import { closingCsv } from './closingCsv';
import { useClosingWords } from './useClosingWords';

const useStyles = makeStyles(theme => ({
  root: { margin: 0, minWidth: 0 },
  title: {
    margin: 0,
    paddingBottom: theme.spacing(0.5),
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 600,
  },
  sentence: { margin: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1) },
}));

/** How long it takes until an action is done: a curve, in a sentence, and as a table to take along. */
export function Closing({ loaded }: { loaded: Loaded<ActionClosing> }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { value: closing, error, retry } = loaded;

  if (error) {
    return (
      <LoadError
        what={t('actionItems.flow.closing.failed')}
        error={error}
        retry={retry}
      />
    );
  }
  if (!closing) return <Skeleton variant="rect" height={240} />;
  return (
    <figure className={classes.root}>
      <h3 className={classes.title}>{t('actionItems.flow.closing.title')}</h3>
      {closing.done < ENOUGH_DONE ? (
        <p className={classes.sentence}>
          {t('actionItems.flow.closing.tooFew', {
            done: String(closing.done),
            actions: String(closing.actions),
          })}
        </p>
      ) : (
        <Curve closing={closing} />
      )}
    </figure>
  );
}

function Curve({ closing }: { closing: ActionClosing }) {
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const words = useClosingWords();
  const [folded, setFolded] = useState(true);
  const save = () =>
    downloadText(
      t('actionItems.flow.closing.fileName', { today }),
      'text/csv',
      closingCsv(closing),
    );
  return (
    <>
      <p className={classes.sentence}>{words(closing)}</p>
      <ClosingCurve closing={closing} />
      <div className={classes.acts}>
        <Fold
          folded={folded}
          onFold={setFolded}
          show={t('actionItems.flow.closing.showTable')}
          hide={t('actionItems.flow.closing.hideTable')}
        >
          <ClosingTable points={closing.points} />
        </Fold>
        <Button size="small" onClick={save}>
          {t('actionItems.flow.closing.save')}
        </Button>
      </div>
    </>
  );
}
