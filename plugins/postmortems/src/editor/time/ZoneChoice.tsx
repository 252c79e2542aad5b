import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { postmortemsTranslationRef } from '../../translation';
import { Choice } from '../../ui';
import { zones } from './useZone';

const ALL = zones().map(zone => [zone, zone.replace(/_/g, ' ')] as const);

/** In which zone times are typed. */
export function ZoneChoice(props: {
  zone: string;
  onChoose: (zone: string) => void;
}) {
  const { t } = useTranslationRef(postmortemsTranslationRef);
  return (
    <Choice
      label={t('editor.time.zone')}
      value={props.zone}
      options={ALL}
      onChange={props.onChoose}
    />
  );
}
