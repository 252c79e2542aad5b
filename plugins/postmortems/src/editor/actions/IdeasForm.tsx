import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TEXT_LIMITS } from 'backstage-plugin-postmortems-common';
import { KeyboardEvent, useId, useState } from 'react';
import { useMessages } from '../../translation';
import { useUndo } from '../../ui';
import type { Outcomes } from '../../ui/actions';
import type { EditorSession } from '../session/EditorSession';
import type { ListedRow } from '../session/RowList';
import type { ActionItem } from 'backstage-plugin-postmortems-common';
import { IdeaRow } from './IdeaRow';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  title: { fontSize: 16, fontWeight: 600 },
  hint: {
    margin: theme.spacing(0, 0, 1),
    maxWidth: '72ch',
    color: theme.palette.text.secondary,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  new: { marginTop: theme.spacing(1), maxWidth: '72ch' },
}));

export interface IdeasFormProps {
  session: EditorSession;
  ideas: readonly ListedRow<ActionItem>[];
  outcomes?: Outcomes;
  onRemove: (key: string) => void;
}

/** Thoughts for improvement, kept apart from the actions until somebody promotes one. */
export function IdeasForm(props: IdeasFormProps) {
  const { session, ideas, outcomes, onRemove } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const offerUndo = useUndo();
  const titleId = useId();
  const fieldId = useId();
  const [text, setText] = useState('');
  const { actionItems } = session.rows;

  const add = () => {
    const title = text.trim();
    if (!title) return;
    actionItems.add({ title, isIdea: true });
    setText('');
  };
  const promote = ({ saver }: ListedRow<ActionItem>) => {
    saver.edit({ isIdea: false });
    offerUndo({
      message: t('editor.ideas.promoted', {
        what: saver.getState().row.title,
      }),
      undo: async () => saver.edit({ isIdea: true }),
    });
  };

  return (
    <section aria-labelledby={titleId} className={classes.root}>
      <Typography component="h4" id={titleId} className={classes.title}>
        {t('editor.ideas.title')}
      </Typography>
      <p className={classes.hint}>{t('editor.ideas.hint')}</p>
      {ideas.length > 0 && (
        <ul className={classes.list}>
          {ideas.map(row => (
            <IdeaRow
              key={row.key}
              rowKey={row.key}
              saver={row.saver}
              outcomes={outcomes}
              onPromote={() => promote(row)}
              onRemove={() => onRemove(row.key)}
            />
          ))}
        </ul>
      )}
      <TextField
        id={fieldId}
        className={classes.new}
        fullWidth
        size="small"
        variant="outlined"
        label={t('editor.ideas.new')}
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
        inputProps={{ maxLength: TEXT_LIMITS.line }}
        InputLabelProps={{ shrink: true }}
      />
    </section>
  );
}
