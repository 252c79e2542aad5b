import { makeStyles } from '@material-ui/core/styles';
import type { Share } from 'backstage-plugin-postmortems-common';
import type { ReactNode } from 'react';
import { useMessages } from '../translation';
import { formatNumber, lateColor } from '../ui';
import { shareOf } from './shares';
import { useShareWords } from './useShareWords';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      height: 32,
      padding: theme.spacing(0.25, 0),
      fontWeight: 400,
    },
    '& th': { textAlign: 'left' },
    '& tbody th': { width: '32%' },
    '& thead th': {
      height: 20,
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    '& tfoot th, & tfoot td': { color: theme.palette.text.secondary },
  },
  bar: {
    width: '36%',
    minWidth: 72,
    '&&': { padding: theme.spacing(0, 2) },
  },
  track: {
    position: 'relative',
    height: 12,
    borderLeft: `1px solid ${theme.palette.divider}`,
  },
  // In colours that the screen and paper have alike; forced colours would else leave nothing to see.
  share: {
    position: 'absolute',
    height: '100%',
    background: theme.palette.text.secondary,
    opacity: 0.5,
    forcedColorAdjust: 'none',
  },
  late: { background: lateColor(theme), opacity: 1 },
  interval: {
    position: 'absolute',
    top: 5,
    height: 2,
    background: theme.palette.text.primary,
    forcedColorAdjust: 'none',
  },
  number: {
    '&&': { textAlign: 'right', paddingLeft: theme.spacing(1.5) },
    whiteSpace: 'nowrap',
  },
}));

/** One row: how many of how many. */
export interface ShareRow {
  key: string;
  label: ReactNode;
  share: Pick<Share, 'some' | 'of'> & Partial<Share>;
  /** The number, where it leads somewhere. */
  number?: ReactNode;
  isLate?: boolean;
}

export interface ShareTableProps {
  /** What the table is about, for those who hear it. */
  label: string;
  /** What the rows are, and what is counted in them. */
  columns: [what: string, counted: string];
  rows: ShareRow[];
  /** Stands below, apart: what the shares leave out. */
  rest?: { label: string; number: number };
}

/** Shares as a table with a bar in each row, and a line for its interval where there is one. */
export function ShareTable({ label, columns, rows, rest }: ShareTableProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const words = useShareWords();
  const hasIntervals = rows.some(({ share }) => share.low !== undefined);
  const percent = (share: number) => `${share * 100}%`;

  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{columns[0]}</th>
          <td className={classes.bar} />
          <th scope="col" className={classes.number}>
            {columns[1]}
          </th>
          <th scope="col" className={classes.number}>
            {t('insights.column.share')}
          </th>
          {hasIntervals && (
            <th scope="col" className={classes.number}>
              {t('insights.column.interval')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, share, number, isLate }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className={classes.bar} aria-hidden>
              <div className={classes.track}>
                <div
                  className={`${classes.share} ${isLate ? classes.late : ''}`}
                  style={{ width: percent(shareOf(share)) }}
                />
                {share.low !== undefined && share.of > 0 && (
                  <div
                    className={classes.interval}
                    style={{
                      left: percent(share.low),
                      width: percent(share.high! - share.low),
                    }}
                  />
                )}
              </div>
            </td>
            <td className={classes.number}>
              {number ?? formatNumber(share.some)}
            </td>
            <td className={classes.number}>{words.share(share)}</td>
            {hasIntervals && (
              <td className={classes.number}>
                {share.low === undefined ? '' : words.interval(share as Share)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {rest && rest.number > 0 && (
        <tfoot>
          <tr>
            <th scope="row">{rest.label}</th>
            <td />
            <td className={classes.number}>{formatNumber(rest.number)}</td>
            <td />
            {hasIntervals && <td />}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
