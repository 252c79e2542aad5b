import {
  dateLine,
  followUpLine,
  publishedLine,
  reviewedLine,
  reviewMeetingLine,
} from './dateLines';
import { durationLine, statedDurationLine } from './duration';
import type { HeaderLine } from './HeaderLine';
import { kindLine, runbookLine, severityLine } from './incidentLines';
import { milestoneLines } from './milestoneLines';
import {
  affectedLine,
  authorsLine,
  facilitatorLine,
  membersLine,
  originLine,
  relatedLine,
  reviewersLine,
} from './refLines';
import { accessLine, statusLine, templateLine } from './statusLines';

/** The lines below the title, in the order in which they are written. */
export const HEADER_LINES: HeaderLine[] = [
  dateLine,
  durationLine,
  statedDurationLine,
  severityLine,
  kindLine,
  statusLine,
  accessLine,
  membersLine,
  templateLine,
  ...milestoneLines,
  affectedLine,
  originLine,
  authorsLine,
  reviewersLine,
  facilitatorLine,
  publishedLine,
  reviewedLine,
  reviewMeetingLine,
  followUpLine,
  relatedLine,
  runbookLine,
];
