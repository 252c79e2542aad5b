import {
  INCIDENT_KINDS,
  type Header,
} from 'backstage-plugin-postmortems-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMessages } from '../../translation';
import { AFFECTED_KINDS, Choice, DayField, useSettings } from '../../ui';
import { RowNotice } from '../conflict/RowNotice';
import { EntitiesField } from '../fields/EntitiesField';
import { EntityField } from '../fields/EntityField';
import { LineField } from '../fields/LineField';
import { TimeField } from '../fields/TimeField';
import { useStore } from '../../ui/useStore';
import type { EditorSession } from '../session/EditorSession';
import { dayOf } from '../time/day';
import { useTimeReview } from '../time/review/useTimeReview';
import { useIncidentDay } from '../time/useIncidentDay';
import { useZone } from '../time/useZone';
import { Fieldset } from './Fieldset';
import { withMeetingAt } from './followUp';
import { ImpactFigures } from './ImpactFigures';
import { Links } from './Links';
import { MilestoneTimes } from './MilestoneTimes';
import { RelatedPostmortems } from './RelatedPostmortems';
import { RunbookUsed } from './RunbookUsed';
import { TemplateChoice } from './TemplateChoice';
import { withKind, withTemplate } from './templates';

/** Fields that say themselves what is wrong with them. */
const BESIDE: (keyof Header)[] = [
  'title',
  'links',
  'impactFigures',
  'runbookUsed',
];

const useStyles = makeStyles({ wide: { gridColumn: '1 / -1' } });

/** The facts of the incident: what, when, where, who. */
export function IncidentForm({ session }: { session: EditorSession }) {
  const classes = useStyles();
  const { t } = useMessages();
  const { severities, templates } = useSettings();
  const saver = session.rows.header;
  const { row, problems } = useStore(saver);
  const edit = (fields: Partial<Header>) => saver.edit(fields);
  /** What a field needs whose entries can be taken out, and put back later. */
  const kept = <F extends keyof Header>(field: F) => ({
    value: row[field],
    current: () => saver.getState().row[field],
    onChange: (value: Header[F]) => saver.edit({ [field]: value }),
  });
  const { may } = useStore(session);
  const people = {
    kinds: ['user'],
    disabled: !may.changePeople,
    help: may.changePeople ? undefined : t('editor.incident.notYourPeople'),
  };
  const [zone, setZone] = useZone();
  const day = useIncidentDay(session, zone);
  const review = useTimeReview(session);

  return (
    <>
      <RowNotice saver={saver} beside={BESIDE} />
      <Fieldset legend={t('editor.incident.what')}>
        <div className={classes.wide} data-field="title">
          <LineField
            label={t('report.field.title')}
            value={row.title}
            problem={problems.title}
            // eslint-disable-next-line jsx-a11y/no-autofocus -- a new one begins with its title
            autoFocus={row.version === 0}
            onChange={title => edit({ title })}
          />
        </div>
        <Choice
          label={t('report.field.severity')}
          value={row.severity ?? ''}
          options={[
            ['', t('editor.incident.noSeverity')],
            ...severities.map(
              ({ key, title }) =>
                [key, t('editor.incident.severity', { key, title })] as const,
            ),
          ]}
          onChange={severity => edit({ severity: severity || null })}
        />
        <Choice
          label={t('report.field.kind')}
          value={row.kind}
          options={INCIDENT_KINDS.map(
            kind => [kind, t(`editor.kinds.${kind}`)] as const,
          )}
          onChange={kind =>
            edit(withKind(saver.getState().row, kind, templates, session.rows))
          }
        />
      </Fieldset>
      {row.status === 'draft' && (
        <TemplateChoice
          header={row}
          templates={templates}
          onChange={template => edit(withTemplate(template))}
        />
      )}
      <MilestoneTimes
        header={row}
        zone={zone}
        day={day}
        review={review}
        onChooseZone={setZone}
        onChange={edit}
      />
      <Fieldset legend={t('editor.incident.where')}>
        <EntitiesField
          label={t('report.field.affectedEntities')}
          help={t('editor.incident.affectedHelp')}
          kinds={AFFECTED_KINDS}
          disabled={!may.edit}
          {...kept('affectedEntities')}
        />
        <EntitiesField
          label={t('report.field.originEntities')}
          help={t('editor.incident.originHelp')}
          kinds={AFFECTED_KINDS}
          disabled={!may.edit}
          {...kept('originEntities')}
        />
      </Fieldset>
      <Fieldset legend={t('editor.incident.who')}>
        <EntitiesField
          label={t('report.field.authors')}
          {...people}
          {...kept('authors')}
        />
        <EntitiesField
          label={t('report.field.reviewers')}
          {...people}
          {...kept('reviewers')}
        />
        <EntityField
          label={t('report.field.facilitator')}
          {...people}
          {...kept('facilitator')}
        />
      </Fieldset>
      <Links {...kept('links')} problem={problems.links} />
      <div data-field="impactFigures">
        <ImpactFigures
          {...kept('impactFigures')}
          problem={problems.impactFigures}
        />
      </div>
      <RunbookUsed
        value={row.runbookUsed}
        problem={problems.runbookUsed}
        onChange={runbookUsed => edit({ runbookUsed })}
      />
      <Fieldset legend={t('editor.incident.followUp')}>
        <TimeField
          label={t('report.field.reviewMeetingAt')}
          at={row.reviewMeetingAt}
          zone={zone}
          // A meeting is not on the day of the incident.
          day={dayOf(Date.now(), zone)}
          onChange={({ occurredAt }) =>
            edit(withMeetingAt(saver.getState().row, occurredAt))
          }
        />
        <div data-field="reviewedAt">
          <DayField
            label={t('report.field.reviewedAt')}
            value={row.reviewedAt}
            onChange={reviewedAt => edit({ reviewedAt })}
          />
        </div>
        <div data-field="followUpAt">
          <DayField
            label={t('report.field.followUpAt')}
            value={row.followUpAt}
            onChange={followUpAt => edit({ followUpAt })}
          />
        </div>
        <RelatedPostmortems
          disabled={!may.edit}
          {...kept('relatedPostmortems')}
        />
      </Fieldset>
    </>
  );
}
