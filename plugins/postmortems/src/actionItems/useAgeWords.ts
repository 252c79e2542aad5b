import { useMessages } from '../translation';
import { Age, bandOf } from './ages';

/** A band of ages in words: `8 to 30 days`. */
export function useAgeWords(): (age: Age) => string {
  const { t } = useMessages();
  return age => {
    const band = bandOf(age);
    if (!band) return age;
    const from = String(band.from);
    return band.to === null
      ? t('actionItems.age.last', { from })
      : t('actionItems.age.band', { from, to: String(band.to) });
  };
}
