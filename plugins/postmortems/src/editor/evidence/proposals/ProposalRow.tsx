import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { TimelineProposal } from 'backstage-plugin-postmortems-common';
import { HTMLAttributes, ReactNode } from 'react';
import { useMessages } from '../../../translation';
import { ActorNames, formatDay, formatTime, UtcTime } from '../../../ui';
import type { Acceptance } from './acceptance';
import { Cited } from './Cited';
import { KindIcon } from './KindIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '16px 72px minmax(0, 1fr) auto',
    gap: theme.spacing(0, 1),
    alignItems: 'start',
    padding: theme.spacing(1),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:hover': { background: theme.palette.action.hover },
    '&:focus': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: '16px 72px minmax(0, 1fr)',
    },
  },
  icon: {
    display: 'flex',
    paddingTop: 2,
    color: theme.palette.text.secondary,
  },
  time: { fontVariantNumeric: 'tabular-nums' },
  what: { overflowWrap: 'anywhere' },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    fontSize: 12,
    lineHeight: '20px',
    color: theme.palette.text.secondary,
  },
  chip: {
    padding: '0 8px',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 10,
    lineHeight: '18px',
    color: theme.palette.text.primary,
  },
  held: { color: theme.palette.text.primary },
  acts: {
    display: 'flex',
    whiteSpace: 'nowrap',
    [theme.breakpoints.down('sm')]: { gridColumn: '3 / -1' },
  },
}));

export interface ProposalRowProps {
  proposal: TimelineProposal;
  /** What accepting it comes to; nothing where that is not asked. */
  acceptance?: Acceptance;
  titleOf: (evidenceId: string) => string | undefined;
  /** What makes it take the focus and its keys. */
  focusable?: HTMLAttributes<HTMLDivElement> & { 'data-proposal': string };
  /** What there is to do; nothing for those who may only read. */
  acts: ReactNode;
}

/** One proposal: what would stand in the timeline, and the lines that show it. */
export function ProposalRow(props: ProposalRowProps) {
  const { proposal, acceptance, titleOf, focusable, acts } = props;
  const { kind, occurredAt, description, source, actor } = proposal;
  const classes = useStyles();
  const { t } = useMessages();
  const whenOf = (at: string) =>
    formatDay(at) === formatDay(occurredAt)
      ? formatTime(at)
      : `${formatDay(at)}, ${formatTime(at)}`;

  return (
    <div role="group" className={classes.root} {...focusable}>
      <span className={classes.icon}>
        <KindIcon kind={kind} title={t(`editor.evidence.kinds.${kind}`)} />
      </span>
      <span className={classes.time}>
        <UtcTime at={occurredAt} format="time" focusable={false} />
      </span>
      <div>
        <div className={classes.what}>{description}</div>
        <div className={classes.about}>
          <span>
            {source}
            {source && actor && ' · '}
            <ActorNames text={actor} />
          </span>
          {acceptance?.milestones.map(milestone => (
            <span key={milestone} className={classes.chip}>
              {t(`editor.milestones.${milestone}`)}
            </span>
          ))}
          {acceptance?.held.map(({ milestone, at }) => (
            <span key={milestone} className={classes.held}>
              {t('editor.evidence.proposals.held', {
                milestone: t(`editor.milestones.${milestone}`),
                time: whenOf(at),
              })}
            </span>
          ))}
        </div>
        <Cited citations={proposal.citations} titleOf={titleOf} />
      </div>
      {acts && <span className={classes.acts}>{acts}</span>}
    </div>
  );
}

export interface ActButtonProps {
  name: string;
  /** What it is done to, for those who only hear the button. */
  label: string;
  onClick: () => void;
  primary?: boolean;
}

/** Something to do with a proposal. */
export function ActButton({ name, label, onClick, primary }: ActButtonProps) {
  return (
    <Button
      size="small"
      variant={primary ? 'outlined' : 'text'}
      aria-label={label}
      onClick={onClick}
    >
      {name}
    </Button>
  );
}
