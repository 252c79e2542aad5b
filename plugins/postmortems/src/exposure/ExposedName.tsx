import { makeStyles } from '@material-ui/core/styles';
import type { ExposedEntity } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { EntityNameLink, EntityNames, linksInText } from '../ui';

const useStyles = makeStyles(theme => ({
  quiet: {
    color: theme.palette.text.secondary,
    fontSize: 13,
    lineHeight: '20px',
    ...linksInText,
  },
}));

/** An entity, how it hangs together with what failed, and who owns it. */
export function ExposedName({ item }: { item: ExposedEntity }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { entityRef, tie, owners } = item;
  return (
    <>
      <div>
        <EntityNameLink entityRef={entityRef} />
      </div>
      <div className={classes.quiet}>
        {tie
          ? t(`exposure.tie.${tie.kind}`, {
              through: <EntityNameLink entityRef={tie.through} />,
            })
          : t('exposure.tie.none')}
        {' · '}
        {owners.length > 0
          ? t('exposure.owners', {
              owners: <EntityNames refs={owners} limit={3} />,
            })
          : t('exposure.nobodys')}
      </div>
    </>
  );
}
