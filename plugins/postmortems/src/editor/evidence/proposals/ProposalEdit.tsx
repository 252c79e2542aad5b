import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { TimelineProposal } from 'backstage-plugin-postmortems-common';
import { KeyboardEvent, useState } from 'react';
import { useMessages } from '../../../translation';
import { WaitingButton } from '../../../ui';
import { LineField } from '../../fields/LineField';
import { TimeField } from '../../fields/TimeField';
import type { Edited } from './acceptance';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr) auto',
    gap: theme.spacing(1),
    alignItems: 'start',
    padding: theme.spacing(1.5, 1),
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  acts: { display: 'flex', gap: theme.spacing(1) },
}));

export interface ProposalEditProps {
  proposal: TimelineProposal;
  onAccept: (edited: Edited) => void;
  onCancel: () => void;
}

/** A proposal in a person's own words before it is accepted: Enter accepts, Escape leaves it as it was. */
export function ProposalEdit(props: ProposalEditProps) {
  const { proposal, onAccept, onCancel } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const [time, setTime] = useState<Edited>({
    occurredAt: proposal.occurredAt,
    timeOrigin: null,
  });
  const [description, setDescription] = useState(proposal.description);
  const isWhole = !!time.occurredAt && description.trim() !== '';
  const accept = () => {
    if (isWhole) onAccept({ ...time, description: description.trim() });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && inField) {
      event.preventDefault();
      accept();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the fields in it
    <div
      role="group"
      aria-label={t('editor.evidence.proposals.editOf', {
        what: proposal.description,
      })}
      className={classes.root}
      onKeyDown={onKeyDown}
    >
      <TimeField
        label={t('editor.evidence.proposals.time')}
        at={time.occurredAt ?? null}
        origin={time.timeOrigin ?? null}
        // As the proposal above it was told.
        zone="UTC"
        day={proposal.occurredAt.slice(0, 10)}
        onChange={setTime}
      />
      <LineField
        // eslint-disable-next-line jsx-a11y/no-autofocus -- somebody asked to write here
        autoFocus
        label={t('editor.evidence.proposals.description')}
        value={description}
        onChange={setDescription}
      />
      <span className={classes.acts}>
        <WaitingButton
          color="primary"
          variant="contained"
          waiting={!isWhole}
          onClick={accept}
        >
          {t('editor.evidence.proposals.accept')}
        </WaitingButton>
        <Button onClick={onCancel}>
          {t('editor.evidence.proposals.cancel')}
        </Button>
      </span>
    </div>
  );
}
