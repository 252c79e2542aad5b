import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import type { TimelineEvent } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { TimelineFigure } from '../../ui/timeline';
import { useStore, useStoreValue } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import { isBlank } from '../session/RowList';

/** Fewer events have no course to be seen. */
const LEAST = 2;

const KEPT_UNDER = 'postmortems.timeline.folded';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3) },
}));

export interface EventsDrawnProps {
  session: EditorSession;
  /** Takes the focus to the row of an event. */
  onSelect: (key: string) => void;
}

/** The events to scale while they are typed. The drawing follows when there is time: typing never waits for it. */
export function EventsDrawn({ session, onSelect }: EventsDrawnProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const id = useId();
  const [folded, setFolded] = useState(
    () => localStorage.getItem(KEPT_UNDER) === 'true',
  );
  const { events, header: headerSaver } = session.rows;
  const ref = useStoreValue(session, state => state.ref);
  const header = useDeferredValue(useStore(headerSaver).row);
  const contents = useStore(events.contents);
  const timeline = useDeferredValue(
    useMemo(
      () =>
        // An event that nobody has made yet has no id, but its row has a key.
        events
          .getState()
          .filter(row => !isBlank(row))
          .map(({ key, saver }) => ({ ...saver.getState().row, id: key })),
      // eslint-disable-next-line react-hooks/exhaustive-deps -- the contents of the rows
      [events, contents],
    ),
  );
  const select = useCallback(
    (event: TimelineEvent) => onSelect(event.id),
    [onSelect],
  );
  const postmortem = useMemo(
    () => ({ ref, title: header.title }),
    [ref, header.title],
  );
  const fold = useMemo(() => {
    const turn = () => {
      setFolded(!folded);
      localStorage.setItem(KEPT_UNDER, String(!folded));
    };
    return (
      <Button
        size="small"
        aria-expanded={!folded}
        aria-controls={id}
        onClick={turn}
      >
        {t(folded ? 'editor.timeline.draw' : 'editor.timeline.hideDrawing')}
      </Button>
    );
  }, [folded, id, t]);

  if (timeline.filter(({ occurredAt }) => occurredAt).length < LEAST)
    return null;
  return (
    <div id={id} className={classes.root}>
      {folded ? (
        fold
      ) : (
        <TimelineFigure
          lead={fold}
          postmortem={postmortem}
          header={header}
          timeline={timeline}
          onSelect={select}
        />
      )}
    </div>
  );
}
