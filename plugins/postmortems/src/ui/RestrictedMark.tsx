import { useMessages } from '../translation';

/** A lock beside what only some people may read. */
export function RestrictedMark() {
  const { t } = useMessages();
  return (
    <svg
      role="img"
      aria-label={t('ui.visibility.restricted')}
      width={12}
      height={14}
      viewBox="0 0 12 14"
      style={{ verticalAlign: '-2px' }}
    >
      <title>{t('ui.visibility.restricted')}</title>
      <path
        d="M3 6V4a3 3 0 0 1 6 0v2"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
      />
      <rect x={1} y={6} width={10} height={7} rx={1} fill="currentColor" />
    </svg>
  );
}
