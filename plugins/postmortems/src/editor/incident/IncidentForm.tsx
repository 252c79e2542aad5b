import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  INCIDENT_KINDS,
  type Header,
} from 'backstage-plugin-postmortems-common';
import { makeStyles } from '@material-ui/core/styles';
import { postmortemsTranslationRef } from '../../translation';
import { AFFECTED_KINDS, Choice, DayField, useSettings } from '../../ui';
import { RowNotice } from '../conflict/RowNotice';
import { EntitiesField } from '../fields/EntitiesField';
import { EntityField } from '../fields/EntityField';
import { LineField } from '../fields/LineField';
import { TimeField } from '../fields/TimeField';
import { useStore } from '../page/useStore';
import type { EditorSession } from '../session/EditorSession';
import { useIncidentDay } from '../time/useIncidentDay';
import { useZone } from '../time/useZone';
import { Fieldset } from './Fieldset';
import { ImpactFigures } from './ImpactFigures';
import { Links } from './Links';
import { MilestoneTimes } from './MilestoneTimes';
import { RelatedPostmortems } from './RelatedPostmortems';
import { RunbookUsed } from './RunbookUsed';

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
  const { t } = useTranslationRef(postmortemsTranslationRef);
  const { severities } = useSettings();
  const saver = session.rows.header;
  const { row, problems } = useStore(saver);
  const edit = (fields: Partial<Header>) => saver.edit(fields);
  const [zone, setZone] = useZone();
  const day = useIncidentDay(session, zone);

  return (
    <>
      <RowNotice saver={saver} beside={BESIDE} />
      <Fieldset legend={t('editor.incident.what')}>
        <div className={classes.wide}>
          <LineField
            label={t('report.field.title')}
            value={row.title}
            problem={problems.title}
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
          onChange={kind => edit({ kind })}
        />
      </Fieldset>
      <MilestoneTimes
        header={row}
        zone={zone}
        day={day}
        onChooseZone={setZone}
        onChange={edit}
      />
      <Fieldset legend={t('editor.incident.where')}>
        <EntitiesField
          label={t('report.field.affectedEntities')}
          help={t('editor.incident.affectedHelp')}
          kinds={AFFECTED_KINDS}
          value={row.affectedEntities}
          onChange={affectedEntities => edit({ affectedEntities })}
        />
        <EntitiesField
          label={t('report.field.originEntities')}
          help={t('editor.incident.originHelp')}
          kinds={AFFECTED_KINDS}
          value={row.originEntities}
          onChange={originEntities => edit({ originEntities })}
        />
      </Fieldset>
      <Fieldset legend={t('editor.incident.who')}>
        <EntitiesField
          label={t('report.field.authors')}
          kinds={['user']}
          value={row.authors}
          onChange={authors => edit({ authors })}
        />
        <EntitiesField
          label={t('report.field.reviewers')}
          kinds={['user']}
          value={row.reviewers}
          onChange={reviewers => edit({ reviewers })}
        />
        <EntityField
          label={t('report.field.facilitator')}
          kinds={['user']}
          value={row.facilitator}
          onChange={facilitator => edit({ facilitator })}
        />
      </Fieldset>
      <Links
        value={row.links}
        problem={problems.links}
        onChange={links => edit({ links })}
      />
      <ImpactFigures
        value={row.impactFigures}
        problem={problems.impactFigures}
        onChange={impactFigures => edit({ impactFigures })}
      />
      <RunbookUsed
        value={row.runbookUsed}
        problem={problems.runbookUsed}
        onChange={runbookUsed => edit({ runbookUsed })}
      />
      <Fieldset legend={t('editor.incident.followUp')}>
        <TimeField
          label={t('report.field.reviewMeetingAt')}
          at={row.reviewMeetingAt}
          origin={null}
          zone={zone}
          day={day}
          onChange={({ occurredAt }) => edit({ reviewMeetingAt: occurredAt })}
        />
        <DayField
          label={t('report.field.reviewedAt')}
          value={row.reviewedAt}
          onChange={reviewedAt => edit({ reviewedAt })}
        />
        <DayField
          label={t('report.field.followUpAt')}
          value={row.followUpAt}
          onChange={followUpAt => edit({ followUpAt })}
        />
        <RelatedPostmortems
          value={row.relatedPostmortems}
          onChange={relatedPostmortems => edit({ relatedPostmortems })}
        />
      </Fieldset>
    </>
  );
}
