import { useApi } from '@backstage/core-plugin-api';
import type { Header, Postmortem } from 'backstage-plugin-postmortems-common';
import { useMemo } from 'react';
import { postmortemsApiRef } from '../api';
import { useMessages } from '../translation';
import { Markdown, Section, useLoad, useSettings } from '../ui';
import { ShownEvidenceProvider } from '../ui/evidence/ShownEvidence';
import { ActionsPart } from './actions/ActionsPart';
import { ReportActs } from './acts/ReportActs';
import { ApprovalsLine } from './approvals/ApprovalsLine';
import { CommentMark } from './comments/CommentMark';
import { ReportComments } from './comments/ReportComments';
import { CausesPart } from './factors/CausesPart';
import { ImpactFigures } from './facts/ImpactFigures';
import { ReportAside } from './facts/ReportAside';
import { ReportHeader } from './facts/ReportHeader';
import { FollowUpDue } from './followUp/FollowUpDue';
import { History } from './history/History';
import { MissingPart } from './MissingPart';
import { ReportPresence } from './ReportPresence';
import { REPORT, useReportStyles } from './reportStyles';
import { type PlacedSection, placeSections } from './sectionPlaces';
import { TimelinePart } from './timeline/TimelinePart';
import { UnwrittenSections } from './UnwrittenSections';
import { ExposurePart } from '../exposure/ExposurePart';
import { KnownBlock } from '../whileWriting/KnownBlock';
import { SimilarBlock } from '../whileWriting/SimilarBlock';
import { useHashTarget } from './useHashTarget';

export interface ReportProps {
  postmortem: Postmortem;
  /** Asks for the document again, after it was changed. */
  onReload: () => void;
  /** Called with the header as the deletion left it. */
  onDeleted: (header: Header) => void;
}

/** A whole post-mortem as a reader wants it: what happened, why, and what is being done. */
export function Report({ postmortem, onReload, onDeleted }: ReportProps) {
  const classes = useReportStyles();
  const api = useApi(postmortemsApiRef);
  const { t } = useMessages();
  const { ref, seq } = postmortem;
  const evidence = useLoad(
    async signal => (await api.listEvidence(ref, { signal })).items,
    [api, ref, seq],
  );
  const { templates } = useSettings();
  const places = useMemo(
    () =>
      placeSections(
        postmortem.sections,
        templates.find(({ key }) => key === postmortem.template),
      ),
    [postmortem, templates],
  );
  useHashTarget();
  const { summary, impact, rootCause, further, unwritten } = places;

  return (
    <ShownEvidenceProvider postmortemRef={ref} artefacts={evidence.value}>
      <ReportComments postmortem={postmortem}>
        <article {...REPORT}>
          <ReportHeader
            postmortem={postmortem}
            acts={
              <>
                <ReportPresence postmortem={postmortem} onReload={onReload} />
                <ReportActs
                  postmortem={postmortem}
                  onReload={onReload}
                  onDeleted={onDeleted}
                />
              </>
            }
          />
          <ApprovalsLine postmortem={postmortem} onReload={onReload} />
          <FollowUpDue postmortem={postmortem} />
          <div className={classes.columns}>
            <div>
              <Section
                level={3}
                title={t('report.summary.title')}
                aside={summary && markOf(summary)}
              >
                {summary ? (
                  <div className={classes.lead}>
                    <Markdown>{summary.body}</Markdown>
                  </div>
                ) : (
                  <MissingPart postmortem={postmortem} part="section-summary">
                    {t('report.summary.missing')}
                  </MissingPart>
                )}
              </Section>
              {(impact || postmortem.impactFigures.length > 0) && (
                <Section
                  level={3}
                  title={impact?.title ?? t('report.impact.title')}
                  aside={impact && markOf(impact)}
                >
                  <ImpactFigures figures={postmortem.impactFigures} />
                  {impact && (
                    <div className={classes.prose}>
                      <Markdown>{impact.body}</Markdown>
                    </div>
                  )}
                </Section>
              )}
              <TimelinePart postmortem={postmortem} />
              <CausesPart
                postmortem={postmortem}
                rootCause={rootCause}
                aside={rootCause && markOf(rootCause)}
              />
              <ActionsPart postmortem={postmortem} onReload={onReload} />
              <ExposurePart postmortem={postmortem} />
              {further.map(section => (
                <Section
                  key={section.key}
                  level={3}
                  title={section.title}
                  aside={markOf(section)}
                >
                  <div className={classes.prose}>
                    <Markdown>{section.body}</Markdown>
                  </div>
                </Section>
              ))}
              <UnwrittenSections
                postmortem={postmortem}
                sections={unwritten.filter(({ key }) => key !== 'summary')}
              />
              {/* Come late, so that nothing moves that somebody may be about to press. */}
              <KnownBlock postmortem={postmortem} />
              <SimilarBlock postmortem={postmortem} />
            </div>
            <div className={classes.aside}>
              <ReportAside postmortem={postmortem} evidence={evidence} />
            </div>
          </div>
          <History postmortem={postmortem} />
        </article>
      </ReportComments>
    </ShownEvidenceProvider>
  );
}

function markOf({ key, title }: PlacedSection) {
  return <CommentMark target={{ kind: 'section', key }} label={title} />;
}
