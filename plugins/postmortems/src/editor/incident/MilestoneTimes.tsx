import { makeStyles } from '@material-ui/core/styles';
import {
  MILESTONE_FIELDS,
  MILESTONES,
  type Header,
  type Milestone,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { LineField } from '../fields/LineField';
import { TimeField } from '../fields/TimeField';
import type { KeptTime } from '../time/timeFields';
import { ZonePicker } from '../../ui/ZonePicker';
import { Fieldset } from './Fieldset';

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
  onChooseZone: (zone: string) => void;
  onChange: (fields: Partial<Header>) => void;
}

/** The five moments of the incident, and how long the text says it took. */
export function MilestoneTimes(props: MilestoneTimesProps) {
  const { header, zone, day, onChooseZone, onChange } = props;
  const classes = useStyles();
  const { t } = useMessages();

  const change = (milestone: Milestone, time: KeptTime) => {
    const { [milestone]: _, ...others } = header.milestoneOrigins;
    onChange({
      [MILESTONE_FIELDS[milestone]]: time.occurredAt,
      milestoneOrigins: time.timeOrigin
        ? { ...others, [milestone]: time.timeOrigin }
        : others,
    });
  };

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
        <TimeField
          key={milestone}
          label={t(`editor.milestones.${milestone}`)}
          at={header[MILESTONE_FIELDS[milestone]]}
          origin={header.milestoneOrigins[milestone] ?? null}
          zone={zone}
          day={day}
          onChange={time => change(milestone, time)}
        />
      ))}
      <LineField
        label={t('report.field.statedDuration')}
        help={t('editor.incident.statedHelp')}
        value={header.statedDuration ?? ''}
        onChange={text => onChange({ statedDuration: text || null })}
      />
    </Fieldset>
  );
}
