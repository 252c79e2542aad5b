import { makeStyles } from '@material-ui/core/styles';
import type { ClosingPoint } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: 240, overflow: 'auto' },
  table: {
    borderCollapse: 'collapse',
    '& caption': {
      padding: theme.spacing(0.5, 0),
      textAlign: 'left',
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    '& th, & td': {
      padding: theme.spacing(0.25, 3, 0.25, 0),
      textAlign: 'right',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
}));

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The steps of the curve in numbers. */
export function ClosingTable(props: { points: readonly ClosingPoint[] }) {
  const classes = useStyles();
  const { t } = useMessages();
  const caption = t('actionItems.flow.closing.caption');
  return (
    <div
      className={classes.scroll}
      role="region"
      aria-label={caption}
      // It scrolls by itself, so the keyboard has to reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(['day', 'atRisk', 'done', 'share', 'interval'] as const).map(
              column => (
                <th key={column} scope="col">
                  {t(`actionItems.flow.closing.column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {props.points.map(point => (
            <tr key={point.day}>
              <th scope="row">{point.day}</th>
              <td>{point.atRisk}</td>
              <td>{point.done}</td>
              <td>{percent(point.share)}</td>
              <td>
                {percent(point.low)}–{percent(point.high)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
