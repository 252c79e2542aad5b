import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { PersonName } from '../EntityNames';
import type { Editing } from './DocumentPresence';

/** So many are named; more are counted. */
const NAMED = 3;

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
    '@media print': { display: 'none' },
  },
}));

export interface PresenceLineProps {
  editing: readonly Editing[];
  /** What a part is called; nothing for one that is not known here. Left out where all are in this one. */
  titleOf?: (place: string) => string;
}

/** Who else writes, and where: “Bob Lindqvist is in Impact”. */
export function PresenceLine({ editing, titleOf }: PresenceLineProps) {
  const classes = useStyles();
  const { t } = useMessages();
  if (editing.length === 0) return null;
  const more = editing.length - NAMED;

  const wordsOf = ({ userRef, place }: Editing) => {
    const person = <PersonName personRef={userRef} />;
    if (!titleOf) return t('ui.presence.here', { person });
    const title = titleOf(place);
    return title
      ? t('ui.presence.in', { person, place: title })
      : t('ui.presence.somewhere', { person });
  };
  return (
    <span className={classes.root}>
      {editing.slice(0, NAMED).map((one, i) => (
        <span key={`${one.userRef} ${one.place}`}>
          {i > 0 && ' · '}
          {wordsOf(one)}
        </span>
      ))}
      {more > 0 && ` · ${t('ui.presence.more', { count: more })}`}
    </span>
  );
}
