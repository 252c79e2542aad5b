import { makeStyles } from '@material-ui/core/styles';
import { SeedlingIcon } from '../branding/SeedlingIcon';
import { people } from './people';
import { PersonButton } from './PersonButton';

const useStyles = makeStyles(theme => ({
  page: {
    minHeight: '100vh',
    display: 'grid',
    gridTemplateColumns: 'minmax(320px, 5fr) 7fr',
    background: theme.palette.background.default,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr' },
  },
  story: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: theme.spacing(6),
    padding: theme.spacing(6),
    color: '#e9f4ec',
    background:
      'linear-gradient(165deg, #17402c 0%, #0d2a1e 55%, #0a1f17 100%)',
    [theme.breakpoints.down('sm')]: { padding: theme.spacing(4) },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    fontSize: 18,
    fontWeight: 600,
  },
  headline: {
    margin: theme.spacing(0, 0, 2),
    maxWidth: '14em',
    fontSize: 'clamp(28px, 3.2vw, 44px)',
    fontWeight: 700,
    lineHeight: 1.12,
    letterSpacing: '-0.02em',
  },
  text: {
    margin: 0,
    maxWidth: '36em',
    fontSize: 16,
    lineHeight: 1.6,
    color: '#bcd6c6',
  },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    width: '100%',
    maxWidth: 720,
    margin: '0 auto',
    padding: theme.spacing(6),
    color: theme.palette.text.primary,
    [theme.breakpoints.down('sm')]: { padding: theme.spacing(4) },
  },
  question: {
    margin: theme.spacing(0, 0, 1),
    fontSize: 24,
    fontWeight: 700,
    letterSpacing: '-0.01em',
  },
  hint: {
    margin: theme.spacing(0, 0, 4),
    fontSize: 15,
    lineHeight: 1.5,
    color: theme.palette.text.secondary,
  },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: theme.spacing(2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  problem: {
    margin: theme.spacing(0, 0, 3),
    padding: theme.spacing(1.5, 2),
    borderLeft: `3px solid ${theme.palette.error.main}`,
    background: theme.palette.background.paper,
    lineHeight: 1.5,
  },
}));

/** Who do you want to be? The first page of the demo. */
export const PersonChoice = (props: {
  problem?: Error;
  onChoose: (name: string) => void;
}) => {
  const classes = useStyles();

  return (
    <div className={classes.page}>
      <header className={classes.story}>
        <div className={classes.brand}>
          <SeedlingIcon size={32} />
          Larkfield developer portal
        </div>
        <div>
          <h1 className={classes.headline}>
            What happened, why, and is it being fixed?
          </h1>
          <p className={classes.text}>
            A demo of Post-mortems for Backstage: twelve services of an invented
            seed shop, two years of their incidents, and what was learned.
          </p>
        </div>
        <p className={classes.text}>
          Nothing leaves this machine. There are no passwords here, so this
          sign-in works in development only.
        </p>
      </header>
      <main className={classes.choice}>
        <h2 className={classes.question}>Who are you today?</h2>
        <p className={classes.hint}>
          Each tab can be somebody else: open a second one to be two people.
        </p>
        {props.problem && (
          <p role="alert" className={classes.problem}>
            Could not sign you in: {props.problem.message}. If the portal has
            just been started, try again in a few seconds.
          </p>
        )}
        <ul className={classes.people}>
          {people.map(person => (
            <li key={person.name}>
              <PersonButton
                person={person}
                onClick={() => props.onChoose(person.name)}
              />
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
};
