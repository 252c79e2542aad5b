import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ActionItem, RowSaver } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { MentionLinks, type Outcomes } from '../../ui/actions';
import { linksInText } from '../../ui/tokens';
import { useStore } from '../../ui/useStore';
import { RowNotice } from '../conflict/RowNotice';
import { useGridStyles } from '../fields/gridStyles';
import { GridText } from '../fields/GridText';
import { RemoveButton } from '../fields/RemoveButton';

const useStyles = makeStyles(theme => ({
  root: { borderTop: `1px solid ${theme.palette.divider}`, padding: '2px 0' },
  line: { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) },
  text: { flex: '1 1 auto', minWidth: 0 },
  same: {
    padding: theme.spacing(0, 0.75, 0.5),
    fontSize: 12,
    color: theme.palette.text.secondary,
    ...linksInText,
  },
}));

export interface IdeaRowProps {
  rowKey: string;
  saver: RowSaver<ActionItem>;
  outcomes?: Outcomes;
  onPromote: () => void;
  onRemove: () => void;
}

/** One idea in its words, and where somebody else had the same. */
export function IdeaRow(props: IdeaRowProps) {
  const { rowKey, saver, outcomes, onPromote, onRemove } = props;
  const classes = useStyles();
  const grid = useGridStyles();
  const { t } = useMessages();
  const { row } = useStore(saver);
  const same = outcomes?.get(row.id)?.sameIdeas ?? [];
  const what = row.title || t('editor.ideas.unnamed');

  return (
    <li data-row={rowKey} className={classes.root}>
      <div className={`${classes.line} ${grid.acts}`}>
        <div className={classes.text}>
          <GridText
            label={t('editor.ideas.idea')}
            column="title"
            value={row.title}
            onChange={title => saver.edit({ title })}
          />
        </div>
        <Button
          size="small"
          variant="outlined"
          onClick={onPromote}
          aria-label={t('editor.ideas.promoteOf', { what })}
        >
          {t('editor.ideas.promote')}
        </Button>
        <RemoveButton label={t('editor.remove', { what })} onClick={onRemove} />
      </div>
      {same.length > 0 && (
        <div className={classes.same}>
          {t('ui.action.sameIdea', {
            where: (
              <MentionLinks
                mentions={same.map(({ postmortem }) => postmortem)}
              />
            ),
          })}
        </div>
      )}
      <RowNotice saver={saver} />
    </li>
  );
}
