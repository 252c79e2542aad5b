/**
 * The report as Markdown. A sub path of its own, so that the Markdown parser is loaded only where it is used.
 *
 * @packageDocumentation
 */
export { checkMarkdown, MARKDOWN_LIMITS } from './checkMarkdown';
export { renderEvidence } from './evidence/renderEvidence';
export type {
  ParsedActionItem,
  ParsedFactor,
  ParsedHeader,
  ParsedReport,
  ParsedSection,
  ReadReport,
} from './ParsedReport';
export { parseReport } from './parseReport';
export { plainProse } from './text/plainProse';
export { renderParsedReport, renderReport } from './renderReport';
