import {
  apartFromIdeas,
  isOverdue,
  isUnfinished,
  type Postmortem,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { LoadError, Section, useToday } from '../../ui';
import { useOutcomes } from '../../ui/actions';
import { CreateAllButton, TicketsProvider } from '../../ui/tickets';
import { MissingPart } from '../MissingPart';
import { ActionTable } from './ActionTable';
import { IdeaList } from './IdeaList';

/** The part of the report that tells what is being done about it. */
export function ActionsPart(props: {
  postmortem: Postmortem;
  onReload: () => void;
}) {
  const { postmortem, onReload } = props;
  const { t } = useMessages();
  const today = useToday();
  const { ref, seq, actionItems } = postmortem;
  const { actions, ideas } = apartFromIdeas(actionItems);
  const outcomes = useOutcomes(ref, actionItems.length > 0 ? seq : undefined);
  const open = actions.filter(isUnfinished).length;
  const overdue = actions.filter(item => isOverdue(item, today)).length;
  const sum = [
    t('report.actions.open', {
      open: String(open),
      all: String(actions.length),
    }),
    overdue > 0 && t('report.actions.overdue', { number: String(overdue) }),
  ];
  return (
    <Section
      id="actions"
      level={3}
      title={t('report.actions.title')}
      aside={actions.length > 0 && sum.filter(Boolean).join(' · ')}
    >
      {actions.length > 0 ? (
        <TicketsProvider
          postmortemRef={ref}
          tickets={postmortem.tickets}
          mayEdit={postmortem.may.edit}
          onChanged={onReload}
        >
          <ActionTable items={actions} outcomes={outcomes.value} />
          <CreateAllButton items={actions} />
        </TicketsProvider>
      ) : (
        <MissingPart postmortem={postmortem} part="actions">
          {t('report.actions.missing')}
        </MissingPart>
      )}
      {ideas.length > 0 && <IdeaList ideas={ideas} outcomes={outcomes.value} />}
      {outcomes.error && (
        <LoadError
          what={t('report.actions.outcomesFailed')}
          error={outcomes.error}
          retry={outcomes.retry}
        />
      )}
    </Section>
  );
}
