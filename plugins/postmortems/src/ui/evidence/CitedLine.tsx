import { makeStyles } from '@material-ui/core/styles';
import type { EvidenceCitation } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { formatNumber } from '../number';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(0.25, 1),
    borderLeft: `2px solid ${theme.palette.divider}`,
    fontFamily: 'monospace',
    fontSize: 12,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    color: theme.palette.text.primary,
  },
  place: { color: theme.palette.text.secondary, userSelect: 'none' },
}));

export interface CitedLineProps extends Omit<EvidenceCitation, 'evidenceId'> {
  /** What the artefact is called, where that is not said around it. */
  artefact?: string;
}

/** A line of an artefact, or a place in a document, with what stands there. */
export function CitedLine({ artefact, line, path, text }: CitedLineProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const place =
    line === null
      ? path ?? ''
      : t('ui.evidence.line', { number: formatNumber(line) });
  return (
    <div className={classes.root}>
      <span className={classes.place}>
        {[artefact, place].filter(Boolean).join(', ')}
      </span>{' '}
      {text}
    </div>
  );
}
