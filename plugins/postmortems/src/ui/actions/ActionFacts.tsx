import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  isProposedNotToDo,
  isSnoozed,
  type ActionItem,
  type ActionOutcome,
} from 'backstage-plugin-postmortems-common';
import { Children, type ReactNode } from 'react';
import { useMessages } from '../../translation';
import { addressText } from '../addressText';
import { PersonName } from '../EntityNames';
import { formatDay } from '../time';
import { lateColor, linksInText } from '../tokens';
import { useToday } from '../useToday';
import { MentionLinks } from './MentionLinks';

const useStyles = makeStyles(theme => ({
  line: linksInText,
  recurred: { color: lateColor(theme), fontWeight: 600 },
}));

export interface ActionFactsProps {
  item: ActionItem;
  /** What became of it, once that is known. */
  outcome?: ActionOutcome;
  /** Of each line, where they stand below each other. */
  className?: string;
}

/** What is told of an action beside its status: what shows it, who looked, why not, and whether it held. */
export function ActionFacts(props: ActionFactsProps) {
  const { item, outcome, className } = props;
  const classes = useStyles();
  const { t } = useMessages();
  const today = useToday();
  const isDone = item.status === 'done' || item.status === 'verified';
  const lines: ReactNode[] = [
    isDone && item.proof && <Proof item={item} />,
    item.verifiedBy &&
      item.verifiedAt &&
      t('ui.action.verified', {
        person: <PersonName personRef={item.verifiedBy} />,
        day: formatDay(item.verifiedAt),
      }),
    item.status === 'wont_do' &&
      item.reason &&
      t('ui.action.reason', { reason: item.reason }),
    isProposedNotToDo(item) &&
      t('ui.action.proposed', {
        person: <PersonName personRef={item.wontDoProposedBy} />,
        reason: withStop(item.reason ?? ''),
      }),
    item.snoozedUntil &&
      isSnoozed(item, today) &&
      t('ui.action.snoozed', {
        day: formatDay(item.snoozedUntil),
        reason: item.snoozeReason ?? '',
        person: <PersonName personRef={item.snoozedBy} />,
      }),
    item.extensions > 0 && t('ui.action.extended', { count: item.extensions }),
    outcome && outcome.recurrences.length > 0 && (
      <span className={classes.recurred}>
        {t('ui.action.recurred', {
          where: <MentionLinks mentions={outcome.recurrences} />,
        })}
      </span>
    ),
    outcome?.held &&
      t('ui.action.held', {
        count: outcome.held.days,
        postmortems: t('ui.action.postmortems', {
          count: outcome.held.postmortems,
        }),
      }),
  ].filter(Boolean);
  return (
    <>
      {Children.map(lines, line => (
        <div className={[classes.line, className].filter(Boolean).join(' ')}>
          {line}
        </div>
      ))}
    </>
  );
}

/** An address, or a sentence with whose it is. */
function Proof({ item }: { item: ActionItem }) {
  const { t } = useMessages();
  const { proof, proofBy, proofAt } = item;
  if (!proof) return null;
  const isAddress = /^https?:\/\/\S+$/.test(proof);
  const shown = isAddress ? (
    <Link to={proof}>{addressText(proof)}</Link>
  ) : (
    proof
  );
  if (!proofBy || !proofAt)
    return <>{t('ui.action.proof', { proof: shown })}</>;
  return (
    <>
      {t(isAddress ? 'ui.action.given' : 'ui.action.signed', {
        proof: shown,
        person: <PersonName personRef={proofBy} />,
        day: formatDay(proofAt),
      })}
    </>
  );
}

function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
