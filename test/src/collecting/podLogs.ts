import type { Outage, Answered } from './Outage';

/** A line as a container runtime has it. */
export interface PodLine {
  /** When it was taken down, RFC 3339 with nanoseconds. */
  stamp: string;
  /** The same in milliseconds since the epoch. */
  time: number;
  text: string;
}

/** A container of the shop, and what it wrote. */
export interface Container {
  pod: string;
  container: string;
  lines: PodLine[];
}

export const PODS = ['checkout-6f7d9c5b8-4xkqz', 'checkout-6f7d9c5b8-m2r7t'];

/** What the containers of the shop wrote: a program in Python, behind nginx. */
export function podLogs(outage: Outage): Container[] {
  const answered = outage.answered(outage.bornAt, outage.endedAt);
  return PODS.flatMap((pod, i) => {
    const own = answered.filter(one => one.pod === i);
    return [
      { pod, container: 'app', lines: own.flatMap(appLines) },
      { pod, container: 'proxy', lines: own.flatMap(proxyLines) },
    ];
  });
}

function appLines(answer: Answered): PodLine[] {
  const at = new Date(answer.time).toISOString().replace('T', ' ').slice(0, 19);
  const milliseconds = String(answer.time % 1_000).padStart(3, '0');
  const head = `${at},${milliseconds}`;
  return answer.status === 200
    ? [line(answer, 1, `${head} INFO checkout: order taken in 12 ms`)]
    : [
        `${head} ERROR checkout: order failed: no answer from payments`,
        'Traceback (most recent call last):',
        '  File "/srv/checkout/pay.py", line 41, in pay',
        'TimeoutError: no answer from payments',
      ].map((text, i) => line(answer, 1 + i, text));
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function proxyLines(answer: Answered): PodLine[] {
  const [date, rest] = new Date(answer.time).toISOString().split('T');
  const [year, month, day] = date.split('-');
  const when = `${day}/${MONTHS[Number(month) - 1]}/${year}:${rest.slice(
    0,
    8,
  )}`;
  const text = `192.0.2.7 - - [${when} +0000] "POST /orders HTTP/1.1" ${answer.status} 64 "-" "shop/1.0"`;
  return [line(answer, 9, text)];
}

function line({ time }: Answered, nanoseconds: number, text: string): PodLine {
  const at = new Date(time).toISOString().slice(0, -1);
  return {
    stamp: `${at}${String(nanoseconds).padStart(6, '0')}Z`,
    time,
    text,
  };
}
