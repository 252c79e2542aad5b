import { makeStyles, type Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useMemo } from 'react';

/** What the table shows of a post-mortem. */
export type Column =
  | 'title'
  | 'day'
  | 'status'
  | 'services'
  | 'events'
  | 'actions'
  | 'factors'
  | 'warnings';

const ALL: Column[] = [
  'title',
  'day',
  'status',
  'services',
  'events',
  'actions',
  'factors',
  'warnings',
];
/** A tablet has these below the title. */
const NARROW: Column[] = ['title', 'status', 'services', 'warnings'];
const NUMBERS: Column[] = ['events', 'actions', 'factors', 'warnings'];

const useStyles = makeStyles({
  // The longest day of a year stands on one line.
  day: { width: 120 },
  status: { width: 128 },
  services: { width: 176 },
  number: { width: 76, textAlign: 'right' },
});

/** A column, and how its cells are drawn. */
export interface DrawnColumn {
  column: Column;
  className?: string;
}

/** The columns there is room for. */
export function useColumns(): readonly DrawnColumn[] {
  const { number, ...others } = useStyles();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const classes: Partial<Record<Column, string>> = others;
  // The same at every call, so that no row is drawn again for them.
  return useMemo(
    () =>
      (narrow ? NARROW : ALL).map(column => ({
        column,
        className: NUMBERS.includes(column) ? number : classes[column],
      })),
    // Class names stay as long as the theme does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [narrow, number],
  );
}
