import type { PostmortemContents, Settings } from '../model';
import { writeActionItems } from './actionItems/writeActionItems';
import { byRole } from './actors/byRole';
import { writeFactors } from './factors/writeFactors';
import { writeImpactFigures } from './header/impactFiguresSection';
import { writeLinks } from './header/linksSection';
import { writeHeader } from './header/writeHeader';
import { ParsedReport, toParsedReport } from './ParsedReport';
import { writeSectionHeading } from './sectionHeading';
import { withWaivers } from './waivers';
import { enclose } from './text/sectionBody';
import { writeTimeline } from './timeline/writeTimeline';

/**
 * A post-mortem as Markdown, in the form that people write by hand: a title, a few lines about the
 * incident, the sections, and tables for the timeline and the action items. {@link parseReport} reads
 * all of it back, but for those who acted where its author lets them appear by role, and for the checks
 * that were waived: these are a section of text. What nobody filled in is left out.
 */
export function renderReport(
  postmortem: PostmortemContents,
  settings: Settings,
): string {
  const report = withWaivers(
    toParsedReport(postmortem, settings.templates[0]?.key),
    postmortem.waivers,
  );
  return renderParsedReport(
    report.header.actorsShown === 'role' ? byRole(report) : report,
    settings,
  );
}

/** What {@link renderReport} does, for a report that is not stored. */
export function renderParsedReport(
  report: ParsedReport,
  settings: Settings,
): string {
  const { header, sections } = report;
  const parts: (string | null)[] = [writeHeader(report, settings)];
  const middle = placeOfParts(report);
  sections.forEach((section, place) => {
    if (place === middle) parts.push(...incidentParts(report, settings));
    parts.push(writeSectionHeading(section, settings));
    if (section.body) parts.push(enclose(section.body));
    if (section.key === 'impact') {
      parts.push(writeImpactFigures(header.impactFigures));
    }
  });
  if (middle === sections.length)
    parts.push(...incidentParts(report, settings));
  parts.push(writeLinks(header.links));
  return `${parts.filter(part => part !== null).join('\n\n')}\n`;
}

/** Timeline, factors and actions stand behind the root cause, else at the end. */
function placeOfParts({ sections }: ParsedReport): number {
  const rootCause = sections.findIndex(({ key }) => key === 'root-cause');
  return rootCause < 0 ? sections.length : rootCause + 1;
}

function incidentParts(report: ParsedReport, settings: Settings) {
  const hasImpact = report.sections.some(({ key }) => key === 'impact');
  return [
    hasImpact ? null : writeImpactFigures(report.header.impactFigures),
    writeTimeline(report),
    writeFactors(report, settings),
    ...writeActionItems(report.actionItems),
  ];
}
