import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles(theme => ({
  // As high as the button in whose place it stands.
  done: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 32,
    fontSize: 13,
  },
  button: { minHeight: 32, marginLeft: theme.spacing(-0.625) },
}));

export interface OnceDoneProps {
  /** What the button says, and what it says to those who do not see what it stands beside. */
  name: string;
  label: string;
  /** None for those who may not. */
  onPress?: () => void;
  /** What it has made, and where that is. */
  done?: { name: string; to: string };
}

/** A button that becomes a link to what it made, and keeps the focus. */
export function OnceDone({ name, label, onPress, done }: OnceDoneProps) {
  const classes = useStyles();
  const link = useRef<HTMLAnchorElement>(null);
  const isPressed = useRef(false);
  const isDone = done !== undefined;
  useEffect(() => {
    if (isDone && isPressed.current) link.current?.focus();
    isPressed.current = false;
  }, [isDone]);

  if (done) {
    return (
      <Link ref={link} to={done.to} className={classes.done}>
        {done.name}
      </Link>
    );
  }
  if (!onPress) return null;
  return (
    <Button
      size="small"
      color="primary"
      className={classes.button}
      aria-label={label}
      onClick={() => {
        isPressed.current = true;
        onPress();
      }}
    >
      {name}
    </Button>
  );
}
