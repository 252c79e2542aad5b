import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  apartFromIdeas,
  type ActionTemplate,
  type Factor,
} from 'backstage-plugin-postmortems-common';
import { factorAction } from 'backstage-plugin-postmortems-common/review';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { useSettings, useUndo } from '../../ui';
import { copyText } from '../../ui/copyText';
import { useStore } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    fontSize: 13,
    lineHeight: '20px',
  },
}));

/** What usually follows from this factor; nothing where an action addresses it already. */
export function useFactorTemplate(
  session: EditorSession,
  factor: Factor,
): ActionTemplate | undefined {
  const { categories } = useSettings();
  const items = useStore(session.rows.actionItems.contents);
  const { id, statement } = factor;
  if (!id || !statement.trim()) return undefined;
  const isAddressed = apartFromIdeas(items).actions.some(({ factorIds }) =>
    factorIds?.includes(id),
  );
  if (isAddressed) return undefined;
  return categories.find(({ key }) => key === factor.category)?.action;
}

/** Offers the action that usually follows from a factor, and what to begin it with. */
export function FactorAct(props: {
  session: EditorSession;
  factor: Factor;
  template: ActionTemplate;
}) {
  const classes = useStyles();
  const { t } = useMessages();
  const offerUndo = useUndo();
  const { session, factor, template } = props;
  const { affectedEntities } = useStore(session.rows.header).row;
  const [copy, setCopy] = useState<'offer' | 'copied' | 'failed'>('offer');
  const [affected] = affectedEntities;
  const { outline, ...item } = factorAction(
    factor,
    template,
    affected ? parseEntityRef(affected).name : 'service',
  );
  const add = () => {
    const { key } = session.rows.actionItems.add(item);
    offerUndo({
      message: t('editor.factors.act.added', { title: item.title }),
      undo: async () => {
        session.rows.actionItems.remove(key);
      },
    });
  };
  const copyOutline = (text: string) =>
    copyText(text).then(
      () => setCopy('copied'),
      () => setCopy('failed'),
    );
  return (
    <div className={classes.root}>
      <span>{item.title}</span>
      <Button size="small" variant="outlined" onClick={add}>
        {t('editor.factors.act.add')}
      </Button>
      {outline !== null && (
        <Button size="small" onClick={() => copyOutline(outline)}>
          {t(`editor.factors.act.outline.${copy}`)}
        </Button>
      )}
    </div>
  );
}
