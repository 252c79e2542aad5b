import type { Settings } from '../../model';
import type { ParsedReport } from '../ParsedReport';
import { escapeHeading } from '../text/plainText';
import { HEADER_LINES } from './headerLines';

/** The title and the lines below it. */
export function writeHeader(report: ParsedReport, settings: Settings): string {
  const day = report.header.startedAt?.slice(0, 10);
  const title = day ? `${report.header.title} (${day})` : report.header.title;
  const lines = HEADER_LINES.flatMap(({ label, write }) => {
    const value = write(report, settings);
    return value === null ? [] : [`**${label}**: ${value}`.trimEnd()];
  });
  return [
    `# Post-Mortem: ${escapeHeading(title)}`,
    ...(lines.length ? ['', ...lines] : []),
  ].join('\n');
}
