import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../../translation';
import { asClause } from '../../conflict/asClause';
import { RemoveButton } from '../../fields/RemoveButton';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import type { Incoming } from '../room/Intake';
import { FormatChoice } from './FormatChoice';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    minHeight: 32,
  },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  acts: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  // Holds its place when the reading ends, so that no line below moves.
  bar: { gridColumn: '1 / -1', height: 2 },
  below: { gridColumn: '1 / -1' },
}));

const UNDER_WAY: Incoming['state'][] = ['waiting', 'unmade', 'reading'];
const WORTH_ANOTHER_TRY: Incoming['state'][] = [
  'lost',
  'stopped',
  'unreadable',
];

export interface IntakeLineProps {
  room: EvidenceRoom;
  line: Incoming;
}

/** One artefact on its way in, and what there is to do about it. */
export function IntakeLine({ room, line }: IntakeLineProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { intake } = room;
  const { id, state, query } = line;
  const name = query.title || t('editor.evidence.intake.pasted');

  const words = () => {
    switch (state) {
      case 'read':
        return t('editor.evidence.intake.read', {
          format: line.added?.formatTitle ?? '',
        });
      case 'refused':
        return t('editor.evidence.intake.refused', {
          reason: asClause(line.reason ?? ''),
        });
      case 'lost':
        return t(`editor.evidence.intake.lost.${line.retry ?? 'unavailable'}`);
      default:
        return t(`editor.evidence.intake.${state}`);
    }
  };

  return (
    <li className={classes.line}>
      <span role="status">
        <span className={classes.name}>{name}</span>: {words()}
      </span>
      <span className={classes.acts}>
        {WORTH_ANOTHER_TRY.includes(state) && (
          <Button size="small" onClick={() => intake.again(id)}>
            {t('editor.evidence.intake.again')}
          </Button>
        )}
        {UNDER_WAY.includes(state) && (
          <RemoveButton
            label={t('editor.evidence.intake.stop', { name })}
            onClick={() => intake.stop(id)}
          />
        )}
      </span>
      <div className={classes.bar}>
        {state === 'reading' && (
          <LinearProgress aria-label={name} style={{ height: 2 }} />
        )}
      </div>
      {state === 'refused' && !isPicture(line) && (
        <div className={classes.below}>
          <FormatChoice
            room={room}
            onAgain={format => intake.again(id, format)}
          />
        </div>
      )}
    </li>
  );
}

/** No other format would read it. */
function isPicture({ content }: Incoming): boolean {
  return typeof content !== 'string' && content.type.startsWith('image/');
}
