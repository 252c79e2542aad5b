import type { Milestone, TimelineEvent } from '../../model';

/** An instant, and how it was written. */
export type WrittenTime = Pick<TimelineEvent, 'occurredAt' | 'timeOrigin'>;

/** Whose time it is. */
export interface TimeTarget {
  kind: 'event' | 'milestone';
  /** The key of an event, or the name of a milestone. */
  id: string;
}

/** An event as far as its time may be questioned. */
export interface TimedEvent
  extends WrittenTime,
    Pick<
      TimelineEvent,
      'description' | 'source' | 'milestone' | 'citations' | 'position'
    > {
  /** Tells it from the others, also before it is made. */
  key: string;
}

/** Another time for one of them. */
export interface TimeCorrection {
  target: TimeTarget;
  time: WrittenTime;
}

/** Why a time is worth a second look. */
export type TimeFinding = { target: TimeTarget } & (
  | {
      /** It comes before what has to be earlier. */
      check: 'milestone_order';
      milestone: Milestone;
      /** The moment that should be earlier, and its time. */
      other: Milestone;
      otherAt: string;
      /** There where it is only a day that was not turned. */
      correction?: TimeCorrection;
    }
  | {
      /** Its words tell what cannot be before the words of another event. */
      check: 'told_order';
      told: 'acknowledged' | 'resolved';
      otherAt: string;
    }
  | {
      /** The event and the header tell different times for the same moment. */
      check: 'milestone_differs';
      milestone: Milestone;
      eventAt: string;
      headerAt: string;
      /** The header's time for the event. */
      forEvent: TimeCorrection;
      /** The event's time for the header. */
      forHeader: TimeCorrection;
    }
  | {
      /** Nobody wrote which zone is meant; it was read in this one. */
      check: 'no_zone';
      zone: string;
      /** The artefact whose times name none; none where the event itself was written so. */
      evidenceId?: string;
    }
  | {
      /** That hour came twice in its zone, or not at all. */
      check: 'repeated_hour' | 'skipped_hour';
      zone: string;
      /** The two instants that may be meant, the earlier first, with the reading that says so. */
      readings: [TimeCorrection, TimeCorrection];
    }
  | {
      /** Everything else happened on another day, and this fits in there. */
      check: 'other_day';
      /** The day expected, in the zone in which the time was written, as `2025-02-09`. */
      day: string;
      correction: TimeCorrection;
    }
);
