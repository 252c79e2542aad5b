import IconButton from '@material-ui/core/IconButton';
import { useGridStyles } from './gridStyles';

/** Deletes the thing it stands beside; what it is called says of what. */
export function RemoveButton(props: { label: string; onClick: () => void }) {
  const classes = useGridStyles();
  return (
    <IconButton
      size="small"
      className={classes.remove}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden>
        <path
          d="M4 4 L12 12 M12 4 L4 12"
          stroke="currentColor"
          strokeWidth={1.5}
        />
      </svg>
    </IconButton>
  );
}
