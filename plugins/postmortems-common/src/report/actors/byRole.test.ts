import fc from 'fast-check';
import { actorsIn, emptyHeader, type TimelineEventFields } from '../../model';
import { parseReport } from '../parseReport';
import type { ParsedReport } from '../ParsedReport';
import { renderParsedReport } from '../renderReport';
import { arbitraryReport, settings } from '../__testUtils__/arbitraryReport';
import { cpuTime } from '../__testUtils__/cpuTime';
import { byRole } from './byRole';

const anEvent = (
  actor: string,
  description = 'Something happened',
): TimelineEventFields => ({
  occurredAt: null,
  timeOrigin: null,
  description,
  source: '',
  actor,
  milestone: null,
  evidenceUrl: null,
  citations: [],
});

const aReport = (
  header: Partial<ParsedReport['header']>,
  timeline: TimelineEventFields[],
  more: Partial<ParsedReport> = {},
): ParsedReport => ({
  header: {
    ...emptyHeader(),
    title: 'Slow search',
    status: 'draft',
    publishedAt: null,
    visibility: 'open',
    members: [],
    template: null,
    ...header,
  },
  sections: [],
  timeline,
  factors: [],
  actionItems: [],
  ...more,
});

const aSection = (body: string) => ({ key: 'summary', title: 'Summary', body });

describe('a report by role', () => {
  it('calls those who acted as its author says, or as its header knows them', () => {
    const { timeline } = byRole(
      aReport(
        {
          facilitator: 'user:default/frank',
          authors: ['user:default/alice', 'user:default/bob'],
          reviewers: ['user:acme/rita'],
          actorRoles: [{ actor: '@alice', role: 'On-call engineer' }],
        },
        ['Alice', '@bob', 'Frank', '@acme/rita', 'Carol Stone', ''].map(actor =>
          anEvent(actor),
        ),
      ),
    );
    expect(timeline.map(({ actor }) => actor)).toEqual([
      'On-call engineer',
      'Author',
      'Facilitator',
      'Reviewer',
      'Responder',
      '',
    ]);
  });

  it('says a role once where several of it acted together', () => {
    const actorRoles = [{ actor: '@alice', role: 'On-call engineer' }];
    const { timeline } = byRole(
      aReport({ actorRoles }, [anEvent('@alice, Bob Baker and Carol Stone')]),
    );
    expect(timeline[0].actor).toBe('On-call engineer, Responder');
  });

  it('leaves software its name, unless that was given a role too', () => {
    const { timeline } = byRole(
      aReport({ actorRoles: [{ actor: 'deploy-bot', role: 'Pipeline' }] }, [
        anEvent('System'),
        anEvent('gateway v2.3.0'),
        anEvent('deploy-bot'),
        anEvent('reminder-bot for @alice'),
        anEvent('@alice'),
      ]),
    );
    expect(timeline.map(({ actor }) => actor)).toEqual([
      'System',
      'gateway v2.3.0',
      'Pipeline',
      'reminder-bot for Responder',
      'Responder',
    ]);
  });

  it('puts the role where a handle, an address or a full name stands in its texts', () => {
    const { timeline, sections, factors } = byRole(
      aReport(
        { actorRoles: [{ actor: 'Bob Baker', role: 'Database engineer' }] },
        [
          anEvent('alice', 'Paged @Alice; alice@example.com, @alice-b and Al'),
          anEvent('Bob Baker', 'Bob Baker’s query, Bob Bakerman'),
          anEvent('carol@example.com', 'Mail from carol@example.com'),
        ],
        {
          sections: [
            aSection(
              '_@alice_ asked **bob\nbaker**: see https://x.example/@alice',
            ),
          ],
          factors: [
            {
              layer: 'immediate',
              category: null,
              categorySource: 'person',
              statement: 'Bob Baker-led rollback',
              certainty: 'confirmed',
              parent: null,
            },
          ],
        },
      ),
    );
    expect(timeline.map(({ description }) => description)).toEqual([
      'Paged Responder; alice@example.com, @alice-b and Al',
      'Database engineer’s query, Bob Bakerman',
      'Mail from Responder',
    ]);
    expect(sections[0].body).toBe(
      '_Responder_ asked **Database engineer**: see https://x.example/@alice',
    );
    expect(factors[0].statement).toBe('Database engineer-led rollback');
  });

  it('shows a role in a section as it was written', () => {
    const { sections } = byRole(
      aReport(
        { actorRoles: [{ actor: '@alice', role: '*SRE* <!-- on call' }] },
        [anEvent('@alice')],
        { sections: [aSection('@alice looked')] },
      ),
    );
    expect(sections[0].body).toBe('\\*SRE\\* \\<!-- on call looked');
  });

  it('names nobody who has a role or acted, wherever they stand in its timeline', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const name = fc.oneof(
      word.map(one => `@x${one}`),
      word.map(one => `x${one}@mail.example`),
      fc.tuple(word, word).map(([one, two]) => `X${one} X${two}`),
    );
    const text = (names: string[]) =>
      fc
        .array(
          fc.oneof(
            fc.constantFrom(...names),
            fc.constantFrom('paged', '(', ')', ',', '|', '*', '_', '`', '’s'),
          ),
          { minLength: 1, maxLength: 8 },
        )
        .map(words => words.join(' '));
    const drawn = fc
      .uniqueArray(name, { minLength: 1, maxLength: 5 })
      .chain(names =>
        fc.record({
          names: fc.constant(names),
          given: fc.subarray(names),
          events: fc.array(fc.tuple(text(names), fc.subarray(names)), {
            minLength: 1,
            maxLength: 5,
          }),
        }),
      );
    fc.assert(
      fc.property(drawn, ({ names, given, events }) => {
        const report = aReport(
          {
            actorRoles: given.map((actor, i) => ({ actor, role: `Role ${i}` })),
          },
          // All of them act somewhere.
          [
            ...events.map(([what, actors]) => anEvent(actors.join(', '), what)),
            anEvent(names.join(' and ')),
          ],
        );
        const markdown = renderParsedReport(byRole(report), settings);
        for (const one of names) expect(markdown).not.toContain(one);
      }),
    );
  });

  it('is read back whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryReport, report => {
        const actors = report.timeline.flatMap(({ actor }) => actorsIn(actor));
        const actorRoles = actors.map(({ name }) => ({
          actor: name,
          role: '## | `',
        }));
        const shown = byRole({
          ...report,
          header: { ...report.header, actorRoles },
        });
        const { document } = parseReport(
          renderParsedReport(shown, settings),
          settings,
        );
        expect(document.timeline).toEqual(shown.timeline);
        expect(document.factors).toEqual(shown.factors);
        expect(document.sections).toEqual(shown.sections);
      }),
      { numRuns: 50 },
    );
  });

  it('is written in no time for two thousand people', () => {
    const people = Array.from({ length: 2_000 }, (_, i) =>
      anEvent(i % 2 ? `@person${i}` : `First${i} Last${i}`),
    );
    const body = 'First1 Last2 and @person3 looked at it.\n'.repeat(5_000);
    const report = aReport({}, people, { sections: [aSection(body)] });
    let shown: ParsedReport | undefined;
    expect(
      cpuTime(() => {
        shown = byRole(report);
      }),
    ).toBeLessThan(1_000);
    expect(shown?.sections[0].body).toBe(
      'First1 Last2 and Responder looked at it.\n'.repeat(5_000),
    );
  });
});
