import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { useMessages } from '../../translation';
import type { FieldDifference as FieldDifferenceModel } from './differenceView';
import { fieldMessage } from './fieldMessage';
import { foldUnchanged, textDifference } from './textDifference';

/** About how many unchanged characters are kept around a change. */
const CONTEXT = 80;

const useStyles = makeStyles(theme => ({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 112px) minmax(0, 1fr)',
    gap: theme.spacing(2),
    marginTop: theme.spacing(0.5),
  },
  name: { color: theme.palette.text.secondary },
  text: {
    maxWidth: '72ch',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    // Not by colour alone: what went is struck through, what came is underlined.
    '& del': {
      color: theme.palette.text.secondary,
      backgroundColor: theme.palette.action.hover,
    },
    '& ins': {
      textUnderlineOffset: 2,
      backgroundColor: theme.palette.action.selected,
    },
  },
  plain: {
    '& ins': { textDecoration: 'none', backgroundColor: 'transparent' },
  },
  gap: { color: theme.palette.text.secondary },
}));

export interface FieldDifferenceProps {
  difference: FieldDifferenceModel;
  /** False where all of it is new, so that marking it would say nothing. */
  marked?: boolean;
}

/** How one field changed. */
export function FieldDifference(props: FieldDifferenceProps) {
  const { difference, marked = true } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const message = fieldMessage(difference.field);
  return (
    <div className={classes.field}>
      <span className={classes.name}>
        {message ? t(message) : difference.field}
      </span>
      <div className={`${classes.text} ${marked ? '' : classes.plain}`}>
        {difference.kind === 'text' && <Words {...difference} />}
        {difference.kind === 'value' && <Values {...difference} />}
        {difference.kind === 'list' && <Items {...difference} />}
        {difference.kind === 'redacted' && (
          <span className={classes.gap}>{t('report.history.redacted')}</span>
        )}
      </div>
    </div>
  );
}

function Words({ before, after }: { before: string; after: string }) {
  const classes = useStyles();
  const { t } = useMessages();
  const parts = useMemo(
    () => foldUnchanged(textDifference(before, after), CONTEXT),
    [before, after],
  );
  return (
    <>
      {parts.map((part, index) => {
        switch (part.kind) {
          case 'removed':
            return <del key={index}>{part.text}</del>;
          case 'added':
            return <ins key={index}>{part.text}</ins>;
          case 'gap':
            return (
              <span
                key={index}
                className={classes.gap}
                title={t('report.history.left')}
              >
                {' … '}
              </span>
            );
          default:
            return <span key={index}>{part.text}</span>;
        }
      })}
    </>
  );
}

function Values({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before && <del>{before}</del>}
      {before && after && ' '}
      {after && <ins>{after}</ins>}
    </>
  );
}

function Items({ removed, added }: { removed: string[]; added: string[] }) {
  return (
    <>
      {removed.map((item, index) => (
        <div key={`removed-${index}`}>
          <del>{item}</del>
        </div>
      ))}
      {added.map((item, index) => (
        <div key={`added-${index}`}>
          <ins>{item}</ins>
        </div>
      ))}
    </>
  );
}
