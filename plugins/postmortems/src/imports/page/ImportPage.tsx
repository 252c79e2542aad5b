import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { postmortemCreatePermission } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { Empty, LoadError, PostmortemsRoot } from '../../ui';
import { Import } from './Import';
import { useLastImport } from './useLastImport';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: 20,
    lineHeight: '28px',
    fontWeight: 600,
    marginBottom: theme.spacing(2),
  },
}));

/** The page at `/postmortem/import`: other houses' post-mortems in, many at a time. */
export function ImportPage() {
  return (
    <PostmortemsRoot>
      <Titled />
    </PostmortemsRoot>
  );
}

function Titled() {
  const classes = useStyles();
  const { t } = useMessages();
  return (
    <>
      <Typography component="h2" className={classes.title}>
        {t('imports.title')}
      </Typography>
      <Allowed />
    </>
  );
}

/** The screen, for those who may make post-mortems. */
function Allowed() {
  const { t } = useMessages();
  const last = useLastImport();
  const { loading, allowed } = usePermission({
    permission: postmortemCreatePermission,
  });
  if (loading) return null;
  if (!allowed) return <Empty>{t('imports.refused')}</Empty>;
  if (last.error) {
    return (
      <LoadError
        what={t('imports.failed')}
        error={last.error}
        retry={last.retry}
      />
    );
  }
  return last.value ? <Import last={last.value} /> : null;
}
