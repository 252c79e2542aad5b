import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import type { ImpactFigure } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { LineField } from '../fields/LineField';
import { NumberField } from '../fields/NumberField';
import { EntryList } from './EntryList';

const BLANK: ImpactFigure = { label: '', value: 0, unit: '', estimated: false };

export interface ImpactFiguresProps {
  value: readonly ImpactFigure[];
  current: () => readonly ImpactFigure[];
  problem?: string;
  onChange: (figures: ImpactFigure[]) => void;
}

/** What the incident cost, in numbers. */
export function ImpactFigures(props: ImpactFiguresProps) {
  const { t } = useMessages();
  return (
    <EntryList
      {...props}
      legend={t('report.field.impactFigures')}
      columns="144px 112px minmax(0, 1fr) auto"
      blank={BLANK}
      addLabel={t('editor.impact.add')}
      nameOf={figure => figure.label}
    >
      {(figure, change) => (
        <>
          <NumberField
            label={t('editor.impact.value')}
            value={figure.value}
            onChange={value => change({ value })}
          />
          <LineField
            label={t('editor.impact.unit')}
            value={figure.unit}
            onChange={unit => change({ unit })}
          />
          <LineField
            label={t('editor.impact.label')}
            value={figure.label}
            onChange={label => change({ label })}
          />
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={figure.estimated}
                onChange={(_, estimated) => change({ estimated })}
              />
            }
            label={t('editor.impact.estimated')}
          />
        </>
      )}
    </EntryList>
  );
}
