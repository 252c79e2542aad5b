import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { Row, RowSaver } from 'backstage-plugin-postmortems-common';
import { ReactNode } from 'react';
import { useMessages } from '../../translation';
import { formatDay } from '../../ui';
import { fieldMessage } from '../../ui/difference/fieldMessage';
import { useStore } from '../../ui/useStore';
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
  const { t } = useMessages();
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
        <Notice
          severity="warning"
          acts={[[t('editor.conflict.compare'), comparing.open]]}
        >
          {kept
            ? t('editor.conflict.notice')
            : t('editor.conflict.noticeNotKept', { kept: keptWords(kept) })}
          {comparing.error &&
            ` ${t('editor.conflict.notLoaded', {
              reason: asClause(comparing.error.message),
            })}`}
        </Notice>
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
      <Notice
        severity="info"
        acts={[
          [t('editor.left.save'), () => saver.accept()],
          [t('editor.left.giveUp'), () => saver.discard()],
        ]}
      >
        {t('editor.left.notice', {
          day: formatDay(new Date(leftAt).toISOString()),
        })}
      </Notice>
    );
  }
  if (rejection) {
    return (
      <Notice
        severity="warning"
        acts={[
          [t('editor.rejected.again'), () => saver.flush()],
          [t('editor.rejected.giveUp'), () => saver.discard()],
        ]}
      >
        {t('editor.saving.rejected', {
          reason: asClause(rejection.message),
          kept: keptWords(kept),
        })}
      </Notice>
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

/** One sentence, and what there is to do about it. */
function Notice(props: {
  severity: 'info' | 'warning';
  acts: [name: string, act: () => unknown][];
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Alert
      className={classes.root}
      severity={props.severity}
      action={props.acts.map(([name, act]) => (
        <Button
          key={name}
          className={classes.act}
          color="inherit"
          size="small"
          onClick={() => act()}
        >
          {name}
        </Button>
      ))}
    >
      {props.children}
    </Alert>
  );
}
