import type { Postmortem } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { Section } from '../../ui';
import { MissingPart } from '../MissingPart';
import { Timeline } from './Timeline';

/** The part of the report that tells what happened when. */
export function TimelinePart({ postmortem }: { postmortem: Postmortem }) {
  const { t } = useMessages();
  const { timeline } = postmortem;
  return (
    <Section id="timeline" level={3} title={t('report.timeline.title')}>
      {timeline.length > 0 ? (
        <Timeline postmortem={postmortem} />
      ) : (
        <MissingPart postmortem={postmortem} part="timeline">
          {t('report.timeline.missing')}
        </MissingPart>
      )}
    </Section>
  );
}
