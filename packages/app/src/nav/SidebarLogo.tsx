import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { SeedlingIcon } from '../branding/SeedlingIcon';

const useStyles = makeStyles({
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 14,
    height: 2.5 * sidebarConfig.logoHeight,
    paddingLeft: 22,
    color: '#fff',
    fontSize: 19,
    fontWeight: 600,
    letterSpacing: '-0.01em',
    '&:hover': { textDecoration: 'none' },
  },
});

/** The invented shop's sign; its name shows where the sidebar is wide enough. */
export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <Link
      to="/"
      underline="none"
      className={classes.link}
      aria-label="Larkfield, home"
    >
      <SeedlingIcon size={28} />
      {isOpen && <span>Larkfield</span>}
    </Link>
  );
};
