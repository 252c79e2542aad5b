import type { Postmortem } from 'backstage-plugin-postmortems-common';
import type { ReactNode } from 'react';
import { useMessages } from '../../translation';
import { Markdown, Section } from '../../ui';
import { MissingPart } from '../MissingPart';
import { useReportStyles } from '../reportStyles';
import type { PlacedSection } from '../sectionPlaces';
import { Causes } from './Causes';

/** The part of the report that tells what made it possible: the mechanism in words, then the factors. */
export function CausesPart(props: {
  postmortem: Postmortem;
  rootCause?: PlacedSection;
  /** What stands at the right of the heading. */
  aside?: ReactNode;
}) {
  const { postmortem, rootCause, aside } = props;
  const classes = useReportStyles();
  const { t } = useMessages();
  return (
    <Section
      id="factors"
      level={3}
      title={t('report.causes.title')}
      aside={aside}
    >
      {rootCause && (
        <div className={classes.prose}>
          <Markdown>{rootCause.body}</Markdown>
        </div>
      )}
      {postmortem.factors.length > 0 ? (
        <Causes postmortem={postmortem} />
      ) : (
        <MissingPart postmortem={postmortem} part="factors">
          {t('report.causes.missing')}
        </MissingPart>
      )}
    </Section>
  );
}
