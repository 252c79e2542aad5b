import { makeStyles } from '@material-ui/core/styles';
import {
  MISSING_DATA_SECTION,
  type DataGap,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import { usePartAddress } from '../../page/usePartAddress';
import type { EditorSession } from '../../session/EditorSession';
import { OnceDone } from './OnceDone';
import { useGapAction } from './useGapAction';

const useStyles = makeStyles(theme => ({
  item: { padding: theme.spacing(0.5, 0) },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
  },
}));

export interface GapItemProps {
  session: EditorSession;
  gap: DataGap;
  mayEdit: boolean;
  isWritten: boolean;
  onWrite: () => void;
}

/** One time of which an artefact tells nothing, and what becomes of it. */
export function GapItem(props: GapItemProps) {
  const { session, gap, mayEdit, isWritten, onWrite } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const address = usePartAddress();
  const action = useGapAction(session, gap);
  const item = action?.item;

  return (
    <li className={classes.item}>
      {gap.sentence}
      <div className={classes.acts}>
        <OnceDone
          name={t('editor.evidence.gaps.write')}
          label={t('editor.evidence.gaps.writeOf', { what: gap.sentence })}
          onPress={mayEdit ? onWrite : undefined}
          done={
            isWritten
              ? {
                  name: t('editor.evidence.gaps.written'),
                  to: address(`section-${MISSING_DATA_SECTION.key}`),
                }
              : undefined
          }
        />
        {action && (
          <OnceDone
            name={t('editor.evidence.gaps.act')}
            label={t('editor.evidence.gaps.actOf', { title: action.title })}
            onPress={mayEdit ? action.add : undefined}
            done={
              item && {
                name: item.key
                  ? t('editor.evidence.gaps.acted', { key: item.key })
                  : t('editor.evidence.gaps.acting'),
                to: address('actions'),
              }
            }
          />
        )}
      </div>
    </li>
  );
}
