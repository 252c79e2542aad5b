import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parseReport } from './parseReport';
import type { ParsedReport } from './ParsedReport';
import { renderParsedReport } from './renderReport';
import { arbitraryReport, settings } from './__testUtils__/arbitraryReport';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 200);

/** What a browser shows of a report, in one line. */
function visibleText(markdown: string): string {
  return new MarkdownIt({ html: true })
    .render(markdown)
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

function wordsOf(report: ParsedReport): string[] {
  return [
    report.header.title,
    ...report.header.links.map(({ title }) => title),
    ...report.header.impactFigures.map(({ label }) => label),
    ...report.timeline.flatMap(({ description, source, actor }) => [
      description,
      source,
      actor,
    ]),
    ...report.factors.map(({ statement }) => statement),
    ...report.actionItems.flatMap(({ title, proof, reason }) => [
      title,
      proof ?? '',
      reason ?? '',
    ]),
  ];
}

describe('a report written and read back', () => {
  it('is the same document', () => {
    fc.assert(
      fc.property(arbitraryReport, report => {
        const { document } = parseReport(
          renderParsedReport(report, settings),
          settings,
        );
        expect(document).toEqual(report);
      }),
      { numRuns },
    );
  });

  it('shows every text to its reader exactly as it is', () => {
    fc.assert(
      fc.property(arbitraryReport, report => {
        const withoutBodies = { ...report, sections: [] };
        const visible = visibleText(
          renderParsedReport(withoutBodies, settings),
        );
        for (const words of wordsOf(report)) expect(visible).toContain(words);
      }),
      { numRuns },
    );
  });
});
