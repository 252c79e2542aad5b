import Button, { ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  waiting: {
    cursor: 'default',
    opacity: theme.palette.action.disabledOpacity + 0.2,
  },
}));

export interface WaitingButtonProps extends ButtonProps {
  /** True while there is nothing to press, such as when what was asked for is on its way. */
  waiting: boolean;
}

/**
 * A button that keeps the focus while there is nothing to press. A disabled one loses it: who pressed
 * it with a key would stand at the top of the page.
 */
export function WaitingButton(props: WaitingButtonProps) {
  const { waiting, onClick, className, ...rest } = props;
  const classes = useStyles();
  return (
    <Button
      {...rest}
      className={[className, waiting && classes.waiting]
        .filter(Boolean)
        .join(' ')}
      aria-disabled={waiting || undefined}
      disableRipple={waiting}
      onClick={waiting ? undefined : onClick}
    />
  );
}
