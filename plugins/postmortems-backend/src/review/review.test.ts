import {
  CHECK_IDS,
  CheckId,
  MISSING_DATA_SECTION,
} from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

/** A line a minute, from 10:00 to 10:25. */
const LOG = Array.from(
  { length: 26 },
  (_, minute) =>
    `2025-02-09T10:${String(minute).padStart(2, '0')}:00Z INFO served\n`,
).join('');

describeWithPortal('the review of a post-mortem', bench => {
  const alice = () => bench.portal.as('alice');
  const check = async (ref: string, id: CheckId) =>
    (await alice().getChecks(ref)).items.find(item => item.id === id)!;

  it('tells every check in the order of the process, and fails nothing that was only begun', async () => {
    const { ref } = await alice().create({ title: 'The pool ran full' });
    const { items } = await alice().getChecks(ref);
    expect(items.map(({ id }) => id)).toEqual(CHECK_IDS);
    expect(items.filter(({ state }) => state === 'fail')).toEqual([]);
    expect(items[0]).toMatchObject({
      id: 'timeline-complete',
      state: 'not_yet',
      title: 'The timeline is complete',
      text: 'There is no event yet.',
      places: [{ part: 'timeline', id: null, field: null, label: 'Timeline' }],
    });
  });

  it('names the row that it speaks of, until that is mended', async () => {
    const { ref } = await alice().create({ title: 'The pool ran full' });
    const { id, version } = await alice().createActionItem(ref, {
      title: 'Add an alert on the pool to the dashboard of checkout',
      owner: 'user:default/bob',
      dueOn: null,
    });
    expect(await check(ref, 'actions-complete')).toMatchObject({
      state: 'fail',
      text: 'Without owner or due date: AI-001.',
      places: [{ part: 'action_items', id, field: 'dueOn', label: 'AI-001' }],
    });
    await alice().patchActionItem(ref, id, version, { dueOn: '2025-02-16' });
    expect(await check(ref, 'actions-complete')).toMatchObject({
      state: 'pass',
      advice: '',
      places: [],
    });
  });

  it('knows what the evidence does not tell, and whether the report says so', async () => {
    const { ref } = await alice().create({
      title: 'The pool ran full',
      startedAt: '2025-02-09T10:00:00Z',
      resolvedAt: '2025-02-09T10:50:00Z',
    });
    const { id } = await alice().addEvidence(ref, LOG, { title: 'api.log' });
    const { gaps } = await alice().evidenceAnalysis(ref);
    expect(gaps.map(({ kind }) => kind)).toEqual(['ends_early']);
    expect(await check(ref, 'data-gaps-noted')).toMatchObject({
      state: 'warn',
      places: [{ part: 'section' }, { part: 'evidence', id }],
    });
    await alice().putSection(ref, MISSING_DATA_SECTION.key, 0, {
      title: MISSING_DATA_SECTION.title,
      body: `- ${gaps[0].sentence}`,
    });
    expect(await check(ref, 'data-gaps-noted')).toMatchObject({
      state: 'pass',
      text: 'All gaps of the evidence are noted: 1.',
    });
  });

  it('finds blame in prose and vagueness in an action, of texts that are nowhere kept', async () => {
    const text = 'The outage was caused by human error.';
    const { language, findings } = await alice().findings({
      text,
      kind: 'prose',
    });
    expect(language).toBe('en');
    expect(findings).toHaveLength(1);
    expect(text.slice(findings[0].start, findings[0].end)).toContain(
      'human error',
    );
    const vague = { text: 'Improve testing', kind: 'action' } as const;
    expect((await alice().findings(vague)).findings).toMatchObject([
      { severity: 'vague' },
    ]);
    const german = 'Der Fehler war in der Datenbank und nicht im Dienst.';
    expect(await alice().findings({ text: german, kind: 'prose' })).toEqual({
      language: 'other',
      findings: [],
    });
  });

  it('reads no text that is longer than a section', async () => {
    const ask = (length: number) =>
      bench.portal.request('alice', 'POST', '/findings', {
        json: { text: 'a'.repeat(length), kind: 'prose' },
      });
    expect((await ask(200_000)).status).toBe(200);
    expect((await ask(200_001)).status).toBe(400);
  });
});
