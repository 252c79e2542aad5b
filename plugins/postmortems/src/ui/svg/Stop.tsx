import { makeStyles } from '@material-ui/core/styles';
import { forwardRef, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles(theme => {
  const accent = theme.palette.primary.main;
  return {
    mark: {
      '&:hover [data-drawn=dot], &:hover [data-drawn=leaves]': { fill: accent },
      '&:hover [data-drawn=returns]': { stroke: accent },
    },
    acts: { cursor: 'pointer' },
    stop: {
      outline: 'none',
      '&:focus-visible > :first-child': { stroke: accent, strokeWidth: 3 },
    },
    label: { pointerEvents: 'none' },
  };
});

/** How the walk along a drawing meets a part of it. */
export interface StopProps {
  tabIndex: number;
  onShow?: () => void;
  onFocus: () => void;
  onBlur?: () => void;
}

export interface StopFrameProps extends StopProps {
  /** What it stands for, in words. */
  name: string;
  /** What is done with it; without that it only tells. */
  onSelect?: () => void;
  /** Written beside it. */
  label?: ReactNode;
  children: ReactNode;
}

/** A part of a drawing that keyboard and pointer stop at. Its first child is what shows the focus. */
export const Stop = forwardRef<SVGGElement, StopFrameProps>(function StopFrame(
  props,
  ref,
) {
  const { name, onSelect, label, children } = props;
  const { tabIndex, onShow, onFocus, onBlur } = props;
  const classes = useStyles();

  const onKeyDown = (event: KeyboardEvent) => {
    if (!onSelect || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    onSelect();
  };

  return (
    <g
      className={`${classes.mark} ${onSelect ? classes.acts : ''}`}
      onMouseEnter={onShow}
      onClick={onSelect}
    >
      <g
        ref={ref}
        className={classes.stop}
        role={onSelect ? 'button' : 'img'}
        aria-label={name}
        tabIndex={tabIndex}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      >
        {children}
      </g>
      {label}
    </g>
  );
});
