import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  key: {
    display: 'inline-block',
    minWidth: 20,
    padding: '0 5px',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 4,
    font: 'inherit',
    fontSize: 12,
    lineHeight: '18px',
    textAlign: 'center',
    textTransform: 'none',
    color: theme.palette.text.secondary,
  },
}));

/** A key of the keyboard; buttons beside it say the same, so it need not be read aloud. */
export function Key({ name }: { name: string }) {
  return (
    <kbd className={useStyles().key} aria-hidden="true">
      {name}
    </kbd>
  );
}
