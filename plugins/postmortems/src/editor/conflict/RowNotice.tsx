import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { Row, RowSaver } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { fieldMessage } from '../../report/history/fieldMessage';
import { postmortemsTranslationRef } from '../../translation';
import { useStore } from '../page/useStore';
import { asClause } from './asClause';
import { ConflictDialog } from './ConflictDialog';

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
  const { conflict, rejection, problems } = useStore(saver);
  const [comparing, setComparing] = useState(false);
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
              onClick={() => setComparing(true)}
            >
              {t('editor.conflict.compare')}
            </Button>
          }
        >
          {t('editor.conflict.notice')}
        </Alert>
        {comparing && (
          <ConflictDialog
            saver={saver}
            conflict={conflict}
            onClose={() => setComparing(false)}
          />
        )}
      </>
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
        {t('editor.rejected.notice', { reason: asClause(rejection.message) })}
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
