import type { Attempt, Row, RowTransport } from './types';

/** Something to ask of the server about a row. */
export type RowRequest<T extends Row> =
  | ({ kind: 'send'; row: T } & Attempt<T>)
  | { kind: 'remove'; row: T; key?: undefined }
  | { kind: 'restore'; row: T; key: string };

/** Asks it; throws and answers what the transport does. */
export function carry<T extends Row>(
  transport: RowTransport<T>,
  request: RowRequest<T>,
  options: { signal: AbortSignal },
): Promise<T> {
  switch (request.kind) {
    case 'send': {
      const { fields, key, row } = request;
      return transport.send({ fields, key, row }, options);
    }
    case 'remove':
      return transport.remove!(request.row, options);
    default:
      return transport.restore!(request.row, request.key, options);
  }
}
