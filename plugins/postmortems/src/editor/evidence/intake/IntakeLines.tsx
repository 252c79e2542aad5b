import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../../translation';
import { useStore } from '../../../ui/useStore';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import { IntakeLine } from './IntakeLine';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(0.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

/** What is being brought in, a line each, one after another. */
export function IntakeLines({ room }: { room: EvidenceRoom }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { intake } = room;
  const lines = useStore(intake);
  const waiting = lines.filter(({ state }) => state === 'waiting').length;
  if (lines.length === 0) return null;
  return (
    <>
      <ul
        className={classes.list}
        aria-label={t('editor.evidence.intake.label')}
      >
        {lines.map(line => (
          <IntakeLine key={line.id} room={room} line={line} />
        ))}
      </ul>
      <div>
        {waiting > 1 && (
          <Button size="small" onClick={() => intake.stopAll()}>
            {t('editor.evidence.intake.stopAll')}
          </Button>
        )}
        {!intake.isBusy && (
          <Button size="small" onClick={() => intake.dropAll()}>
            {t('editor.evidence.intake.hide')}
          </Button>
        )}
      </div>
    </>
  );
}
