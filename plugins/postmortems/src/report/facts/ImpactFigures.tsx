import { makeStyles } from '@material-ui/core/styles';
import type { ImpactFigure } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { figureText } from './facts';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    margin: theme.spacing(0, 0, 1),
    padding: 0,
    listStyle: 'none',
  },
  value: { fontSize: 18, lineHeight: '24px', fontWeight: 600 },
  label: { fontSize: 12, color: theme.palette.text.secondary },
}));

/** The quantified consequences, side by side. */
export function ImpactFigures({ figures }: { figures: ImpactFigure[] }) {
  const classes = useStyles();
  const { t } = useMessages();
  if (!figures.length) return null;
  return (
    <ul className={classes.list} aria-label={t('report.impact.figures')}>
      {figures.map((figure, index) => (
        // Figures have no id, and two may well say the same.
        <li key={index}>
          <div className={classes.value}>{figureText(figure)}</div>
          <div className={classes.label}>
            {figure.label}
            {figure.estimated && ` (${t('report.impact.estimated')})`}
          </div>
        </li>
      ))}
    </ul>
  );
}
