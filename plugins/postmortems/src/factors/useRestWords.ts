import { useMessages } from '../translation';
import { elsewhereOf } from './elsewhereOf';

/** How often what a service has was found elsewhere, in words; null where there is nothing else. */
export function useRestWords() {
  const { t } = useMessages();
  return (...asked: Parameters<typeof elsewhereOf>): string | null => {
    const { some, all } = elsewhereOf(...asked);
    return all > 0
      ? t('factors.facts.rest', { some: String(some), all: String(all) })
      : null;
  };
}
