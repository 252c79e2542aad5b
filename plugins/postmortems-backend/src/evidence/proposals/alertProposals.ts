import type { AlertTime } from './alertTimes';
import type { Witness } from './Change';
import { citationsOf, sourceOf } from './citationsOf';
import type { Proposal } from './Proposal';

/** Each alert as it fired, and as it was resolved. */
export function alertProposals(alerts: AlertTime[]): Proposal[] {
  return alerts.flatMap(alert => {
    const { name, severity, summary, firedAt, resolvedAt } = alert;
    const shownBy = (witnesses: Witness[]) => ({
      source: sourceOf(witnesses),
      actor: null,
      url: null,
      citations: citationsOf(witnesses),
      milestones: [],
    });
    const named = `Alert ${name}${severity ? ` (${severity})` : ''}`;
    const fired: Proposal = {
      ...shownBy(alert.fired),
      time: firedAt,
      kind: 'alert_fired',
      description: `${named} fires${summary ? `: ${summary}` : ''}`,
    };
    if (resolvedAt === null) return [fired];
    return [
      fired,
      {
        ...shownBy(alert.resolved),
        time: resolvedAt,
        kind: 'alert_resolved',
        description: `${named} is resolved`,
      },
    ];
  });
}
