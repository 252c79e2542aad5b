import fc from 'fast-check';
import {
  ACTION_STATUSES,
  ACTION_TYPES,
  actionItemFieldsSchema,
  CATEGORY_SOURCES,
  CERTAINTIES,
  DEFAULT_ACTIONS,
  DEFAULT_COLLECT,
  DEFAULT_CATEGORIES,
  DEFAULT_SEVERITIES,
  DEFAULT_TEMPLATES,
  INCIDENT_KINDS,
  LAYERS,
  LINK_KINDS,
  Milestone,
  MILESTONE_FIELDS,
  MILESTONES,
  optionalLine,
  PRIORITIES,
  RUNBOOK_HELP,
  Settings,
  STATUSES,
  TimeOrigin,
  TimelineEventFields,
  urlSchema,
  VISIBILITIES,
} from '../../model';
import { checkMarkdown } from '../checkMarkdown';
import { isVisible } from '../text/fit';
import type {
  ParsedActionItem,
  ParsedFactor,
  ParsedHeader,
  ParsedReport,
  ParsedSection,
} from '../ParsedReport';

/** Documents for the tests of the report: valid by the model, and as hostile as that allows. */

export const settings: Settings = {
  severities: DEFAULT_SEVERITIES,
  templates: DEFAULT_TEMPLATES,
  categories: DEFAULT_CATEGORIES,
  reviewRequired: false,
  approvalsNeeded: 0,
  collect: DEFAULT_COLLECT,
  actions: DEFAULT_ACTIONS,
};

/** Whatever means something to Markdown, to a table or to our own format. */
const PIECES = [
  ...[
    '|',
    '\\',
    '\\|',
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '<',
    '>',
    '&',
    '!',
    '[',
    ']',
  ],
  ...[
    '(',
    ')',
    '#',
    '##',
    '-',
    '+',
    '=',
    '---',
    '===',
    '1.',
    '2)',
    ':',
    ';',
    ',',
    '{',
    '}',
    '$',
    '@',
  ],
  ...[
    '<br>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<div>',
    '&amp;',
    '&#42;',
    '&nbsp;',
    '<https://a.example>',
  ],
  ...[
    '[x](y)',
    '![x](y)',
    '[^1]',
    '[a]: b',
    '**Date**: x',
    '**Monitoring Gap**: x',
    '*(hypothesis)*',
  ],
  ...[
    'F1 · x',
    'F1',
    'AI-001',
    '(explains F2)',
    '{#key}',
    ' {#summary}',
    '(2025-02-09)',
    'Post-Mortem: ',
  ],
  ...[
    'alert fires',
    'acknowledged',
    'mitigation',
    'resolved',
    '10:05:23',
    '2025-02-09',
    'UTC',
    'tbd',
  ],
  ...[
    'a',
    'B',
    'snake_case',
    '5 * 3',
    '~100',
    'é',
    '漢字',
    '🌱',
    '👩‍🌾',
    '\u00a0',
    '\u0085',
    '\u00ad',
    '0',
  ],
];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

/** One line that may be empty. */
function anyLine(max: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, fc.constantFrom('', '', ' ')), { maxLength: 8 })
    .map(parts => optionalLine(max).safeParse(parts.flat().join('')))
    .filter(parsed => parsed.success)
    .map(parsed => parsed.data!);
}

function someLine(max: number): fc.Arbitrary<string> {
  return anyLine(max).map(text => (isVisible(text) ? text : 'a'));
}

const paragraph = fc.constantFrom(
  ...[
    '',
    ' ',
    'text',
    '## ',
    '## Timeline',
    '##  Two',
    '# One',
    '### Three',
    '## ',
    '##',
    '  ## x',
  ],
  ...[
    '```',
    '````',
    '~~~',
    '   ```',
    '- ```',
    '<!--',
    '-->',
    '-->-->',
    '<pre>',
    '</pre>',
    '<div>',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '---',
    '===',
    '> ## q',
    '- item',
    '  - nested',
    '1. one',
    '    code',
  ],
  ...[
    '**Date**: 2024-01-01',
    '[a]: b',
    '\\',
    'ends with  ',
    '\tx',
    '## Summary {#impact}',
  ],
);
const body = fc
  .oneof(
    fc.array(paragraph, { maxLength: 10 }).map(lines => lines.join('\n')),
    fc.array(anyLine(200), { maxLength: 5 }).map(lines => lines.join('\n')),
  )
  .filter(text => checkMarkdown(text) === null);

const key = fc.stringMatching(/^[a-zA-Z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);
const user = fc
  .stringMatching(/^[a-z0-9][a-z0-9_.-]{0,8}[a-z0-9]$/)
  .chain(name => fc.constantFrom(`user:default/${name}`, `user:acme/${name}`));
const group = user.map(ref => ref.replace('user:', 'group:'));
const principal = fc.oneof(user, group);
const entity = fc.oneof(
  principal,
  user.map(ref => ref.replace('user:', 'component:')),
);
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const url = fc
  .array(fc.constantFrom(...PIECES.filter(piece => !/\s/.test(piece))), {
    maxLength: 5,
  })
  .map(parts => `https://host.example/${parts.join('')}`)
  .filter(text => urlSchema.safeParse(text).success);

const NOON = Date.UTC(2025, 1, 9, 12);
/** Within a day or so, so that midnight is passed now and then; sometimes far away. */
const instant = fc
  .oneof(
    fc.integer({ min: -2_000, max: 2_000 }).map(minutes => minutes * 60_000),
    fc.integer({ min: -100_000_000, max: 100_000_000 }),
    fc.integer({ min: -1e12, max: 4e12 }),
  )
  .map(offset => new Date(NOON + offset).toISOString());
const day = instant.map(text => text.slice(0, 10));
const origin: fc.Arbitrary<TimeOrigin> = fc.record({
  text: anyLine(100),
  zone: anyLine(60),
});

const event: fc.Arbitrary<TimelineEventFields> = fc.record({
  occurredAt: maybe(instant),
  timeOrigin: fc.option(origin, { nil: null, freq: 2 }),
  description: someLine(2_000),
  source: anyLine(200),
  actor: anyLine(200),
  milestone: fc.option(fc.constantFrom(...MILESTONES), { nil: null, freq: 2 }),
  evidenceUrl: fc.option(url, { nil: null, freq: 2 }),
  citations: fc.constant([]),
});

const header: fc.Arbitrary<ParsedHeader> = fc.record({
  title: someLine(200),
  kind: fc.constantFrom(...INCIDENT_KINDS),
  severity: maybe(fc.oneof(fc.constantFrom('P1', 'P2', 'P3'), key)),
  startedAt: maybe(instant),
  detectedAt: maybe(instant),
  acknowledgedAt: maybe(instant),
  mitigatedAt: maybe(instant),
  resolvedAt: maybe(instant),
  milestoneOrigins: fc.dictionary(fc.constantFrom(...MILESTONES), origin, {
    maxKeys: 1,
    noNullPrototype: true,
  }),
  affectedEntities: few(entity),
  originEntities: few(entity),
  links: few(
    fc.record({
      url,
      kind: fc.constantFrom(...LINK_KINDS),
      title: anyLine(200),
    }),
  ),
  authors: few(user),
  reviewers: few(user),
  facilitator: maybe(user),
  reviewedAt: maybe(day),
  reviewMeetingAt: maybe(instant),
  followUpAt: maybe(day),
  relatedPostmortems: few(day.map(text => `PM-${text}`)),
  statedDuration: maybe(anyLine(200)),
  runbookUsed: maybe(
    fc.record({
      name: someLine(200),
      url: maybe(url),
      helped: maybe(fc.constantFrom(...RUNBOOK_HELP)),
    }),
  ),
  impactFigures: few(
    fc.record({
      label: someLine(200),
      value: fc
        .oneof(fc.integer(), fc.double({ min: -1e15, max: 1e15, noNaN: true }))
        .map(value => value + 0),
      unit: anyLine(40),
      estimated: fc.boolean(),
    }),
  ),
  // Says how a report is written; what is read back is a report as it was.
  actorsShown: fc.constant('name'),
  actorRoles: fc.constant([]),
  status: fc.constantFrom(...STATUSES),
  publishedAt: maybe(instant),
  visibility: fc.constantFrom(...VISIBILITIES),
  members: few(principal),
  template: fc.option(key, { nil: null, freq: 2 }),
});

const sections: fc.Arbitrary<ParsedSection[]> = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom(...DEFAULT_TEMPLATES[0].sections).chain(section =>
      body.map(text => ({
        key: section.key,
        title: section.title,
        body: text,
      })),
    ),
    fc.record({
      key,
      title: fc.oneof(
        someLine(200),
        fc.constantFrom('Timeline', 'action items', 'Links (old)', 'Summary'),
      ),
      body,
    }),
  ),
  { maxLength: 6, selector: section => section.key },
);

/** A forest: each factor may explain any other that does not explain it already. */
const factors: fc.Arbitrary<ParsedFactor[]> = fc
  .array(
    fc.record({
      layer: fc.constantFrom(...LAYERS),
      category: maybe(
        fc.oneof(fc.constantFrom(...DEFAULT_CATEGORIES.map(c => c.key)), key),
      ),
      categorySource: fc.constantFrom(...CATEGORY_SOURCES),
      statement: someLine(2_000),
      certainty: fc.constantFrom(...CERTAINTIES),
      above: fc.option(fc.nat(), { nil: null, freq: 4 }),
      weight: fc.nat(),
    }),
    { maxLength: 12 },
  )
  .map(drawn => {
    // Parents come from further up in an order of their own, so the list's order is free.
    const order = drawn
      .map((_, place) => place)
      .sort((a, b) => drawn[a].weight - drawn[b].weight || a - b);
    return drawn.map(({ above, weight: _, ...factor }, place) => {
      const rank = order.indexOf(place);
      return {
        ...factor,
        parent: above === null || rank === 0 ? null : order[above % rank],
      };
    });
  });

function actionItems(count: number): fc.Arbitrary<ParsedActionItem[]> {
  const { title, proof, reason } = actionItemFieldsSchema.shape;
  const fits =
    (schema: { safeParse(text: unknown): { success: boolean } }) =>
    (text: string | null) =>
      schema.safeParse(text).success;
  return fc
    .uniqueArray(
      fc.record({
        key: fc
          .integer({ min: 0, max: 2_000 })
          .map(n => `AI-${String(n).padStart(3, '0')}`),
        title: someLine(500).filter(fits(title)),
        owner: maybe(principal),
        sponsor: fc.option(user, { nil: null, freq: 1 }),
        dueOn: maybe(day),
        priority: fc.constantFrom(...PRIORITIES),
        type: fc.option(fc.constantFrom(...ACTION_TYPES), {
          nil: null,
          freq: 1,
        }),
        status: fc.constantFrom(...ACTION_STATUSES),
        proof: fc
          .option(anyLine(2_000), { nil: null, freq: 1 })
          .filter(fits(proof)),
        reason: fc
          .option(anyLine(2_000), { nil: null, freq: 1 })
          .filter(fits(reason)),
        factors: count
          ? few(fc.nat({ max: count - 1 }))
          : fc.constant<number[]>([]),
        ticketUrl: fc.option(url, { nil: null, freq: 1 }),
        closedAt: fc.option(instant, { nil: null, freq: 1 }),
        isIdea: fc.boolean(),
        proofBy: fc.option(user, { nil: null, freq: 1 }),
        proofAt: fc.option(instant, { nil: null, freq: 1 }),
        verifiedBy: fc.option(user, { nil: null, freq: 1 }),
        verifiedAt: fc.option(instant, { nil: null, freq: 1 }),
        extensions: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })),
        wontDoProposedBy: fc.option(user, { nil: null, freq: 1 }),
      }),
      { maxLength: 4, selector: item => item.key },
    )
    .map(asNumbered);
}

/** As the backend keeps it, ideas among the actions by their numbers. */
function asNumbered<T extends { key: string }>(items: readonly T[]): T[] {
  return [...items].sort(
    (a, b) => Number(a.key.slice(3)) - Number(b.key.slice(3)),
  );
}

/** As the backend keeps it: a milestone belongs to one event. */
function withSingleMilestones(report: ParsedReport): ParsedReport {
  const taken = new Set<Milestone>();
  return {
    ...report,
    timeline: report.timeline.map(one => {
      if (!one.milestone) return one;
      if (taken.has(one.milestone)) return { ...one, milestone: null };
      taken.add(one.milestone);
      return one;
    }),
  };
}

/** As the backend keeps it: the header's times are those of the events marked as milestones. */
function withFollowingTimes(report: ParsedReport): ParsedReport {
  const followed = { ...report.header };
  for (const milestone of Object.keys(MILESTONE_FIELDS) as Milestone[]) {
    const marked = report.timeline.find(one => one.milestone === milestone);
    if (marked) followed[MILESTONE_FIELDS[milestone]] = marked.occurredAt;
  }
  return { ...report, header: followed };
}

export const arbitraryReport: fc.Arbitrary<ParsedReport> = factors.chain(
  drawn =>
    fc
      .record({
        header,
        sections,
        timeline: fc.array(event, { maxLength: 6 }),
        factors: fc.constant(drawn),
        actionItems: actionItems(drawn.length),
      })
      .map(withSingleMilestones)
      .chain(report => fc.constantFrom(report, withFollowingTimes(report))),
);
