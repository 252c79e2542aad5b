import { ACTION_TYPES } from 'backstage-plugin-postmortems-common';
import { useMessages } from '../translation';
import { Choice, useSettings } from '../ui';
import { AGES } from './ages';
import type { Filters } from './filters';
import { useAgeWords } from './useAgeWords';

export interface FurtherFiltersProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
  /** Of each field. */
  className: string;
}

const ANY = 'any';
/** What a choice says, where one of its options is none of them. */
const chosen = <T extends string>(value: T | typeof ANY) =>
  value === ANY ? null : value;

/** The filters that are asked for less often. */
export function FurtherFilters(props: FurtherFiltersProps) {
  const { filters, onChange, className } = props;
  const { t } = useMessages();
  const { severities, categories } = useSettings();
  const ageWords = useAgeWords();
  const titles = new Map(categories.map(({ key, title }) => [key, title]));
  // One that the configuration no longer has is told by its key.
  const { category } = filters;
  if (category && !titles.has(category)) titles.set(category, category);
  const any = [ANY, t('actionItems.filter.any')] as const;

  return (
    <>
      <Choice<string>
        className={className}
        label={t('actionItems.filter.age')}
        value={filters.age ?? ANY}
        options={[any, ...AGES.map(age => [age, ageWords(age)] as const)]}
        onChange={age => onChange({ age: chosen(age) })}
      />
      <Choice<string>
        className={className}
        label={t('actionItems.filter.severity')}
        value={filters.severity ?? ANY}
        options={[any, ...severities.map(({ key }) => [key, key] as const)]}
        onChange={severity => onChange({ severity: chosen(severity) })}
      />
      <Choice
        className={className}
        label={t('actionItems.filter.type')}
        value={filters.type ?? ANY}
        options={[
          any,
          ...ACTION_TYPES.map(
            type => [type, t(`actionItems.type.${type}`)] as const,
          ),
        ]}
        onChange={type => onChange({ type: chosen(type) })}
      />
      <Choice<string>
        className={className}
        label={t('actionItems.filter.category')}
        value={category ?? ANY}
        options={[any, ...titles]}
        onChange={next => onChange({ category: chosen(next) })}
      />
    </>
  );
}
