import { makeStyles } from '@material-ui/core/styles';
import type { Waiver } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { EntityNames, UtcTime } from '../../ui';
import { useCheckWords } from '../../ui/checks';
import { AsideBlock, AsideFact } from './AsideBlock';

const useStyles = makeStyles(theme => ({
  who: {
    fontSize: 12,
    lineHeight: '16px',
    color: theme.palette.text.secondary,
  },
}));

/** The checks that failed when it was published, and who published it nevertheless. */
export function WaivedChecks({ waivers }: { waivers: readonly Waiver[] }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { wordsOf } = useCheckWords();
  if (waivers.length === 0) return null;
  return (
    <AsideBlock title={t('report.aside.waived')}>
      {waivers.map(({ check, reason, by, at }) => (
        <AsideFact key={check} name={wordsOf(check).title}>
          {reason}
          <div className={classes.who}>
            <EntityNames refs={[by]} />, <UtcTime at={at} format="day" />
          </div>
        </AsideFact>
      ))}
    </AsideBlock>
  );
}
