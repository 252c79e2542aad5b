import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { EvidenceCitation } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../../translation';
import { CitedLine } from '../../../ui/evidence/CitedLine';

/** The first lines say most; the rest is there for who doubts them. */
const AT_ONCE = 2;

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(0.5), minWidth: 0 },
  more: { fontSize: 12 },
}));

export interface CitedProps {
  citations: readonly EvidenceCitation[];
  titleOf: (evidenceId: string) => string | undefined;
}

/** The lines that show something, the first of them at once. */
export function Cited({ citations, titleOf }: CitedProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const more = citations.length - AT_ONCE;
  return (
    <div className={classes.root}>
      {citations.slice(0, open ? undefined : AT_ONCE).map(citation => {
        const { evidenceId, ...place } = citation;
        return (
          <CitedLine
            key={`${evidenceId}|${place.line}|${place.path}`}
            artefact={titleOf(evidenceId)}
            {...place}
          />
        );
      })}
      {more > 0 && (
        <Button
          size="small"
          className={classes.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open
            ? t('editor.evidence.proposals.fewerLines')
            : t('editor.evidence.proposals.moreLines', { count: more })}
        </Button>
      )}
    </div>
  );
}
