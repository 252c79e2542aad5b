import {
  DEFAULT_ACTIONS,
  DEFAULT_COLLECT,
  DEFAULT_CATEGORIES,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
} from 'backstage-plugin-postmortems-common';
import {
  checkMarkdown,
  parseReport,
  renderParsedReport,
} from 'backstage-plugin-postmortems-common/report';
import { demoReport } from './demoReport';
import { demoIncidents } from './incidents';

const settings = {
  severities: DEFAULT_SEVERITIES,
  templates: DEFAULT_TEMPLATES,
  categories: DEFAULT_CATEGORIES,
  reviewRequired: false,
  approvalsNeeded: 0,
  collect: DEFAULT_COLLECT,
  actions: DEFAULT_ACTIONS,
};
const NOW = new Date('2026-03-02T09:30:00.000Z');
const reportOf = (key: string) =>
  demoReport(demoIncidents.find(one => one.key === key)!, NOW);

describe('the report of an incident of the demo', () => {
  it('tells the example with its own times', () => {
    expect(reportOf('example').header).toMatchObject({
      startedAt: '2025-02-09T10:05:23.000Z',
      detectedAt: '2025-02-09T10:06:45.000Z',
      acknowledgedAt: '2025-02-09T10:12:00.000Z',
      mitigatedAt: '2025-02-09T10:22:10.000Z',
      resolvedAt: '2025-02-09T10:40:00.000Z',
      publishedAt: '2025-02-10T07:40:00.000Z',
    });
  });

  it('dates what has no date of its own from the first start', () => {
    // Twelve days before 2 March 2026, at the time of day that the incident tells.
    expect(reportOf('search-empty-results').header.startedAt).toBe(
      '2026-02-18T07:42:10.000Z',
    );
  });

  it('says of drafts and reviews that they are not published', () => {
    expect(reportOf('api-latency-draft').header).toMatchObject({
      status: 'draft',
      publishedAt: null,
    });
    expect(reportOf('event-bus-disk').header.status).toBe('in_review');
  });

  it('restricts what is restricted, to those it names', () => {
    expect(reportOf('double-charge-retry').header).toMatchObject({
      visibility: 'restricted',
      members: ['group:default/payments-team'],
    });
  });

  it('lies in the past, and so do its publication and what it closed', () => {
    const times = demoIncidents.flatMap(incident => {
      const { header, timeline, actionItems } = demoReport(incident, NOW);
      return [
        header.publishedAt,
        ...timeline.map(({ occurredAt }) => occurredAt),
        ...actionItems.map(({ closedAt }) => closedAt),
      ].flatMap(time => time ?? []);
    });
    expect(times.filter(time => time >= NOW.toISOString())).toEqual([]);
  });

  it('has who signed what shows an action done, and another person who verified it, afterwards', () => {
    const actions = demoIncidents.flatMap(
      incident => demoReport(incident, NOW).actionItems,
    );
    const proven = actions.filter(({ proof }) => proof !== null);
    expect(proven.map(({ proofBy }) => proofBy)).not.toContain(null);
    expect(proven.some(({ proof }) => !URL.canParse(proof!))).toBe(true);
    const verified = actions.filter(({ status }) => status === 'verified');
    for (const { verifiedBy, verifiedAt, proofBy, proofAt } of verified) {
      expect(verifiedBy).toMatch(/^user:default/);
      expect(verifiedBy).not.toBe(proofBy);
      expect(verifiedAt! > proofAt!).toBe(true);
      expect(verifiedAt! < NOW.toISOString()).toBe(true);
    }
  });

  it('has ideas apart from actions, one of them twice, an extension, tickets, and a follow-up within a week', () => {
    const reports = demoIncidents.map(incident => demoReport(incident, NOW));
    const actions = reports.flatMap(({ actionItems }) => actionItems);
    const words = actions
      .filter(({ isIdea }) => isIdea)
      .map(({ title }) => title.toLowerCase().replace(/\W+/g, ' '));
    expect(words.length - new Set(words).size).toBe(1);
    expect(actions.some(({ extensions }) => extensions > 0)).toBe(true);
    expect(actions.some(({ ticketUrl }) => ticketUrl !== null)).toBe(true);
    const soon = reports.filter(
      ({ header: { followUpAt } }) =>
        followUpAt !== null &&
        followUpAt >= '2026-03-02' &&
        followUpAt <= '2026-03-09',
    );
    expect(soon).toHaveLength(1);
  });

  it('tells when an action was closed exactly for those that are', () => {
    const actions = demoIncidents.flatMap(
      incident => demoReport(incident, NOW).actionItems,
    );
    const open = actions.filter(({ closedAt }) => closedAt === null);
    expect(new Set(open.map(({ status }) => status))).toEqual(
      new Set(['open', 'in_progress']),
    );
    const closed = actions.filter(({ closedAt }) => closedAt !== null);
    expect(new Set(closed.map(({ status }) => status))).toEqual(
      new Set(['done', 'verified', 'wont_do']),
    );
  });

  it.each(demoIncidents.map(({ key }) => key))(
    '%s survives the way through Markdown',
    key => {
      const report = reportOf(key);
      const { document, warnings } = parseReport(
        renderParsedReport(report, settings),
        settings,
      );
      expect(document).toEqual(report);
      expect(warnings).toEqual([]);
      for (const { body } of document.sections) {
        expect(checkMarkdown(body)).toBeNull();
      }
    },
  );
});
