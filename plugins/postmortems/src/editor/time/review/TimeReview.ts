import {
  MILESTONE_FIELDS,
  type Milestone,
  type TimelineEvent,
} from 'backstage-plugin-postmortems-common';
import {
  timeFindings,
  type TimeCorrection,
  type TimeFinding,
  type TimeTarget,
} from 'backstage-plugin-postmortems-common/review';
import { DerivedStore } from '../../../ui/store';
import type { EditorSession } from '../../session/EditorSession';
import type { ListedRow } from '../../session/RowList';
import { milestoneFields } from '../timeFields';

/** A pause in typing after which the times are looked through: of thousands, that takes a while. */
const PAUSE_MS = 300;

/** What is worth a second look, by whose time it is. */
export type FindingsOf = ReadonlyMap<string, readonly TimeFinding[]>;

/** Looks through the times of a document while it is written. */
export class TimeReview extends DerivedStore<FindingsOf> {
  readonly #session: EditorSession;

  constructor(session: EditorSession) {
    super(last => findingsOf(session, last));
    this.#session = session;
  }

  /** Follows what is typed. @returns what ends that */
  watch(): () => void {
    const { rows, evidence } = this.#session;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.changed(), PAUSE_MS);
    };
    const stops = [rows.events.contents, rows.header, evidence].map(store =>
      store.subscribe(later),
    );
    later();
    return () => {
      clearTimeout(timer);
      stops.forEach(stop => stop());
    };
  }

  /** What an artefact is called. */
  titleOf(evidenceId: string): string | undefined {
    return this.#session.evidence.find(evidenceId)?.title;
  }

  /** Sets a time right, as somebody would who types it. @returns what takes that back */
  correct({ target, time }: TimeCorrection): () => void {
    const { header, events } = this.#session.rows;
    if (target.kind === 'milestone') {
      const milestone = target.id as Milestone;
      const set = (to: TimeCorrection['time']) =>
        header.edit(milestoneFields(header.getState().row, milestone, to));
      const { row } = header.getState();
      const before = {
        occurredAt: row[MILESTONE_FIELDS[milestone]],
        timeOrigin: row.milestoneOrigins[milestone] ?? null,
      };
      set(time);
      return () => set(before);
    }
    const saver = events.getState().find(({ key }) => key === target.id)?.saver;
    if (!saver) return () => {};
    const { occurredAt, timeOrigin } = saver.getState().row;
    saver.edit(time);
    return () => saver.edit({ occurredAt, timeOrigin });
  }
}

/** The name under which the findings of a time are kept. */
export function nameOf({ kind, id }: TimeTarget): string {
  return `${kind}:${id}`;
}

function findingsOf(
  { rows, evidence }: EditorSession,
  last: FindingsOf = new Map(),
): FindingsOf {
  const { row: header, phase } = rows.header.getState();
  const listed = rows.events.getState();
  const isSaved = (key: string) =>
    phase === 'clean' &&
    listed.some(
      row => row.key === key && row.saver.getState().phase === 'clean',
    );
  const findings = timeFindings({
    header,
    events: listed.map(timedEvent),
    artefacts: evidence.getState().artefacts.value ?? [],
    // The header follows an event once that is saved.
  }).filter(
    ({ check, target }) => check !== 'milestone_differs' || isSaved(target.id),
  );
  const found = new Map<string, TimeFinding[]>();
  for (const finding of findings) {
    const name = nameOf(finding.target);
    found.set(name, [...(found.get(name) ?? []), finding]);
  }
  // The same as before is the same object, so that nothing is drawn again.
  return new Map(
    [...found].map(([name, now]) => {
      const before = last.get(name);
      return [
        name,
        JSON.stringify(before) === JSON.stringify(now) ? before! : now,
      ];
    }),
  );
}

function timedEvent({ key, saver }: ListedRow<TimelineEvent>) {
  return { ...saver.getState().row, key };
}
