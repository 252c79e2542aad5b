import { Json, listOf, objectOf, textOf } from '../json';
import { nameOf, Reader, titleOf } from './pagerdutyActs';

/** An incident as it stands now; who acknowledged it and has it stands there only while it is open. */
export const fromIncident: Reader = incident => {
  const isIncident =
    incident.type === 'incident' || 'incident_number' in incident;
  if (!isIncident || !('created_at' in incident)) return undefined;
  const about = {
    title: titleOf(incident),
    url: textOf(incident.html_url),
  };
  const assignments = objectsOf(incident.assignments).map(
    ({ at, assignee }) => ({
      ...about,
      verb: 'assign',
      time: at,
      agent: undefined,
      people: nameOf(objectOf(assignee)),
    }),
  );
  const acknowledgements = objectsOf(incident.acknowledgements).map(
    ({ at, acknowledger }) => ({
      ...about,
      verb: 'acknowledge',
      time: at,
      agent: acknowledger,
    }),
  );
  const opened = {
    ...about,
    verb: 'trigger',
    time: incident.created_at,
    agent: undefined,
  };
  const changed = lastChange(incident, acknowledgements.length > 0);
  return [
    opened,
    ...assignments,
    ...acknowledgements,
    ...(changed ? [{ ...about, ...changed }] : []),
  ];
};

function lastChange(incident: Json, isAcknowledgementTold: boolean) {
  const { status, created_at: created } = incident;
  const changed = incident.last_status_change_at;
  const change = { time: changed, agent: incident.last_status_change_by };
  if (status === 'resolved') {
    const time = incident.resolved_at ?? changed;
    return { ...change, time, verb: 'resolve' };
  }
  if (!textOf(changed)) return undefined;
  if (status === 'acknowledged') {
    return isAcknowledgementTold
      ? undefined
      : { ...change, verb: 'acknowledge' };
  }
  return changed === created ? undefined : { ...change, verb: 'trigger_again' };
}

function objectsOf(value: unknown): Json[] {
  return listOf(value).map(one => objectOf(one) ?? {});
}
