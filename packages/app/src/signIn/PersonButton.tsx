import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { Person } from './people';

const useStyles = makeStyles(theme => ({
  button: {
    width: '100%',
    padding: theme.spacing(2),
    gap: theme.spacing(2),
    justifyContent: 'flex-start',
    textAlign: 'left',
    borderRadius: 12,
    border: `1px solid ${theme.palette.divider}`,
    background: theme.palette.background.paper,
    transition: theme.transitions.create(['border-color', 'box-shadow'], {
      duration: theme.transitions.duration.shorter,
    }),
    '&:hover, &:focus-visible': {
      borderColor: '#4fae78',
      boxShadow: '0 0 0 1px #4fae78',
    },
  },
  initials: {
    flex: 'none',
    width: 44,
    height: 44,
    display: 'grid',
    placeItems: 'center',
    borderRadius: '50%',
    color: '#0d2a1e',
    background: '#bfe5cd',
    fontSize: 15,
    fontWeight: 700,
  },
  name: {
    display: 'block',
    fontSize: 16,
    fontWeight: 600,
    lineHeight: 1.4,
    color: theme.palette.text.primary,
  },
  team: {
    display: 'block',
    fontSize: 14,
    lineHeight: 1.4,
    color: theme.palette.text.primary,
  },
  note: {
    display: 'block',
    fontSize: 14,
    lineHeight: 1.4,
    color: theme.palette.text.secondary,
  },
}));

/** One person to be: initials, name, team and what they are good for. */
export const PersonButton = (props: {
  person: Person;
  onClick: () => void;
}) => {
  const classes = useStyles();
  const { displayName, team, note } = props.person;
  const initials = displayName
    .split(' ')
    .map(part => part[0])
    .join('');

  return (
    <ButtonBase className={classes.button} onClick={props.onClick}>
      <span className={classes.initials} aria-hidden>
        {initials}
      </span>
      <span>
        <span className={classes.name}>{displayName}</span>
        <span className={classes.team}>{team}</span>
        <span className={classes.note}>{note}</span>
      </span>
    </ButtonBase>
  );
};
