import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Factor,
  RevisionDifference,
} from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { useMessages } from '../../translation';
import {
  differenceView,
  ThingDifference,
} from '../../ui/difference/differenceView';
import { FieldDifference } from '../../ui/difference/FieldDifference';
import { useNames } from '../../ui/difference/useNames';

const useStyles = makeStyles(theme => ({
  thing: {
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  title: { fontSize: 14, lineHeight: '20px', fontWeight: 600 },
  act: { fontWeight: 400, color: theme.palette.text.secondary },
}));

export interface DifferenceProps {
  difference: RevisionDifference;
  /** The factors there are now, so that a change that refers to one can name it. */
  factors: Factor[];
}

/** Everything that differs between two states of a document. */
export function Difference({ difference, factors }: DifferenceProps) {
  const { t } = useMessages();
  const patternIds = useMemo(() => patternsIn(difference), [difference]);
  const names = useNames(factors, patternIds);
  const things = useMemo(
    () => differenceView(difference, names),
    [difference, names],
  );
  if (!things.length) return <p>{t('report.history.same')}</p>;
  return (
    <>
      {things.map(thing => (
        <Thing key={thing.key} thing={thing} />
      ))}
    </>
  );
}

function Thing({ thing }: { thing: ThingDifference }) {
  const classes = useStyles();
  const { t } = useMessages();
  const kind = t(`report.history.thing.${thing.target}`);
  const act = t(`report.history.act.${thing.act}`);
  return (
    <div className={classes.thing}>
      <Typography component="h4" className={classes.title}>
        {thing.label || kind}{' '}
        <span className={classes.act}>
          {thing.label ? `${kind} ${act}` : act}
        </span>
      </Typography>
      {thing.fields.map(field => (
        <FieldDifference
          key={field.field}
          difference={field}
          marked={thing.act !== 'created'}
        />
      ))}
    </div>
  );
}

/** The patterns that a difference names. */
function patternsIn({ changes }: RevisionDifference): string[] {
  return changes
    .filter(({ field }) => field === 'patternId')
    .flatMap(({ before, after }) => [before, after])
    .filter((id): id is string => typeof id === 'string');
}
