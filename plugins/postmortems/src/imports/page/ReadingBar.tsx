import Button from '@material-ui/core/Button';
import { useMessages } from '../../translation';
import type { BatchState } from '../batch';
import { ProgressLine } from './ProgressLine';

export interface ReadingBarProps {
  state: BatchState;
  onStop: () => void;
  onReadRest: () => void;
}

/** How far the reading is; where it ended early, the way to go on. */
export function ReadingBar({ state, onStop, onReadRest }: ReadingBarProps) {
  const { t } = useMessages();
  const { activity, totals } = state;
  if (activity?.kind === 'reading') {
    return (
      <ProgressLine
        {...activity}
        say={values => t('imports.reading.progress', values)}
        stop={{ label: t('imports.reading.stop'), onStop }}
      />
    );
  }
  if (activity || totals.waiting + totals.unread === 0) return null;
  return (
    <div>
      <Button size="small" variant="outlined" onClick={onReadRest}>
        {t(
          totals.waiting > 0 ? 'imports.reading.rest' : 'imports.reading.again',
        )}
      </Button>
    </div>
  );
}
