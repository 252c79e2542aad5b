import type { Settings } from '../model';
import { readSectionHeading, SectionHeading } from './sectionHeading';
import {
  Block,
  blockTokens,
  headingOf,
  Lines,
  topLevelBlocks,
} from './text/blocks';
import { SECTION_HEADING } from './text/sectionBody';

/**
 * Headings beyond this are text of the last part. Fewer than a document may have sections, because one
 * that is too long continues in another, and what was not understood gets sections too.
 */
const MOST_PARTS = 200;

/** What stands between one heading of the second level and the next. */
export interface ReportPart extends SectionHeading {
  /** The 0-based line of the heading. */
  headingLine: number;
  /** The lines below the heading, without one blank line at either end. */
  lines: Lines;
  blocks: Block[];
}

export interface SplitReport {
  /** What stands before the first part. */
  preamble: Block[];
  parts: ReportPart[];
}

export function splitReport(
  source: string,
  lines: string[],
  settings: Settings,
): SplitReport {
  const preamble: Block[] = [];
  const parts: ReportPart[] = [];
  for (const block of topLevelBlocks(blockTokens(source))) {
    const [start, end] = block.lines;
    const last = parts[parts.length - 1];
    const heading = headingOf(block);
    const isPart =
      heading?.level === 2 &&
      parts.length < MOST_PARTS &&
      SECTION_HEADING.test(lines[start]);
    if (isPart) {
      if (last) last.lines[1] = start;
      parts.push({
        ...readSectionHeading(heading.content, settings),
        headingLine: start,
        lines: [end, lines.length],
        blocks: [],
      });
    } else (last?.blocks ?? preamble).push(block);
  }
  for (const part of parts) part.lines = withoutBlankEnds(part.lines, lines);
  return { preamble, parts };
}

function withoutBlankEnds([start, end]: Lines, lines: string[]): Lines {
  const first = start < end && !lines[start].trim() ? start + 1 : start;
  const last = first < end && !lines[end - 1].trim() ? end - 1 : end;
  return [first, last];
}
