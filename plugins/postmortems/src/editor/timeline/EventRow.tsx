import {
  MILESTONES,
  type Milestone,
  type RowSaver,
  type TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import { memo, useId, useRef } from 'react';
import { useMessages } from '../../translation';
import { FindingList } from '../coach/findings/FindingList';
import { useFindings } from '../coach/findings/useFindings';
import { Below } from '../fields/Below';
import { GridSelect } from '../fields/GridSelect';
import { useGridStyles } from '../fields/gridStyles';
import { GridText } from '../fields/GridText';
import { RemoveButton } from '../fields/RemoveButton';
import { RowTrouble } from '../fields/RowTrouble';
import { useFocusWithin } from '../fields/useFocusWithin';
import { useStore } from '../../ui/useStore';
import { EvidenceMark } from '../../ui/evidence/EvidenceMark';
import { TimeMark } from '../time/review/TimeMark';
import { TimeNotes } from '../time/review/TimeNotes';
import type { TimeReview } from '../time/review/TimeReview';
import { useTimeNotes } from '../time/review/useTimeNotes';
import { useTimeInput } from '../time/useTimeInput';
import { ActorCell } from './ActorCell';

export interface EventRowProps {
  rowKey: string;
  saver: RowSaver<TimelineEvent>;
  zone: string;
  /** The day of a time without one. */
  day: string;
  onRemove: (key: string) => void;
  review: TimeReview;
}

const DETAILS = {
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 0.8fr) 136px minmax(0, 1.2fr)',
};

function PlainEventRow(props: EventRowProps) {
  const { rowKey, saver, zone, day, onRemove, review } = props;
  const classes = useGridStyles();
  const { t } = useMessages();
  const { row, phase, problems } = useStore(saver);
  const { focused, handlers } = useFocusWithin();
  const messageId = useId();
  const time = useTimeInput({
    at: row.occurredAt,
    origin: row.timeOrigin,
    zone,
    day,
    onChange: kept => saver.edit(kept),
  });
  const timeInput = useRef<HTMLInputElement>(null);
  const notes = useTimeNotes(review, 'event', rowKey);
  const area = useRef<HTMLTextAreaElement>(null);
  const label = t('editor.timeline.event');
  const findings = useFindings(`event:${rowKey}`, area, label);
  const { reading } = findings;
  const blank = row.version === 0 && phase === 'clean';

  return (
    <>
      <tr data-row={rowKey} {...handlers}>
        <td>
          <div className={classes.timed}>
            <input
              ref={timeInput}
              className={classes.input}
              aria-label={t('editor.timeline.time')}
              aria-describedby={
                notes.words ? `${messageId} ${notes.id}` : messageId
              }
              aria-invalid={time.invalid || undefined}
              data-column="time"
              placeholder={
                blank ? t('editor.timeline.timePlaceholder') : undefined
              }
              value={time.text}
              onChange={event => time.type(event.target.value)}
              onBlur={time.leave}
            />
            <TimeMark words={notes.words} />
          </div>
          <div
            id={messageId}
            className={`${classes.under} ${
              time.invalid ? classes.message : ''
            }`}
          >
            {time.message}
          </div>
        </td>
        <td className={classes.noted}>
          <GridText
            label={label}
            column="description"
            coached={{ area, findings }}
            placeholder={
              blank ? t('editor.timeline.eventPlaceholder') : undefined
            }
            value={row.description}
            onChange={description => saver.edit({ description })}
          />
          <div className={classes.details} style={DETAILS}>
            <GridText
              quiet
              label={t('editor.timeline.source')}
              column="source"
              placeholder={t('editor.timeline.source')}
              value={row.source}
              onChange={source => saver.edit({ source })}
            />
            <ActorCell
              value={row.actor}
              onChange={actor => saver.edit({ actor })}
            />
            <GridSelect<Milestone | ''>
              label={t('editor.timeline.milestone')}
              column="milestone"
              value={row.milestone ?? ''}
              options={[
                ['', t('editor.timeline.noMilestone')],
                ...MILESTONES.map(
                  milestone =>
                    [milestone, t(`editor.milestones.${milestone}`)] as const,
                ),
              ]}
              onChange={milestone =>
                saver.edit({ milestone: milestone || null })
              }
            />
            <GridText
              quiet
              label={t('editor.timeline.evidence')}
              column="evidenceUrl"
              placeholder={t('editor.timeline.evidencePlaceholder')}
              value={row.evidenceUrl ?? ''}
              invalid={problems.evidenceUrl !== undefined}
              onChange={url => saver.edit({ evidenceUrl: url.trim() || null })}
            />
          </div>
          {row.citations.length > 0 && (
            <div className={classes.evidence}>
              <EvidenceMark citations={row.citations} />
            </div>
          )}
          {(notes.words || reading) && (
            <Below shown={focused}>
              {notes.words && (
                <TimeNotes
                  review={review}
                  notes={notes}
                  shown={focused}
                  onCorrected={() => {
                    time.leave();
                    timeInput.current?.focus();
                  }}
                />
              )}
              {reading && <FindingList findings={findings} label={label} />}
            </Below>
          )}
        </td>
        <td>
          {!blank && (
            <RemoveButton
              label={t('editor.remove', {
                what: row.description || t('editor.timeline.unnamed'),
              })}
              onClick={() => onRemove(rowKey)}
            />
          )}
        </td>
      </tr>
      <RowTrouble saver={saver} columns={3} focused={focused} />
    </>
  );
}

/** One event, typed into a row. Drawn again only when it changes itself. */
export const EventRow = memo(PlainEventRow);
