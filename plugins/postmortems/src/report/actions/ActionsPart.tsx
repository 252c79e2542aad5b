import {
  isOverdue,
  isUnfinished,
  type Postmortem,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { Section, useToday } from '../../ui';
import { MissingPart } from '../MissingPart';
import { ActionTable } from './ActionTable';

/** The part of the report that tells what is being done about it. */
export function ActionsPart({ postmortem }: { postmortem: Postmortem }) {
  const { t } = useMessages();
  const today = useToday();
  const { actionItems } = postmortem;
  const open = actionItems.filter(isUnfinished).length;
  const overdue = actionItems.filter(item => isOverdue(item, today)).length;
  const sum = [
    t('report.actions.open', {
      open: String(open),
      all: String(actionItems.length),
    }),
    overdue > 0 && t('report.actions.overdue', { number: String(overdue) }),
  ];
  return (
    <Section
      id="actions"
      level={3}
      title={t('report.actions.title')}
      aside={actionItems.length > 0 && sum.filter(Boolean).join(' · ')}
    >
      {actionItems.length > 0 ? (
        <ActionTable items={actionItems} />
      ) : (
        <MissingPart postmortem={postmortem} part="actions">
          {t('report.actions.missing')}
        </MissingPart>
      )}
    </Section>
  );
}
