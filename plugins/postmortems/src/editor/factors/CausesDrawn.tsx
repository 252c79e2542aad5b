import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Factor } from 'backstage-plugin-postmortems-common';
import { useCallback, useDeferredValue, useId, useMemo } from 'react';
import { useMessages } from '../../translation';
import { CausesFigure, useKeptChoice, ViewSwitch } from '../../ui/causes';
import { useStore, useStoreValue } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import { isBlank } from '../session/RowList';

/** Behind all that have a place. */
const LAST = Number.MAX_SAFE_INTEGER;

/** One factor alone is no tree. */
const LEAST = 2;

const VIEWS = ['tree', 'fishbone'] as const;
const SHOWN = ['shown', 'folded'] as const;

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(3) },
}));

export interface CausesDrawnProps {
  session: EditorSession;
  /** Takes the focus to the row of a factor. */
  onSelect: (key: string) => void;
}

/** The causes drawn below their rows, while they are typed. Typing never waits for it. */
export function CausesDrawn({ session, onSelect }: CausesDrawnProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const id = useId();
  const [shown, setShown] = useKeptChoice('postmortems.causes.drawn', SHOWN);
  const [view, setView] = useKeptChoice('postmortems.causes.drawing', VIEWS);
  const { factors: list, header } = session.rows;
  const ref = useStoreValue(session, state => state.ref);
  const title = useDeferredValue(useStore(header).row.title);
  const contents = useStore(list.contents);
  const rows = useDeferredValue(
    useMemo(
      () =>
        list
          .getState()
          .filter(row => !isBlank(row))
          .map(({ key, saver }) => {
            const { row } = saver.getState();
            // One that nobody has made yet has no id, but its row has a key; and it will be the last.
            return row.id
              ? { key, factor: row }
              : { key, factor: { ...row, id: key, position: LAST } };
          }),
      // eslint-disable-next-line react-hooks/exhaustive-deps -- the contents of the rows
      [list, contents],
    ),
  );
  const factors = useMemo(() => rows.map(({ factor }) => factor), [rows]);
  const postmortem = useMemo(() => ({ ref, title }), [ref, title]);
  const select = useCallback(
    (factor: Factor) => {
      const row = rows.find(candidate => candidate.factor.id === factor.id);
      if (row) onSelect(row.key);
    },
    [rows, onSelect],
  );

  if (factors.length < LEAST) return null;
  const folded = shown === 'folded';
  const fold = (
    <Button
      size="small"
      aria-expanded={!folded}
      aria-controls={id}
      onClick={() => setShown(folded ? 'shown' : 'folded')}
    >
      {t(folded ? 'editor.factors.draw' : 'editor.factors.hideDrawing')}
    </Button>
  );
  return (
    <div id={id} className={classes.root}>
      {folded ? (
        fold
      ) : (
        <CausesFigure
          postmortem={postmortem}
          factors={factors}
          drawing={view}
          lead={
            <>
              {fold}
              <ViewSwitch views={VIEWS} view={view} onChoose={setView} />
            </>
          }
          onSelect={select}
        />
      )}
    </div>
  );
}
