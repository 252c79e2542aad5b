import type { LogLevel } from 'backstage-plugin-postmortems-node';

const LEVELS = new Map<string, LogLevel>(
  Object.entries({
    panic: 'error',
    fatal: 'error',
    emerg: 'error',
    emergency: 'error',
    alert: 'error',
    crit: 'error',
    critical: 'error',
    severe: 'error',
    err: 'error',
    error: 'error',
    warn: 'warning',
    warning: 'warning',
    notice: 'info',
    info: 'info',
    information: 'info',
    config: 'info',
    debug: 'info',
    fine: 'info',
    finer: 'info',
    finest: 'info',
    trace: 'info',
    verbose: 'info',
  } as const),
);

/** What a source calls a level, as one of the three that matter afterwards. */
export function levelOf(word: unknown): LogLevel | undefined {
  return typeof word === 'string' ? LEVELS.get(word.toLowerCase()) : undefined;
}
