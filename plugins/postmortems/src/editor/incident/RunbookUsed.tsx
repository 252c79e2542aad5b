import {
  RUNBOOK_HELP,
  type RunbookHelp,
  type RunbookUsed as Runbook,
} from 'backstage-plugin-postmortems-common';
import { useMessages } from '../../translation';
import { Choice } from '../../ui';
import { LineField } from '../fields/LineField';
import { Fieldset } from './Fieldset';

const NONE: Runbook = { name: '', url: null, helped: null };

export interface RunbookUsedProps {
  value: Runbook | null;
  problem?: string;
  onChange: (runbook: Runbook | null) => void;
}

/** The runbook the responders had in hand, and whether it helped. */
export function RunbookUsed({ value, problem, onChange }: RunbookUsedProps) {
  const { t } = useMessages();
  const runbook = value ?? NONE;
  const change = (fields: Partial<Runbook>) => {
    const next = { ...runbook, ...fields };
    onChange(next.name || next.url || next.helped ? next : null);
  };

  return (
    <Fieldset legend={t('report.field.runbookUsed')} field="runbookUsed">
      <LineField
        label={t('editor.runbook.name')}
        value={runbook.name}
        problem={problem && t('editor.notYet', { problem })}
        onChange={name => change({ name })}
      />
      <LineField
        label={t('editor.runbook.url')}
        value={runbook.url ?? ''}
        onChange={url => change({ url: url.trim() || null })}
      />
      <Choice<RunbookHelp | ''>
        label={t('editor.runbook.helped')}
        value={runbook.helped ?? ''}
        options={[
          ['', '–'],
          ...RUNBOOK_HELP.map(
            help => [help, t(`editor.runbookHelp.${help}`)] as const,
          ),
        ]}
        onChange={helped => change({ helped: helped || null })}
      />
    </Fieldset>
  );
}
