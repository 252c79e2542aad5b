import type { Track } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../../translation';
import { CitedLine } from '../../evidence/CitedLine';
import { useShownEvidence } from '../../evidence/ShownEvidence';
import { TOLD, useCardStyles } from '../drawing/CardFrame';
import { useInstant } from '../drawing/useInstant';
import type { TimedCrossing } from './curveLayout';
import { formatQuantity } from './quantity';
import type { CurveWords } from './useCurveWords';

export interface CrossingCardProps {
  track: Track;
  crossings: TimedCrossing[];
  words: CurveWords;
}

/** What a mark on a curve stands for, with the line that shows it. */
export function CrossingCard({ track, crossings, words }: CrossingCardProps) {
  const classes = useCardStyles();
  const { t } = useMessages();
  const { find } = useShownEvidence();
  const sayInstant = useInstant();
  return (
    <>
      <div className={classes.quiet}>{words.title(track)}</div>
      {crossings.slice(0, TOLD).map(({ crossing }) => (
        <div
          key={`${crossing.at} ${crossing.direction}`}
          className={classes.item}
        >
          <div className={classes.quiet}>{sayInstant(crossing.at)}</div>
          <p className={classes.what}>
            {t(`ui.timeline.curves.${crossing.direction}`)}
            {': '}
            {formatQuantity(crossing.value)}
          </p>
          {crossing.citation && (
            <CitedLine
              artefact={find(crossing.citation.evidenceId)?.title}
              line={crossing.citation.line}
              path={crossing.citation.path}
              text={crossing.citation.text}
            />
          )}
        </div>
      ))}
      {crossings.length > TOLD && (
        <div className={classes.quiet}>
          {t('ui.timeline.more', { count: crossings.length - TOLD })}
        </div>
      )}
    </>
  );
}
