import { emptyHeader, type Evidence, type Header } from '../../../model';
import type { TimedEvent, TimeFinding } from '../TimeFinding';
import { timeFindings } from '../timeFindings';

/** An event as `'10:05 Alert fires'` or `'2025-03-09 10:05 Alert fires'`; of 9 February 2025, in UTC. */
export function event(
  text: string,
  fields: Partial<TimedEvent> = {},
): TimedEvent {
  const [, day = '2025-02-09', time, description] =
    /^(\d{4}-\d\d-\d\d)? ?(\d\d:\d\d) (.*)$/.exec(text)!;
  return {
    key: description,
    occurredAt: `${day}T${time}:00.000Z`,
    timeOrigin: null,
    description,
    source: '',
    milestone: null,
    citations: [],
    position: 0,
    ...fields,
  };
}

/** Findings of a post-mortem of which only this is told. */
export function findingsOf(told: {
  header?: Partial<Header>;
  events?: readonly TimedEvent[];
  artefacts?: readonly Pick<Evidence, 'id' | 'withoutZone' | 'zone'>[];
}): TimeFinding[] {
  return timeFindings({
    header: { ...emptyHeader(), ...told.header },
    events: told.events ?? [],
    artefacts: told.artefacts ?? [],
  });
}
