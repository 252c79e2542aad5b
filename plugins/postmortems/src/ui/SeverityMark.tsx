import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useMessages } from '../translation';
import { SeverityShape, severityColor, severityShape } from './tokens';
import { useSettings } from './useSettings';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
  },
  known: { whiteSpace: 'nowrap' },
  glyph: { flexShrink: 0 },
});

/** The shape alone, for drawings; give its centre. The drawing says in words what it means. */
export function SeverityGlyph(props: {
  rank: number | undefined;
  cx?: number;
  cy?: number;
  r?: number;
}) {
  const { rank, cx = 6, cy = 6, r = 5 } = props;
  const color = severityColor(useTheme(), rank);
  const inner = r - 1;
  const ring = (dash?: string) => (
    <circle
      cx={cx}
      cy={cy}
      r={inner}
      fill="none"
      stroke={color}
      strokeWidth={2}
      strokeDasharray={dash}
    />
  );
  const shapes: Record<SeverityShape, JSX.Element> = {
    filled: <circle cx={cx} cy={cy} r={r} fill={color} />,
    half: (
      <>
        {ring()}
        <path
          d={`M ${cx} ${cy - inner} A ${inner} ${inner} 0 0 0 ${cx} ${
            cy + inner
          } Z`}
          fill={color}
        />
      </>
    ),
    outline: ring(),
    dot: <circle cx={cx} cy={cy} r={r / 2} fill={color} />,
    unknown: ring('2 2'),
  };
  return shapes[severityShape(rank)];
}

/** A severity as a shape and its word. */
export function SeverityMark({ severity }: { severity: string | null }) {
  const classes = useStyles();
  const { t } = useMessages();
  const known = useSettings().severities.find(({ key }) => key === severity);

  return (
    <span
      className={`${classes.root} ${severity ? classes.known : ''}`}
      title={known?.title}
    >
      <svg
        className={classes.glyph}
        width={12}
        height={12}
        viewBox="0 0 12 12"
        aria-hidden
      >
        <SeverityGlyph rank={known?.rank} />
      </svg>
      {severity ?? t('ui.severity.none')}
    </span>
  );
}
