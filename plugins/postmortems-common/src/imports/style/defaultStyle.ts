import type { HouseStyle } from './HouseStyle';

/** The words of the styles that are common; an adopter adds their own. */
export const DEFAULT_STYLE: HouseStyle = {
  parts: {
    timeline: [
      ...['timeline', 'time line', 'chronology', 'key events', 'key times'],
      ...['sequence of events', 'event log', 'incident log', 'events'],
      ...['incident timeline', 'detailed timeline', 'problems timeline'],
      ...['timeline of events', 'key timeline', 'what happened when'],
    ],
    actionItems: [
      ...['action items', 'action item', 'actions', 'review actions'],
      ...['follow up', 'follow ups', 'followup', 'followups', 'next steps'],
      ...['corrective actions', 'corrective and preventative measures'],
      ...['corrective and preventive measures', 'corrective measures'],
      ...['corrective and preventative measure', 'corrective and preventive'],
      ...['preventative measures', 'preventive measures', 'remediation'],
      ...['remediation items', 'remediations', 'actions planned', 'todo'],
      ...['to do', 'todos', 'improvements', 'future work', 'action plan'],
      ...['looking forward', 'recommendations', 'planned actions', 'fixes'],
      ...['follow up actions', 'follow up items', 'follow up improvements'],
      ...['follow up tasks', 'tasks', 'planned improvements', 'repair items'],
      ...['preventative actions', 'preventive actions', 'what we are doing'],
      ...['how are we preventing it from happening again', 'moving forward'],
      ...['how we will prevent it', 'how do we prevent this', 'prevention'],
      ...['preventing recurrence', 'changes', 'what we are changing'],
      ...['action plan', 'what will we do', 'what we will do', 'next actions'],
    ],
    done: [
      ...['actions taken', 'action taken', 'completed actions', 'done'],
      ...['completed action items'],
    ],
    immediate: [
      ...['trigger', 'triggers', 'immediate cause', 'immediate causes'],
      ...['direct cause', 'proximate cause', 'triggering event'],
    ],
    contributing: [
      ...['contributing factors', 'contributing factor', 'causes', 'cause'],
      ...['contributing causes', 'contributing conditions', 'root causes'],
      ...['root cause', 'root cause analysis', 'root cause s', 'factors'],
      ...['contributors', 'mitigators and contributors', 'why it happened'],
      ...['five whys', '5 whys', 'the five whys', 'the 5 whys'],
      ...['why did it happen', 'why did this happen', 'what caused it'],
    ],
    systemic: [
      ...['systemic issues', 'systemic causes', 'systemic factors'],
      ...['underlying causes', 'underlying issues', 'latent conditions'],
    ],
  },
  sections: {
    summary: [
      ...['summary', 'executive summary', 'overview', 'incident summary'],
      ...['issue summary', 'tl dr', 'tldr', 'abstract', 'description'],
      ...['what happened', 'brief', 'synopsis', 'incident overview'],
    ],
    impact: [
      ...['impact', 'user impact', 'customer impact', 'business impact'],
      ...['incident impact', 'effects', 'consequences', 'scope'],
    ],
    'root-cause': [...['analysis', 'technical analysis', 'technical details']],
    'what-went-well': [
      ...['what went well', 'things that went well', 'what worked'],
      ...['what worked well', 'went well', 'what we did well'],
    ],
    'what-went-wrong': [
      ...['what went wrong', 'what went poorly', 'what did not go well'],
      ...['what didn t go well', 'what didn t work', 'what could be better'],
      ...['what could have gone better', 'things that went poorly'],
      ...['what can be improved', 'areas for improvement', 'what was hard'],
    ],
    'where-we-got-lucky': [
      ...['where we got lucky', 'where we were lucky', 'what was lucky'],
      ...['luck', 'lucky'],
    ],
    'lessons-learned': [
      ...['lessons learned', 'lessons learnt', 'lessons', 'learnings'],
      ...['what did we learn', 'what we learned', 'key learnings'],
    ],
    detection: [
      ...['detection', 'how was it detected', 'how we detected it'],
      ...['identified', 'discovery'],
    ],
    background: ['background', 'context'],
    resolution: [
      ...['resolution', 'recovery', 'how did we fix it', 'mitigation'],
      ...['how was it resolved', 'how we fixed it'],
    ],
  },
  fields: {
    title: ['title', 'name', 'incident', 'incident title', 'incident name'],
    date: [
      ...['date', 'incident date', 'date of incident', 'dates', 'date time'],
      ...['date of the incident', 'day', 'when', 'date and time', 'occurred'],
    ],
    severity: [
      ...['severity', 'sev', 'priority', 'incident severity', 'impact level'],
      ...['severity level', 'incident priority'],
    ],
    status: ['status', 'state', 'incident status', 'document status'],
    authors: [
      ...['author', 'authors', 'owner', 'owners', 'written by', 'created by'],
      ...['post mortem owner', 'postmortem owner', 'prepared by', 'by'],
    ],
    duration: [
      ...['duration', 'incident duration', 'outage duration', 'downtime'],
      ...['total duration', 'time to resolve', 'length', 'time to recovery'],
    ],
    started: [
      ...['start', 'started', 'start time', 'incident start', 'start date'],
      ...['started at', 'began', 'outage start', 'impact start', 'time start'],
      ...['start of incident', 'incident started', 'time started'],
    ],
    detected: [
      ...['detected', 'detected at', 'detection time', 'time detected'],
      ...['discovered', 'time of detection', 'first detected'],
    ],
    acknowledged: ['acknowledged', 'acknowledged at', 'time acknowledged'],
    mitigated: [
      ...['mitigated', 'mitigated at', 'mitigation time', 'time mitigated'],
      ...['repaired', 'time of mitigation'],
    ],
    resolved: [
      ...['resolved', 'resolved at', 'end', 'end time', 'incident end'],
      ...['resolution time', 'time resolved', 'ended', 'end date', 'fixed'],
      ...['outage end', 'impact end', 'incident resolved', 'ended at'],
    ],
  },
  services: [
    ...['service', 'services', 'affected service', 'affected services'],
    ...['services affected', 'impacted services', 'services impacted'],
    ...['component', 'components', 'affected components', 'system', 'systems'],
    ...['affected systems', 'application', 'affected entities', 'entities'],
  ],
  eventColumns: {
    when: [
      ...['time', 'when', 'timestamp', 'date and time', 'date time', 'at'],
      ...['datetime', 'hour', 'clock', 'time of event'],
    ],
    day: ['date', 'day', 'dates'],
    event: [
      ...['event', 'description', 'what', 'what happened', 'action', 'details'],
      ...['events', 'activity', 'update', 'message', 'entry', 'notes', 'note'],
      ...['comment', 'summary', 'detail', 'what occurred', 'status'],
    ],
    zone: ['zone', 'time zone', 'timezone', 'tz'],
    source: ['source', 'seen in', 'system', 'channel'],
    actor: ['actor', 'who', 'person', 'by', 'by whom', 'owner', 'responder'],
    evidence: ['evidence', 'link', 'links', 'reference', 'url'],
  },
  actionColumns: {
    action: [
      ...['action', 'action item', 'item', 'description', 'task', 'what'],
      ...['action items', 'actions', 'title', 'todo', 'to do', 'follow up'],
      ...['improvement', 'recommendation', 'measure', 'summary', 'details'],
    ],
    owner: [
      ...['owner', 'assignee', 'assigned to', 'responsible', 'who', 'dri'],
      ...['owners', 'team', 'assigned', 'lead', 'person'],
    ],
    due: [
      ...['due', 'due date', 'deadline', 'eta', 'target date', 'by when'],
      ...['target', 'date', 'when', 'expected', 'due by', 'completion date'],
    ],
    ticket: [
      ...['ticket', 'issue', 'bug', 'tracking bug', 'tracking', 'link', 'jira'],
      ...['tracking issue', 'pr', 'issue link', 'reference', 'tracker', 'url'],
      ...['tickets', 'story', 'github issue', 'bug id', 'tracking link'],
    ],
    status: ['status', 'state', 'done', 'progress', 'completed'],
    priority: ['priority', 'prio', 'severity', 'urgency', 'importance'],
    type: ['type', 'kind', 'category', 'action type'],
  },
  actionTypes: {
    prevent: [
      ...['prevent', 'prevention', 'preventative', 'preventive', 'prevents'],
      ...['prevent recurrence', 'preventative measures', 'future prevention'],
    ],
    detect: [
      ...['detect', 'detection', 'monitoring', 'alerting', 'observability'],
      ...['detection improvements', 'monitoring and alerting', 'diagnose'],
    ],
    mitigate: [
      ...['mitigate', 'mitigation', 'mitigative', 'mitigations', 'response'],
      ...['mitigation improvements', 'reduce impact'],
    ],
    repair: [
      ...['repair', 'fix', 'fixes', 'corrective', 'recovery', 'remediate'],
      ...['clean up', 'cleanup', 'repairs', 'resolve'],
    ],
    process: [
      ...['process', 'processes', 'process improvements', 'documentation'],
      ...['communication', 'documentation improvements', 'training', 'other'],
    ],
  },
  priorities: {
    high: ['high', 'p0', 'p1', 'critical', 'urgent', 'must', '1'],
    medium: ['medium', 'p2', 'normal', 'moderate', 'should', '2'],
    low: ['low', 'p3', 'p4', 'minor', 'nice to have', 'could', '3'],
  },
  actionStates: {
    done: [
      ...['done', 'complete', 'completed', 'closed', 'fixed', 'resolved'],
      ...['finished', 'merged', 'shipped', 'deployed', 'yes', 'landed', 'x'],
    ],
    wont_do: [
      ...['won t do', 'wontfix', 'won t fix', 'cancelled', 'canceled'],
      ...['rejected', 'abandoned', 'obsolete', 'dropped'],
    ],
    in_progress: [
      ...['in progress', 'started', 'ongoing', 'wip', 'in review', 'active'],
      ...['work in progress', 'underway'],
    ],
    open: ['open', 'todo', 'to do', 'planned', 'new', 'not started', 'no'],
  },
  documentStates: {
    finished: [
      ...['final', 'complete', 'completed', 'published', 'resolved', 'closed'],
      ...['reviewed', 'done', 'approved', 'fixed', 'finished', 'mitigated'],
      ...['action items in progress', 'final version'],
    ],
    unfinished: [
      ...['draft', 'in progress', 'wip', 'work in progress', 'ongoing'],
      ...['investigating', 'in review', 'pending', 'open', 'unresolved'],
      ...['incomplete', 'under review', 'being written', 'identified'],
    ],
  },
  moments: {
    started: [
      ...['fault occurs', 'fault occurred', 'incident starts', 'started'],
      ...['incident started', 'incident began', 'start of outage', 'began'],
      ...['outage starts', 'outage started', 'start', 'start of incident'],
      ...['incident start', 'impact starts', 'impact started'],
    ],
    detected: [
      ...['first detected', 'detected', 'fault detected', 'discovered'],
      ...['identified', 'first reported', 'reported', 'detection'],
    ],
    acknowledged: ['acknowledged', 'incident declared', 'declared'],
    mitigated: ['mitigated', 'repaired', 'mitigation', 'service restored'],
    resolved: [
      ...['resolved', 'incident resolved', 'fixed', 'end of the incident'],
      ...['incident ends', 'incident ended', 'end of outage', 'outage ends'],
      ...['end of incident', 'incident closed', 'end', 'recovered'],
    ],
  },
};
