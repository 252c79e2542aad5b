import IconButton from '@material-ui/core/IconButton';
import {
  ACTION_STATUSES,
  ACTION_TYPES,
  PRIORITIES,
  isWaitingForProof,
  mayBeVerified,
  type ActionItem,
  type ActionOutcome,
  type ActionStatus,
  type ActionType,
  type RowSaver,
} from 'backstage-plugin-postmortems-common';
import { memo, useId, useRef, useState } from 'react';
import { useMessages } from '../../translation';
import { OWNER_KINDS } from '../../ui';
import { FindingList } from '../coach/findings/FindingList';
import { useFindings } from '../coach/findings/useFindings';
import { Below } from '../fields/Below';
import { EntityField } from '../fields/EntityField';
import { GridSelect } from '../fields/GridSelect';
import { useGridStyles } from '../fields/gridStyles';
import { GridText } from '../fields/GridText';
import { RemoveButton } from '../fields/RemoveButton';
import { RowTrouble } from '../fields/RowTrouble';
import { useFocusWithin } from '../fields/useFocusWithin';
import { useStore } from '../../ui/useStore';
import { ActionDetails } from './ActionDetails';

export interface ActionRowProps {
  rowKey: string;
  saver: RowSaver<ActionItem>;
  /** The factors it may address, as `id` and statement in JSON: the same text as long as they are the same. */
  factors: string;
  /** What became of it, once that is known. */
  outcome?: ActionOutcome;
  onRemove: (key: string) => void;
}

const COLUMNS = 3;
const DETAILS = {
  gridTemplateColumns: 'minmax(0, 1fr) 128px 136px 100px 112px',
};

function PlainActionRow(props: ActionRowProps) {
  const { rowKey, saver, factors, outcome, onRemove } = props;
  const classes = useGridStyles();
  const { t } = useMessages();
  const { row, phase } = useStore(saver);
  const { focused, handlers } = useFocusWithin();
  const [open, setOpen] = useState(false);
  const [dropping, setDropping] = useState(false);
  const detailsId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const label = t('editor.actions.title');
  const findings = useFindings(`action:${rowKey}`, area, label);
  const { reading } = findings;
  const blank = row.version === 0 && phase === 'clean';
  const name = row.title || t('editor.actions.unnamed');
  const nameOf = (status: ActionStatus) =>
    status === 'done' && isWaitingForProof(row)
      ? t('ui.actionStatus.waitingForProof')
      : t(`ui.actionStatus.${status}`);
  const choose = (status: ActionStatus) => {
    const isUnreasoned = status === 'wont_do' && !row.reason;
    setDropping(isUnreasoned);
    // What is asked for with it stands among the details.
    if (isUnreasoned || (status === 'done' && !row.proof)) setOpen(true);
    if (!isUnreasoned) saver.edit({ status });
  };

  return (
    <>
      <tr data-row={rowKey} {...handlers}>
        <td className={classes.key}>{row.key || '–'}</td>
        <td className={classes.noted}>
          <GridText
            label={label}
            column="title"
            coached={{ area, findings }}
            placeholder={
              blank ? t('editor.actions.titlePlaceholder') : undefined
            }
            value={row.title}
            onChange={title => saver.edit({ title })}
          />
          <div className={classes.details} style={DETAILS}>
            <EntityField
              inCell
              label={t('editor.actions.owner')}
              kinds={OWNER_KINDS}
              value={row.owner}
              current={() => saver.getState().row.owner}
              onChange={owner => saver.edit({ owner })}
            />
            <input
              type="date"
              className={classes.input}
              aria-label={t('editor.actions.due')}
              data-column="due"
              value={row.dueOn ?? ''}
              onChange={event =>
                saver.edit({ dueOn: event.target.value || null })
              }
            />
            <GridSelect
              label={t('editor.actions.priority')}
              column="priority"
              value={row.priority}
              options={PRIORITIES.map(
                priority =>
                  [priority, t(`editor.priorities.${priority}`)] as const,
              )}
              onChange={priority => saver.edit({ priority })}
            />
            <GridSelect<ActionType | ''>
              label={t('editor.actions.type')}
              column="type"
              value={row.type ?? ''}
              options={[
                ['', t('editor.actions.noType')],
                ...ACTION_TYPES.map(
                  type => [type, t(`editor.actionTypes.${type}`)] as const,
                ),
              ]}
              onChange={type => saver.edit({ type: type || null })}
            />
            <GridSelect
              label={t('editor.actions.status')}
              column="status"
              value={dropping ? 'wont_do' : row.status}
              options={ACTION_STATUSES.filter(
                status => status !== 'verified' || mayBeVerified(row),
              ).map(status => [status, nameOf(status)] as const)}
              onChange={choose}
            />
          </div>
          {reading && (
            <Below shown={focused}>
              <FindingList findings={findings} label={label} />
            </Below>
          )}
        </td>
        <td className={classes.acts}>
          <IconButton
            size="small"
            className={classes.remove}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            aria-label={t('editor.actions.moreOf', { what: name })}
            title={t('editor.actions.moreOf', { what: name })}
            onClick={() => setOpen(!open)}
          >
            <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden>
              <path
                d={open ? 'M3 10.5 L8 5.5 L13 10.5' : 'M3 5.5 L8 10.5 L13 5.5'}
                fill="none"
                stroke="currentColor"
                strokeWidth={1.5}
              />
            </svg>
          </IconButton>
          {!blank && (
            <RemoveButton
              label={t('editor.remove', { what: name })}
              onClick={() => onRemove(rowKey)}
            />
          )}
        </td>
      </tr>
      {open && (
        <tr id={detailsId} {...handlers}>
          <td colSpan={COLUMNS}>
            <ActionDetails
              saver={saver}
              factors={factors}
              outcome={outcome}
              dropping={dropping}
              onDropped={() => setDropping(false)}
            />
          </td>
        </tr>
      )}
      <RowTrouble saver={saver} columns={COLUMNS} focused={focused} />
    </>
  );
}

/** One action item, typed into a row; what is not needed every time folds out below. */
export const ActionRow = memo(PlainActionRow);
