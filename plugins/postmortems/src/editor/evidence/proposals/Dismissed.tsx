import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { TimelineProposal } from 'backstage-plugin-postmortems-common';
import { useId, useState } from 'react';
import { useMessages } from '../../../translation';
import { ActButton, ProposalRow } from './ProposalRow';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
  list: { margin: 0, padding: 0, listStyle: 'none' },
}));

export interface DismissedProps {
  proposals: readonly TimelineProposal[];
  mayEdit: boolean;
  titleOf: (evidenceId: string) => string | undefined;
  onTakeUp: (proposal: TimelineProposal) => void;
}

/** What was put aside, for those who ask, and the way back. */
export function Dismissed(props: DismissedProps) {
  const { proposals, mayEdit, titleOf, onTakeUp } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const listId = useId();
  const [open, setOpen] = useState(false);
  if (proposals.length === 0) return null;
  return (
    <div className={classes.root}>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        {t(
          open
            ? 'editor.evidence.proposals.hideDismissed'
            : 'editor.evidence.proposals.showDismissed',
          { number: String(proposals.length) },
        )}
      </Button>
      {open && (
        <ul
          id={listId}
          className={classes.list}
          aria-label={t('editor.evidence.proposals.dismissedList')}
        >
          {proposals.map(proposal => (
            <li key={proposal.key}>
              <ProposalRow
                proposal={proposal}
                titleOf={titleOf}
                acts={
                  mayEdit && (
                    <ActButton
                      name={t('editor.evidence.proposals.takeUp')}
                      label={t('editor.evidence.proposals.takeUpOf', {
                        what: proposal.description,
                      })}
                      onClick={() => onTakeUp(proposal)}
                    />
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
