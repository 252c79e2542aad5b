import fc from 'fast-check';
import {
  actionItemSchema,
  factorFieldsSchema,
  headerFieldsSchema,
  sectionSchema,
  timelineEventFieldsSchema,
} from '../model';
import { parseReport } from './parseReport';
import type { ParsedReport } from './ParsedReport';
import { renderParsedReport } from './renderReport';
import { arbitraryReport, settings } from './__testUtils__/arbitraryReport';
import { cpuTime } from './__testUtils__/cpuTime';

const read = (...lines: string[]) => parseReport(lines.join('\n'), settings);

/** Every value of the document that the model would refuse. */
function refused({
  header,
  sections,
  timeline,
  factors,
  actionItems,
}: ParsedReport): unknown[] {
  const {
    status: _s,
    publishedAt: _p,
    visibility: _v,
    members: _m,
    template: _t,
    ...fields
  } = header;
  const section = sectionSchema.pick({ key: true, title: true, body: true });
  const factor = factorFieldsSchema.omit({
    parentId: true,
    patternId: true,
    patternSource: true,
  });
  const item = actionItemSchema
    .omit({ id: true, version: true, createdAt: true })
    .omit({ updatedAt: true, updatedBy: true, factorIds: true })
    .omit({ snoozedUntil: true, snoozeReason: true, snoozedBy: true });
  return [
    headerFieldsSchema.safeParse(fields),
    ...sections.map(one => section.safeParse(one)),
    ...timeline.map(one => timelineEventFieldsSchema.safeParse(one)),
    ...factors.map(({ parent: _parent, ...one }) => factor.safeParse(one)),
    ...actionItems.map(({ factors: _f, ...one }) => item.safeParse(one)),
  ].flatMap(parsed => (parsed.success ? [] : [parsed.error.issues]));
}

describe('a report that is not quite in our form', () => {
  it('keeps a line of the header that it does not know', () => {
    const { document, warnings } = read(
      '# Post-Mortem: Slow search',
      '',
      '**Severity**: P3',
      '**Weather**: rain',
    );
    expect(document.header.severity).toBe('P3');
    expect(document.sections).toEqual([
      { key: 'other-notes', title: 'Other Notes', body: '**Weather**: rain' },
    ]);
    expect(warnings).toEqual([
      {
        line: 4,
        message: 'not a line of the header',
        text: '**Weather**: rain',
      },
    ]);
  });

  it('keeps authors that are not users, beside those that are', () => {
    const { document, warnings } = read(
      '# Post-Mortem: x',
      '',
      '**Authors**: @alice, the whole team',
    );
    expect(document.header.authors).toEqual(['user:default/alice']);
    expect(document.sections[0].body).toContain('the whole team');
    expect(warnings[0]).toMatchObject({
      line: 3,
      message: 'Authors: not understood: the whole team',
    });
  });

  it('keeps a table whose columns it does not know', () => {
    const { document, warnings } = read(
      '# Post-Mortem: x',
      '',
      '## Timeline (all times UTC)',
      '',
      '| When | What |',
      '|------|------|',
      '| noon | boom |',
    );
    expect(document.timeline).toEqual([]);
    expect(document.sections[0].body).toContain('| noon | boom |');
    expect(warnings[0].line).toBe(5);
  });

  it('keeps the words of a time that it cannot read', () => {
    const { document, warnings } = read(
      '# x',
      '## Timeline',
      '| Time | Event |',
      '|------|-------|',
      '| lunchtime | boom |',
    );
    expect(document.timeline[0]).toMatchObject({
      occurredAt: null,
      timeOrigin: { text: 'lunchtime', zone: '' },
    });
    expect(warnings[0]).toMatchObject({
      line: 5,
      text: '| lunchtime | boom |',
    });
  });

  it('takes a clock that turned back by more than half a day for the next day', () => {
    const { document, warnings } = read(
      '# x',
      '**Date**: 2025-12-31',
      '## Timeline',
      '| Time | Event |',
      '|------|-------|',
      '| 23:58 | boom |',
      '| 00:03 | quiet |',
    );
    expect(document.timeline[1].occurredAt).toBe('2026-01-01T00:03:00.000Z');
    expect(warnings.map(({ line }) => line)).toContain(7);
  });

  it('starts at 00:00 when only the day is told, and keeps how it was told', () => {
    const { document, warnings } = read('# x', '', '**Date**: 2025-03-04');
    expect(document.header.startedAt).toBe('2025-03-04T00:00:00.000Z');
    expect(document.header.milestoneOrigins.started?.text).toBe('2025-03-04');
    expect(warnings[0].line).toBe(3);
  });

  it('keeps the words of a category that is none', () => {
    const { document, warnings } = read(
      '# x',
      '## Contributing Factors',
      '### Systemic Issues',
      '- **Full Moon**: nobody slept',
    );
    expect(document.factors).toMatchObject([
      {
        layer: 'systemic',
        category: null,
        statement: 'Full Moon: nobody slept',
      },
    ]);
    expect(warnings[0].message).toContain('"Full Moon"');
  });

  it('cuts a circle of factors that explain each other', () => {
    const { document, warnings } = read(
      '# x',
      '## Contributing Factors',
      '### Systemic Issues',
      '- F1 · a *(explains F2)*',
      '- F2 · b *(explains F1)*',
    );
    expect(
      document.factors.filter(({ parent }) => parent === null),
    ).toHaveLength(1);
    expect(warnings[0].message).toContain('circle');
  });

  it('names actions without a name of their own, after the last that has one', () => {
    const { document } = read(
      '# x',
      '## Action Items',
      '| ID | Action |',
      '|----|--------|',
      '| AI-007 | a |',
      '| - | b |',
      '| AI-007 | c |',
    );
    expect(document.actionItems.map(({ key, title }) => [key, title])).toEqual([
      ['AI-007', 'a'],
      ['AI-008', 'b'],
      ['AI-009', 'c'],
    ]);
  });

  it('leaves an action without an owner where nobody is named, without complaint', () => {
    const { document, warnings } = read(
      '# x',
      '## Action Items',
      '| ID | Action | Owner |',
      '|----|--------|-------|',
      '| AI-001 | a | TBD |',
    );
    expect(document.actionItems[0].owner).toBeNull();
    expect(warnings).toEqual([]);
  });

  it('is restricted where its access is not understood', () => {
    const { document } = read('# x', '', '**Access**: the board only');
    expect(document.header.visibility).toBe('restricted');
  });

  it('continues a section that is too long in another', () => {
    const { document } = read(
      '# x',
      '## Summary',
      ...Array(3_000).fill('y'.repeat(99)),
    );
    expect(document.sections.map(({ key }) => key)).toEqual([
      'summary',
      'summary-2',
    ]);
    expect(document.sections.map(({ body }) => body).join('')).toHaveLength(
      3_000 * 100 - 1,
    );
  });
});

/** Texts that cost a careless reader more than their length. */
const MEGABYTE = 1_000_000;
/** Half of a second on an idle machine; a reader that is not linear takes minutes. */
const MOST_MILLISECONDS = 10_000;
const COSTLY: [string, string][] = [
  ...['>', '> ', '- ', '1. ', '[', '![', '<!--', '`', '*a **b ', '|', '\\'].map(
    (piece): [string, string] => [
      `only ${piece}`,
      piece.repeat(MEGABYTE / piece.length),
    ],
  ),
  ['quotes', `${'>'.repeat(200)}a\n${'b\n'.repeat(MEGABYTE / 2)}`],
  ['sections of one name', '## a\n'.repeat(MEGABYTE / 5)],
  ['header lines', '**Authors**: @a,'.padEnd(MEGABYTE, ' ,')],
  ['the label of a header line', `**${'a '.repeat(MEGABYTE / 2)}`],
  [
    'a table',
    `## Timeline\n|Time|Event|\n|-|-|\n${'|a|b|\n'.repeat(MEGABYTE / 6)}`,
  ],
  [
    'a cell',
    `## Timeline\n|Time|Event|\n|-|-|\n|a|${'alert '.repeat(MEGABYTE / 6)}|`,
  ],
  [
    'factors',
    `## Contributing Factors\n${'- F1 · **a**: b *(explains F1)*\n'.repeat(
      MEGABYTE / 32,
    )}`,
  ],
  ['nested factors', `## Contributing Factors\n${'- '.repeat(MEGABYTE / 2)}`],
  [
    'actions',
    `## Action Items\n|Action|\n|-|\n${'|a|\n'.repeat(MEGABYTE / 4)}`,
  ],
  ['a heading', `## ${'{#a} '.repeat(MEGABYTE / 5)}`],
  ['a title', `# ${'Post-mortem: '.repeat(MEGABYTE / 13)}`],
];

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '# ',
      '## ',
      '### ',
      '\n',
      '\n\n',
      '| ',
      ' |',
      '|-|-|\n',
      '- ',
      '1. ',
      '> ',
      '```\n',
    ],
    ...[
      '## Timeline\n',
      '| Time | Event |\n',
      '## Action Items\n',
      '| ID | Action | Factors |\n',
    ],
    ...[
      '## Contributing Factors\n',
      '### Immediate Cause\n',
      '## Links\n',
      '## Impact Figures\n',
    ],
    ...[
      '**Date**: ',
      '**Authors**: ',
      '**Started**: ',
      '2025-02-09',
      '10:05',
      '99:99',
      '@a',
      'F1 · ',
    ],
    ...[
      '*(explains F1)*',
      '**Process**: ',
      '<https://a.example>',
      '\u0000',
      '\ud800',
      '\u202e',
      '\t',
      'a',
    ],
  );

  it('becomes a document that the model accepts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        text => {
          expect(refused(parseReport(text, settings).document)).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 500) },
    );
  });

  it('keeps every word of what it does not understand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{8}$/), { maxLength: 30 }),
        words => {
          const text = words.join('\n\n');
          const { sections } = parseReport(`# x\n\n${text}`, settings).document;
          const kept = sections.map(({ body }) => body).join('\n');
          for (const word of words) expect(kept).toContain(word);
        },
      ),
    );
  });

  it.each(COSTLY)(
    'is read in time linear in its length: a megabyte of %s',
    (_, text) => {
      expect(cpuTime(() => parseReport(text, settings))).toBeLessThan(
        MOST_MILLISECONDS,
      );
    },
  );
});

describe('the documents that the tests draw', () => {
  it('are such as the model accepts', () => {
    fc.assert(
      fc.property(arbitraryReport, report => {
        expect(refused(report)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('have nothing hidden in their reports', () => {
    fc.assert(
      fc.property(arbitraryReport, report => {
        const text = renderParsedReport({ ...report, sections: [] }, settings);
        expect(text).not.toMatch(/(?<!\\)<!--|^---$/m);
        expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      }),
      { numRuns: 50 },
    );
  });
});

it('knows the section about missing data by its title, and writes it without a key', () => {
  const report = [
    '# It broke',
    '',
    '## Data We Did Not Have',
    '',
    '- cart: silent from 10:18:00 to 10:20:30 UTC (2 min 30 s).',
  ].join('\n');
  const { document } = parseReport(report, settings);
  expect(document.sections).toMatchObject([
    { key: 'missing-data', title: 'Data We Did Not Have' },
  ]);
  expect(renderParsedReport(document, settings)).toContain(
    '\n## Data We Did Not Have\n\n- cart: silent',
  );
});
