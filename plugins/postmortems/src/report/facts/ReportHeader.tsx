import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { ReactNode } from 'react';
import { useMessages } from '../../translation';
import {
  EntityNames,
  formatDay,
  SeverityMark,
  StatusLabel,
  TimeToShare,
  UtcTime,
  useDurations,
} from '../../ui';
import { Durations } from './Durations';
import { publishedAfter } from './facts';
import { IncidentSpan } from './IncidentSpan';

const useStyles = makeStyles(theme => ({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    minHeight: 40,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  ref: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
  title: {
    margin: theme.spacing(1, 0),
    fontSize: 28,
    lineHeight: '36px',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
}));

export interface ReportHeaderProps {
  postmortem: Postmortem;
  /** The buttons at the right of the first line. */
  acts: ReactNode;
}

/** The facts first: which one, how bad, when, for how long, where. */
export function ReportHeader({ postmortem, acts }: ReportHeaderProps) {
  const classes = useStyles();
  const { t } = useMessages();
  const { affectedEntities, originEntities } = postmortem;
  return (
    <header>
      <div className={classes.top}>
        <div className={classes.line}>
          <span className={classes.ref}>{postmortem.ref}</span>
          <StatusLabel
            status={postmortem.status}
            visibility={postmortem.visibility}
          />
          <span className={classes.quiet}>
            <Publication postmortem={postmortem} />
          </span>
          <TimeToShare header={postmortem} />
          {postmortem.imported && (
            <span className={classes.quiet}>{t('report.facts.imported')}</span>
          )}
        </div>
        {acts}
      </div>
      <Typography component="h2" className={classes.title}>
        {postmortem.title}
      </Typography>
      <div className={classes.line}>
        <SeverityMark severity={postmortem.severity} />
        {postmortem.kind === 'near_miss' && (
          <span>{t('report.facts.nearMiss')}</span>
        )}
        <IncidentSpan header={postmortem} />
        {affectedEntities.length > 0 && (
          <span>
            {t('report.facts.affected', {
              entities: <EntityNames refs={affectedEntities} limit={8} />,
            })}
          </span>
        )}
        {originEntities.length > 0 && (
          <span>
            {t('report.facts.origin', {
              entities: <EntityNames refs={originEntities} limit={8} />,
            })}
          </span>
        )}
      </div>
      <Durations header={postmortem} />
    </header>
  );
}

/** When it was published and how long that took; before, when it was last changed. */
function Publication({ postmortem }: { postmortem: Postmortem }) {
  const { t } = useMessages();
  const durations = useDurations();
  const { status, publishedAt, updatedAt } = postmortem;
  if (status === 'published' && publishedAt) {
    const after = publishedAfter(postmortem);
    const day = formatDay(publishedAt);
    return (
      <>
        {after === null
          ? t('report.facts.published', { day })
          : t('report.facts.publishedAfter', {
              day,
              duration: durations.exact(after),
            })}
      </>
    );
  }
  return <>{t('report.facts.changed', { time: <UtcTime at={updatedAt} /> })}</>;
}
