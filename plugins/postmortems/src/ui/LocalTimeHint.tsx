import Tooltip from '@material-ui/core/Tooltip';

export interface LocalTimeHintProps {
  /** The times that stand in the row, on the reader's own clock, in words. */
  title: string;
  /** The link or button of the row. */
  children: JSX.Element;
}

/**
 * Tells the local time of a row when its link gets the focus by keyboard: in a list each time being a
 * stop of its own would be in the way of those who go through it. A mouse finds it on the time itself.
 */
export function LocalTimeHint({ title, children }: LocalTimeHintProps) {
  return (
    <Tooltip
      title={title}
      placement="bottom-start"
      disableHoverListener
      disableTouchListener
    >
      {children}
    </Tooltip>
  );
}
