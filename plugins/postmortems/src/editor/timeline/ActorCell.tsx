import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { useMessages } from '../../translation';
import { useNamedActors, VisuallyHidden } from '../../ui';
import { GridText } from '../fields/GridText';
import { useFocusWithin } from '../fields/useFocusWithin';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'relative',
    // Room for the mark whether it is there or not, so that no text moves.
    '& textarea': { paddingRight: theme.spacing(3) },
  },
  mark: {
    position: 'absolute',
    top: 9,
    right: theme.spacing(0.75),
    pointerEvents: 'none',
  },
}));

export interface ActorCellProps {
  value: string;
  onChange: (actor: string) => void;
}

/** Who acted; once written, with a mark where that is somebody of the catalog. */
export function ActorCell({ value, onChange }: ActorCellProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { focused, handlers } = useFocusWithin();
  const describedBy = useId();
  // A name that is still being typed is nobody's.
  const known = useNamedActors(focused ? '' : value).flatMap(
    ({ user }) => user?.title ?? [],
  );
  const who =
    known.length > 0
      ? t('editor.timeline.inCatalog', { names: known.join(', ') })
      : undefined;

  return (
    <div className={classes.root} title={who} {...handlers}>
      <GridText
        quiet
        label={t('editor.timeline.actor')}
        column="actor"
        placeholder={t('editor.timeline.actor')}
        describedBy={who && describedBy}
        value={value}
        onChange={onChange}
      />
      {who && (
        <>
          <svg
            className={classes.mark}
            width={14}
            height={14}
            viewBox="0 0 16 16"
            aria-hidden
          >
            <path
              d="M8 7.5 A2.7 2.7 0 1 0 8 2.1 A2.7 2.7 0 0 0 8 7.5 M2.5 14 A5.5 5 0 0 1 13.5 14"
              fill="none"
              stroke="currentColor"
              strokeWidth={1.5}
            />
          </svg>
          <VisuallyHidden>
            <span id={describedBy}>{who}</span>
          </VisuallyHidden>
        </>
      )}
    </div>
  );
}
