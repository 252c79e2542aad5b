import type { LineFormat } from 'backstage-plugin-postmortems-node';
import { Envelope, envelopeParser } from './envelope';
import { isoTime } from '../times';

/** `[pod/checkout-5d9c7/app] `, as `--prefix` puts it, and the time that `--timestamps` puts. */
const PREFIX = /^\[(pod\/[^\]\s]{1,300})\] ?/;
const TIME =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.(\d{1,9}))?(?:Z|[+-]\d\d:\d\d)) ?/;

/** Kubernetes writes nanoseconds; programs by themselves hardly ever write more than microseconds. */
const MICROSECONDS = 6;

/**
 * `kubectl logs` with `--timestamps`, `--prefix` or both; without either its lines are just what the
 * containers wrote. `crictl logs -t` looks the same.
 */
export function kubectlLogs(formats: LineFormat[]): LineFormat {
  return {
    id: 'kubectl-logs',
    title: 'kubectl logs',
    kind: 'lines',
    // It knows from when, and not until when.
    isOpenEnded: true,
    parser: context => {
      let isKubectl = false;
      const open = (line: string): Envelope | undefined => {
        const prefix = PREFIX.exec(line);
        const rest = prefix ? line.slice(prefix[0].length) : line;
        const stamp = TIME.exec(rest);
        isKubectl ||=
          prefix !== null || (stamp?.[2]?.length ?? 0) > MICROSECONDS;
        if (!isKubectl || (!prefix && !stamp)) return undefined;
        return {
          time: stamp ? isoTime(stamp[1], context)?.time : undefined,
          origin: prefix?.[1],
          inner: stamp ? rest.slice(stamp[0].length) : rest,
        };
      };
      return envelopeParser(open, formats, context);
    },
  };
}
