import { makeStyles } from '@material-ui/core/styles';
import type { Track } from 'backstage-plugin-postmortems-common';
import { useState } from 'react';
import { useMessages } from '../../../translation';
import { Fold } from '../../Fold';
import { visuallyHidden } from '../../tokens';
import { UtcTime } from '../../UtcTime';
import { formatQuantity } from './quantity';
import type { CurveWords } from './useCurveWords';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: 14,
    lineHeight: '20px',
    '& caption': visuallyHidden,
    '& th': {
      fontSize: 12,
      fontWeight: 400,
      color: theme.palette.text.secondary,
    },
    '& th, & td': {
      padding: theme.spacing(0.75, 2, 0.75, 0),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& td:first-child': { overflowWrap: 'anywhere' },
    '& td + td': { whiteSpace: 'nowrap' },
  },
}));

export interface CrossingTableProps {
  tracks: readonly Track[];
  words: Pick<CurveWords, 'title'>;
}

/** The crossings of the curves that are drawn, as a table: also those outside the stretch of time shown. */
export function CrossingTable({ tracks, words }: CrossingTableProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const [folded, setFolded] = useState(true);
  const rows = tracks.flatMap(track =>
    track.crossings.map(crossing => ({ track, crossing })),
  );
  if (!rows.length) return null;
  return (
    <Fold
      folded={folded}
      onFold={setFolded}
      show={t('ui.timeline.curves.showTable', { count: rows.length })}
      hide={t('ui.timeline.curves.hideTable')}
    >
      <table className={classes.table}>
        <caption>{t('ui.timeline.curves.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ui.timeline.curves.curve')}</th>
            <th scope="col">{t('ui.timeline.curves.time')}</th>
            <th scope="col">{t('ui.timeline.curves.what')}</th>
            <th scope="col">{t('ui.timeline.curves.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ track, crossing }) => (
            <tr key={`${track.key} ${crossing.at} ${crossing.direction}`}>
              <td>{words.title(track)}</td>
              <td>
                <UtcTime at={crossing.at} />
              </td>
              <td>{t(`ui.timeline.curves.${crossing.direction}`)}</td>
              <td>{formatQuantity(crossing.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
