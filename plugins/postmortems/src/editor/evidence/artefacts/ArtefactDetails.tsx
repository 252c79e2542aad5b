import { makeStyles } from '@material-ui/core/styles';
import {
  TEXT_LIMITS,
  type Evidence,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import { CommitField } from './CommitField';
import { Findings } from './Findings';
import { parseOffset, writeOffset } from './offset';
import { tooLong } from './tooLong';
import type { ArtefactActs } from './useArtefactActs';
import { ZoneOfTimes } from './ZoneOfTimes';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(0.5),
    paddingBottom: theme.spacing(1),
    fontSize: 13,
    color: theme.palette.text.secondary,
  },
  said: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 168px minmax(0, 1.5fr)',
    gap: theme.spacing(0, 1),
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    },
  },
  label: {
    display: 'block',
    padding: theme.spacing(0, 0.75),
    fontSize: 12,
    lineHeight: '16px',
  },
  command: { '& input': { fontFamily: 'monospace', fontSize: 12 } },
}));

export interface ArtefactDetailsProps {
  room: EvidenceRoom;
  evidence: Evidence;
  acts: ArtefactActs;
  mayEdit: boolean;
}

/** What was found in an artefact, and what a person says of it: its source, its clock, its command. */
export function ArtefactDetails(props: ArtefactDetailsProps) {
  const { room, evidence, acts, mayEdit } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const { source, command, offsetMs } = evidence;

  const offsetProblem = (text: string) => {
    const parsed = parseOffset(text);
    if (parsed.kind === 'offset') return undefined;
    return parsed.why === 'far'
      ? t('editor.evidence.artefacts.offsetTooFar')
      : t('editor.evidence.artefacts.offsetUnread');
  };
  const shift = async (text: string) => {
    const parsed = parseOffset(text);
    if (parsed.kind === 'offset' && parsed.ms !== offsetMs) {
      await acts.shift(evidence, parsed.ms);
    }
  };

  return (
    <div className={classes.root}>
      <Findings evidence={evidence} />
      {evidence.withoutZone > 0 && (
        <ZoneOfTimes
          evidence={evidence}
          mayEdit={mayEdit}
          hasContent={room.hasContent(evidence.id)}
          onChoose={(zone, file) => acts.readAgain(evidence, zone, file)}
        />
      )}
      <div className={classes.said}>
        <div>
          <span aria-hidden className={classes.label}>
            {t('editor.evidence.artefacts.source')}
          </span>
          <CommitField
            label={t('editor.evidence.artefacts.source')}
            value={source}
            readOnly={!mayEdit}
            problemOf={text => tooLong(text, TEXT_LIMITS.title, t)}
            onCommit={text => acts.say(evidence, { source: text })}
          />
        </div>
        <div>
          <span aria-hidden className={classes.label}>
            {t('editor.evidence.artefacts.offset')}
          </span>
          <CommitField
            label={t('editor.evidence.artefacts.offset')}
            value={writeOffset(offsetMs)}
            placeholder={t('editor.evidence.artefacts.offsetHelp')}
            readOnly={!mayEdit}
            problemOf={offsetProblem}
            onCommit={shift}
          />
        </div>
        {(mayEdit || command) && (
          <div className={classes.command}>
            <span aria-hidden className={classes.label}>
              {t('editor.evidence.artefacts.command')}
            </span>
            <CommitField
              label={t('editor.evidence.artefacts.command')}
              value={command}
              readOnly={!mayEdit}
              problemOf={text => tooLong(text, TEXT_LIMITS.statement, t)}
              onCommit={text => acts.say(evidence, { command: text })}
            />
          </div>
        )}
      </div>
    </div>
  );
}
