import type { ProposalKind } from 'backstage-plugin-postmortems-common';

/** Drawings on a field of 16 by 16, in lines. */
const SHAPES = {
  trouble: 'M8 2.5 L14.5 13.5 H1.5 Z M8 6.5 V9.5 M8 11 V12',
  better: 'M2.5 8.5 L6.5 12.5 L13.5 4',
  easing: 'M2 4 L8 10 L10.5 7.5 L14 11 M14 8 V11 H11',
  process: 'M8 2 V8 M5 3.8 A5.5 5.5 0 1 0 11 3.8',
  change: 'M8 13.5 V3 M4 7 L8 3 L12 7',
  back: 'M6 3 L2.5 6.5 L6 10 M2.5 6.5 H10 A3.5 3.5 0 0 1 10 13.5 H7',
  alert: 'M3 12 H13 L11.5 10 V7 A3.5 3.5 0 0 0 4.5 7 V10 Z M6.5 14 H9.5',
  person:
    'M8 7.5 A2.7 2.7 0 1 0 8 2.1 A2.7 2.7 0 0 0 8 7.5 M2.5 14 A5.5 5 0 0 1 13.5 14',
  decision: 'M8 1.8 L14.2 8 L8 14.2 L1.8 8 Z',
} as const;

const SHAPE_OF: Record<ProposalKind, keyof typeof SHAPES> = {
  errors_start: 'trouble',
  slow_start: 'trouble',
  process_gone: 'trouble',
  eased: 'easing',
  recovered: 'better',
  process_started: 'process',
  process_stopped: 'process',
  deploy: 'change',
  rollback: 'back',
  change: 'change',
  alert_fired: 'alert',
  alert_resolved: 'better',
  opened: 'alert',
  paged: 'alert',
  acknowledged: 'person',
  resolved: 'better',
  decision: 'decision',
};

/** What kind of event it would be, for those who look over many; the words say it too. */
export function KindIcon(props: { kind: ProposalKind; title: string }) {
  return (
    <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden>
      <title>{props.title}</title>
      <path
        d={SHAPES[SHAPE_OF[props.kind]]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
