import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckPlace,
  CheckState,
  Postmortem,
  SaidCheck,
} from 'backstage-plugin-postmortems-common';
import { ReactNode, useId, useState } from 'react';
import { editRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import { CheckItem, partAt } from '../../ui/checks';
import { Fold } from '../../ui/Fold';
import type { KeptReasons } from './reasons';
import { WaiverField } from './WaiverField';

const useStyles = makeStyles(theme => ({
  group: { marginTop: theme.spacing(2) },
  title: {
    margin: 0,
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 600,
  },
  list: {
    margin: 0,
    padding: 0,
    '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

export interface ChecksToSettleProps {
  postmortem: Postmortem;
  checks: readonly SaidCheck[];
  waivers: KeptReasons;
  /** Called when somebody goes to where a check speaks of. */
  onGo: () => void;
}

/** The checks before a publication: what stands in its way, what deserves a look, and the others folded. */
export function ChecksToSettle(props: ChecksToSettleProps) {
  const { postmortem, checks, waivers, onGo } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const edit = useRouteRef(editRouteRef);
  const [folded, setFolded] = useState(true);

  const place = (check: SaidCheck, where: CheckPlace) =>
    postmortem.may.edit ? (
      <Link
        to={`${edit({ ref: postmortem.ref })}#${partAt(where)}`}
        state={{ check: check.id, place: where }}
        onClick={onGo}
      >
        {where.label}
      </Link>
    ) : (
      where.label
    );
  const list = (shown: readonly SaidCheck[]) => (
    <ul className={classes.list}>
      {shown.map(check => (
        <CheckItem
          key={check.id}
          check={check}
          place={where => place(check, where)}
        >
          {check.state === 'fail' && (
            <WaiverField
              check={check}
              reason={waivers.reasons[check.id] ?? ''}
              earlier={postmortem.waivers.find(
                waiver => waiver.check === check.id,
              )}
              onReason={reason => waivers.write(check.id, reason)}
            />
          )}
        </CheckItem>
      ))}
    </ul>
  );
  const of = (...states: CheckState[]) =>
    checks.filter(({ state }) => states.includes(state));
  const [failing, warnings, others] = [
    of('fail'),
    of('warn'),
    of('not_yet', 'pass'),
  ];
  const count = others.length;

  return (
    <>
      {failing.length > 0 && (
        <Group title={t('report.publish.failing')}>{list(failing)}</Group>
      )}
      {warnings.length > 0 && (
        <Group title={t('report.publish.warnings')}>{list(warnings)}</Group>
      )}
      {count > 0 && (
        <div className={classes.group}>
          <Fold
            folded={folded}
            onFold={setFolded}
            show={t('report.publish.showOthers', { count })}
            hide={t('report.publish.hideOthers', { count })}
          >
            {list(others)}
          </Fold>
        </div>
      )}
    </>
  );
}

function Group(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={classes.group}>
      <h3 id={titleId} className={classes.title}>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}
