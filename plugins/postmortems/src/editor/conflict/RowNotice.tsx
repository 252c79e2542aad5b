import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { Row, RowSaver } from 'backstage-plugin-postmortems-common';
import { postmortemsTranslationRef } from '../../translation';
import { formatDay } from '../../ui';
import { fieldMessage } from '../../ui/difference/fieldMessage';
import { useStore } from '../page/useStore';
import { asClause } from './asClause';
import { useConflictDialog } from './useConflictDialog';
import { useKeptWords } from './useKeptWords';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
  act: { whiteSpace: 'nowrap' },
}));

export interface RowNoticeProps<T extends Row> {
  saver: RowSaver<T>;
  /** Fields whose problems stand beside them already. */
  beside?: readonly (keyof T)[];
}

/** What stands between a row and the server, and what there is to do; nothing when all is well. */
export function RowNotice<T extends Row>(props: RowNoticeProps<T>) {
  const { saver, beside = [] } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { conflict, rejection, problems, kept, leftAt } = useStore(saver);
  const keptWords = useKeptWords();
  const comparing = useConflictDialog<T>();
  // A conflict that is over takes its dialog with it; the next one is not opened unasked.
  if (!conflict && comparing.Dialog) comparing.close();
  const nameOf = (field: string) => {
    const message = fieldMessage(field);
    return message ? t(message) : field;
  };

  if (conflict) {
    return (
      <>
        <Alert
          className={classes.root}
          severity="warning"
          action={
            <Button
              className={classes.act}
              color="inherit"
              size="small"
              onClick={comparing.open}
            >
              {t('editor.conflict.compare')}
            </Button>
          }
        >
          {kept
            ? t('editor.conflict.notice')
            : t('editor.conflict.noticeNotKept', { kept: keptWords(kept) })}
          {comparing.error &&
            ` ${t('editor.conflict.notLoaded', {
              reason: asClause(comparing.error.message),
            })}`}
        </Alert>
        {comparing.Dialog && (
          <comparing.Dialog
            saver={saver}
            conflict={conflict}
            onClose={comparing.close}
          />
        )}
      </>
    );
  }
  if (leftAt !== undefined) {
    return (
      <Alert
        className={classes.root}
        severity="info"
        action={
          <>
            <Button
              className={classes.act}
              color="inherit"
              size="small"
              onClick={() => saver.accept()}
            >
              {t('editor.left.save')}
            </Button>
            <Button
              className={classes.act}
              color="inherit"
              size="small"
              onClick={() => saver.discard()}
            >
              {t('editor.left.giveUp')}
            </Button>
          </>
        }
      >
        {t('editor.left.notice', {
          day: formatDay(new Date(leftAt).toISOString()),
        })}
      </Alert>
    );
  }
  if (rejection) {
    return (
      <Alert
        className={classes.root}
        severity="warning"
        action={
          <>
            <Button
              className={classes.act}
              color="inherit"
              size="small"
              onClick={() => saver.flush()}
            >
              {t('editor.rejected.again')}
            </Button>
            <Button
              className={classes.act}
              color="inherit"
              size="small"
              onClick={() => saver.discard()}
            >
              {t('editor.rejected.giveUp')}
            </Button>
          </>
        }
      >
        {t('editor.saving.rejected', {
          reason: asClause(rejection.message),
          kept: keptWords(kept),
        })}
      </Alert>
    );
  }
  const rest = (Object.keys(problems) as (keyof T & string)[]).filter(
    field => !beside.includes(field),
  );
  return rest.length === 0 ? null : (
    <Alert className={classes.root} severity="info" icon={false}>
      {rest
        .map(field =>
          t('editor.problemIn', {
            field: nameOf(field),
            problem: problems[field] ?? '',
          }),
        )
        .join(' ')}
    </Alert>
  );
}
