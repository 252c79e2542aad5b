import type { Theme } from '@material-ui/core/styles';
import { linksInText } from '../ui';

/** The looks of a list of what earlier post-mortems say: a line between each, and none around them. */
export const listStyle = (theme: Theme) =>
  ({
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': { padding: theme.spacing(1, 0), overflowWrap: 'anywhere' },
    '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    ...linksInText,
  } as const);
