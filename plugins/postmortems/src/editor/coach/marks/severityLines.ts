import type { Theme } from '@material-ui/core/styles';
import type { FindingSeverity } from 'backstage-plugin-postmortems-common';
import { severityColor } from '../../../ui/tokens';

/** How a finding is underlined: each severity has a line of its own, and the colour is a second sign. */
export function severityLines(
  theme: Theme,
): Record<FindingSeverity, { textDecoration: string }> {
  const line = (style: string, color: string, thickness = 1.5) => ({
    textDecoration: `underline ${style} ${color}`,
    textDecorationThickness: `${thickness}px`,
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  });
  return {
    blame: line('wavy', severityColor(theme, 1)),
    hindsight: line('dashed', severityColor(theme, 2)),
    vague: line('double', severityColor(theme, 2), 1),
    note: line('dotted', severityColor(theme, undefined)),
  };
}
