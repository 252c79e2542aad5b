import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Evidence, Postmortem } from 'backstage-plugin-postmortems-common';
import { reportRouteRef } from '../../routes';
import { useMessages } from '../../translation';
import {
  addressText,
  EntityNames,
  formatDay,
  UtcTime,
  type Loaded,
} from '../../ui';
import { EvidenceBlock } from '../evidence/EvidenceBlock';
import { AsideBlock, AsideFact } from './AsideBlock';
import { linksByKind } from './facts';
import { WaivedChecks } from './WaivedChecks';

export interface ReportAsideProps {
  postmortem: Postmortem;
  evidence: Loaded<readonly Evidence[]>;
}

/** Who wrote it, what is due when, where to read on, and what it stands on. */
export function ReportAside({ postmortem, evidence }: ReportAsideProps) {
  const { t } = useMessages();
  return (
    <aside aria-label={t('report.aside.label')}>
      <People postmortem={postmortem} />
      <Dates postmortem={postmortem} />
      <Links postmortem={postmortem} />
      <Runbook postmortem={postmortem} />
      <Related postmortem={postmortem} />
      <WaivedChecks waivers={postmortem.waivers} />
      <EvidenceBlock postmortemRef={postmortem.ref} evidence={evidence} />
    </aside>
  );
}

interface PartProps {
  postmortem: Postmortem;
}

function People({ postmortem }: PartProps) {
  const { t } = useMessages();
  const { authors, reviewers, facilitator } = postmortem;
  const { visibility, visibilityReason, members } = postmortem;
  const groups = [
    { name: t('report.aside.authors'), refs: authors },
    { name: t('report.aside.reviewers'), refs: reviewers },
    {
      name: t('report.aside.facilitator'),
      refs: facilitator ? [facilitator] : [],
    },
    {
      name: t('report.aside.members'),
      refs: visibility === 'restricted' ? members : [],
    },
  ].filter(({ refs }) => refs.length > 0);
  if (!groups.length) return null;
  return (
    <AsideBlock title={t('report.aside.people')}>
      {groups.map(({ name, refs }) => (
        <AsideFact key={name} name={name}>
          <EntityNames refs={refs} />
        </AsideFact>
      ))}
      {visibility === 'restricted' && visibilityReason && (
        <AsideFact name={t('report.aside.because')}>
          {visibilityReason}
        </AsideFact>
      )}
    </AsideBlock>
  );
}

function Dates({ postmortem }: PartProps) {
  const { t } = useMessages();
  const { reviewMeetingAt, reviewedAt, followUpAt, statedDuration } =
    postmortem;
  return (
    <AsideBlock title={t('report.aside.dates')}>
      <AsideFact name={t('report.aside.createdAt')}>
        <UtcTime at={postmortem.createdAt} format="day" />
      </AsideFact>
      {reviewMeetingAt && (
        <AsideFact name={t('report.aside.reviewMeetingAt')}>
          <UtcTime at={reviewMeetingAt} zone />
        </AsideFact>
      )}
      {reviewedAt && (
        <AsideFact name={t('report.aside.reviewedAt')}>
          {formatDay(reviewedAt)}
        </AsideFact>
      )}
      {followUpAt && (
        <AsideFact name={t('report.aside.followUpAt')}>
          {formatDay(followUpAt)}
        </AsideFact>
      )}
      {statedDuration && (
        <AsideFact name={t('report.aside.stated')}>{statedDuration}</AsideFact>
      )}
    </AsideBlock>
  );
}

function Links({ postmortem }: PartProps) {
  const { t } = useMessages();
  const groups = linksByKind(postmortem.links);
  if (!groups.length) return null;
  return (
    <AsideBlock title={t('report.aside.links')}>
      {groups.map(({ kind, links }) => (
        <AsideFact key={kind} name={t(`report.linkKind.${kind}`)}>
          {links.map(({ url, title }, index) => (
            // The same address may be named twice.
            <div key={index}>
              <Link to={url}>{title || addressText(url)}</Link>
            </div>
          ))}
        </AsideFact>
      ))}
    </AsideBlock>
  );
}

function Runbook({ postmortem }: PartProps) {
  const { t } = useMessages();
  const { runbookUsed } = postmortem;
  if (!runbookUsed) return null;
  const { name, url, helped } = runbookUsed;
  return (
    <AsideBlock title={t('report.aside.runbook')}>
      <AsideFact name={url ? <Link to={url}>{name}</Link> : name}>
        {helped && t(`report.aside.helped.${helped}`)}
      </AsideFact>
    </AsideBlock>
  );
}

function Related({ postmortem }: PartProps) {
  const { t } = useMessages();
  const route = useRouteRef(reportRouteRef);
  const { relatedPostmortems } = postmortem;
  if (!relatedPostmortems.length) return null;
  return (
    <AsideBlock title={t('report.aside.related')}>
      {relatedPostmortems.map(ref => (
        <div key={ref}>
          <Link to={route({ ref })}>{ref}</Link>
        </div>
      ))}
    </AsideBlock>
  );
}
