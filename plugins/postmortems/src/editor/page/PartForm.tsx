import { ActionsForm } from '../actions/ActionsForm';
import { EvidenceForm } from '../evidence/EvidenceForm';
import { FactorsForm } from '../factors/FactorsForm';
import { IncidentForm } from '../incident/IncidentForm';
import { ReviewForm } from '../review/ReviewForm';
import { SectionForm } from '../sections/SectionForm';
import type { EditorSession } from '../session/EditorSession';
import type { Part } from '../session/summary';
import { TimelineForm } from '../timeline/TimelineForm';

/** The form of one part. */
export function PartForm(props: { session: EditorSession; part: Part }) {
  const { session, part } = props;
  switch (part) {
    case 'incident':
      return <IncidentForm session={session} />;
    case 'evidence':
      return <EvidenceForm session={session} />;
    case 'timeline':
      return <TimelineForm session={session} />;
    case 'factors':
      return <FactorsForm session={session} />;
    case 'actions':
      return <ActionsForm session={session} />;
    case 'review':
      return <ReviewForm session={session} />;
    default: {
      const section = session.rows.sections.find(
        ({ key }) => part === `section-${key}`,
      );
      return section ? (
        <SectionForm
          section={section}
          template={session.rows.header.getState().row.template}
          images={session.imagesOf(section)}
        />
      ) : null;
    }
  }
}
