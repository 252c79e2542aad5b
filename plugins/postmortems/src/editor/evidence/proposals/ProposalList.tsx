import { makeStyles } from '@material-ui/core/styles';
import type { TimelineProposal } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '../../../translation';
import { formatDay, formatTime } from '../../../ui';
import { useStore } from '../../../ui/useStore';
import type { EditorSession } from '../../session/EditorSession';
import { acceptanceOf } from './acceptance';
import { ProposalEdit } from './ProposalEdit';
import { ActButton, ProposalRow } from './ProposalRow';
import type { ProposalActs } from './useProposalActs';
import { useProposalKeys } from './useProposalKeys';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  day: {
    padding: theme.spacing(1),
    fontSize: 12,
    fontWeight: 600,
    color: theme.palette.text.secondary,
  },
}));

export interface ProposalListProps {
  session: EditorSession;
  /** In order of time. */
  proposals: readonly TimelineProposal[];
  acts: ProposalActs;
  mayEdit: boolean;
  titleOf: (evidenceId: string) => string | undefined;
  labelledBy: string;
  /** Takes the focus when nothing is left. */
  onEmpty: () => void;
}

/** The proposals that are still to be decided, one after another and with one key each. */
export function ProposalList(props: ProposalListProps) {
  const { session, proposals, acts, mayEdit, titleOf, onEmpty } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [editing, setEditing] = useState<string>();
  const { row: header } = useStore(session.rows.header);
  const events = useStore(session.rows.events.contents);
  const find = (key: string) => proposals.find(one => one.key === key)!;

  const keys = useProposalKeys(
    proposals.map(({ key }) => key),
    mayEdit
      ? {
          accept: key => acts.accept([find(key)]),
          edit: setEditing,
          dismiss: key => acts.dismiss(find(key)),
        }
      : undefined,
    onEmpty,
  );
  const cancel = (key: string) => {
    flushSync(() => setEditing(undefined));
    keys.focus(key);
  };

  const dayOf = (at: number) =>
    proposals[at] && formatDay(proposals[at].occurredAt);
  return (
    <ul
      ref={keys.ref}
      className={classes.list}
      aria-labelledby={props.labelledBy}
    >
      {proposals.map((proposal, i) => {
        const { key, kind, occurredAt, description: what } = proposal;
        return (
          <li key={key}>
            {dayOf(i) !== dayOf(i - 1) && (
              <div className={classes.day}>
                {t('editor.evidence.proposals.day', { day: dayOf(i) })}
              </div>
            )}
            {editing === key ? (
              <ProposalEdit
                proposal={proposal}
                onAccept={edited =>
                  keys.leave(key, () => {
                    setEditing(undefined);
                    acts.accept([proposal], edited);
                  })
                }
                onCancel={() => cancel(key)}
              />
            ) : (
              <ProposalRow
                proposal={proposal}
                acceptance={acceptanceOf(proposal, header, events)}
                titleOf={titleOf}
                focusable={{
                  'data-proposal': key,
                  tabIndex: key === keys.current ? 0 : -1,
                  'aria-label': t('editor.evidence.proposals.name', {
                    time: formatTime(occurredAt),
                    kind: t(`editor.evidence.kinds.${kind}`),
                    what,
                  }),
                  'aria-keyshortcuts': mayEdit ? 'Enter E D' : undefined,
                  ...keys.handlersOf(key),
                }}
                acts={
                  mayEdit && (
                    <>
                      <ActButton
                        primary
                        name={t('editor.evidence.proposals.accept')}
                        label={t('editor.evidence.proposals.acceptOf', {
                          what,
                        })}
                        onClick={() => keys.accept(key)}
                      />
                      <ActButton
                        name={t('editor.evidence.proposals.edit')}
                        label={t('editor.evidence.proposals.editOf', { what })}
                        onClick={() => setEditing(key)}
                      />
                      <ActButton
                        name={t('editor.evidence.proposals.dismiss')}
                        label={t('editor.evidence.proposals.dismissOf', {
                          what,
                        })}
                        onClick={() => keys.dismiss(key)}
                      />
                    </>
                  )
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
