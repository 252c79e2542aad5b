import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import { useStore } from '../../../ui/useStore';
import type { EvidenceRoom } from '../room/EvidenceRoom';
import { usePartStyles } from '../usePartStyles';
import { writeOffset } from './offset';
import { useArtefactActs } from './useArtefactActs';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(2.5), maxWidth: '90ch' },
  item: { padding: theme.spacing(0.5, 0) },
  acts: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export interface ClocksProps {
  room: EvidenceRoom;
  artefacts: readonly Evidence[];
  mayEdit: boolean;
}

/** Clocks that differ: to be set right before what the artefacts tell is believed. */
export function Clocks(props: ClocksProps) {
  const { room, artefacts, mayEdit } = props;
  const classes = useStyles();
  const part = usePartStyles();
  const { t } = useMessages();
  const { clocks } = useStore(room);
  const acts = useArtefactActs(room);
  const find = (id: string) => artefacts.find(artefact => artefact.id === id);

  /** Which of the two is wrong, no artefact tells. */
  const corrections = (one: Evidence, other: Evidence, offsetMs: number) =>
    [
      { evidence: one, ms: one.offsetMs + offsetMs },
      { evidence: other, ms: other.offsetMs - offsetMs },
    ].map(({ evidence, ms }) => (
      <Button
        key={evidence.id}
        size="small"
        variant="outlined"
        onClick={() => acts.shift(evidence, ms)}
      >
        {t('editor.evidence.clocks.correct', { title: evidence.title })}
      </Button>
    ));

  if (clocks.length === 0) return null;
  return (
    <section className={part.section}>
      <h4 className={part.heading}>{t('editor.evidence.clocks.title')}</h4>
      <ul className={classes.list}>
        {clocks.map(({ artefactId, otherId, basis, ...finding }) => {
          const one = find(artefactId);
          const other = find(otherId);
          if (!one || !other) return null;
          const { offsetMs, uncertaintyMs } = finding;
          const [ahead, behind] = offsetMs > 0 ? [one, other] : [other, one];
          return (
            <li key={`${artefactId} ${otherId}`} className={classes.item}>
              {t('editor.evidence.clocks.ahead', {
                title: ahead.title,
                other: behind.title,
                offset: writeOffset(Math.abs(offsetMs)).replace('+', ''),
                uncertainty: writeOffset(uncertaintyMs).replace('+', ''),
                basis: t(`editor.evidence.clocks.basis.${basis}`),
              })}
              {mayEdit && (
                <div className={classes.acts}>
                  {corrections(one, other, offsetMs)}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
