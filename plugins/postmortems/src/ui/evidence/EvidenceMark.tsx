import { makeStyles } from '@material-ui/core/styles';
import type { EvidenceCitation } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../translation';
import { CitedLine } from './CitedLine';
import { useShownEvidence } from './ShownEvidence';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: 12,
    lineHeight: '20px',
    color: theme.palette.text.secondary,
    '& summary': { cursor: 'pointer', width: 'fit-content' },
  },
}));

export interface EvidenceMarkProps {
  citations: readonly EvidenceCitation[];
}

/** Says how many lines show an event, and shows them to who asks. */
export function EvidenceMark({ citations }: EvidenceMarkProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { find } = useShownEvidence();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.root}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>{t('ui.evidence.lines', { count: citations.length })}</summary>
      {/* A long timeline has many of them, of which few are ever looked at. */}
      {open &&
        citations.map(({ evidenceId, ...place }) => (
          <CitedLine
            key={`${evidenceId}|${place.line}|${place.path}`}
            artefact={find(evidenceId)?.title}
            {...place}
          />
        ))}
    </details>
  );
}
