import { makeStyles } from '@material-ui/core/styles';
import {
  MILESTONE_FIELDS,
  MILESTONES,
  type Header,
  type Milestone,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { LineField } from '../fields/LineField';
import type { TimeReview } from '../time/review/TimeReview';
import { KeptTime, milestoneFields } from '../time/timeFields';
import { ZonePicker } from '../../ui/ZonePicker';
import { Fieldset } from './Fieldset';
import { MilestoneTime } from './MilestoneTime';

const useStyles = makeStyles(theme => ({
  top: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
  help: {
    flex: '1 1 320px',
    margin: 0,
    color: theme.palette.text.secondary,
  },
}));

export interface MilestoneTimesProps {
  header: Header;
  zone: string;
  /** The day of a time without one. */
  day: string;
  review: TimeReview;
  onChooseZone: (zone: string) => void;
  onChange: (fields: Partial<Header>) => void;
}

/** The five moments of the incident, and how long the text says it took. */
export function MilestoneTimes(props: MilestoneTimesProps) {
  const { header, zone, day, review, onChooseZone, onChange } = props;
  const classes = useStyles();
  const { t } = useMessages();

  const change = (milestone: Milestone, time: KeptTime) =>
    onChange(milestoneFields(header, milestone, time));

  return (
    <Fieldset legend={t('editor.incident.when')}>
      <div className={classes.top}>
        <p className={classes.help}>{t('editor.incident.whenHelp')}</p>
        <ZonePicker
          label={t('editor.time.zone')}
          zone={zone}
          onChoose={onChooseZone}
        />
      </div>
      {MILESTONES.map(milestone => (
        <div key={milestone} data-field={MILESTONE_FIELDS[milestone]}>
          <MilestoneTime
            milestone={milestone}
            review={review}
            at={header[MILESTONE_FIELDS[milestone]]}
            origin={header.milestoneOrigins[milestone] ?? null}
            zone={zone}
            day={day}
            onChange={time => change(milestone, time)}
          />
        </div>
      ))}
      <div data-field="statedDuration">
        <LineField
          label={t('report.field.statedDuration')}
          help={t('editor.incident.statedHelp')}
          value={header.statedDuration ?? ''}
          onChange={text => onChange({ statedDuration: text || null })}
        />
      </div>
    </Fieldset>
  );
}
