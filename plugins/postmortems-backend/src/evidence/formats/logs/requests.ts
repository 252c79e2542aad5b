/** A request as its line says it: `GET /cart?id=7 HTTP/1.1`. */
export interface RequestLine {
  method?: string;
  path?: string;
}

const METHOD = /^[A-Z]{3,16}$/;

/** @returns the text, if it can be the method of a request */
export function methodOf(text: unknown): string | undefined {
  return typeof text === 'string' && METHOD.test(text) ? text : undefined;
}

/** The path of a request's target, without its query; nothing for what is no target. */
export function pathOf(target: string): string | undefined {
  if (target.charCodeAt(0) === 47) return withoutQuery(target, 0);
  if (target === '*') return target;
  if (!target.startsWith('http://') && !target.startsWith('https://')) {
    return undefined;
  }
  const start = target.indexOf('/', 'https://'.length);
  return start < 0 ? '/' : withoutQuery(target, start);
}

function withoutQuery(target: string, start: number): string {
  const query = target.indexOf('?', start);
  return query < 0 ? target.slice(start) : target.slice(start, query);
}

/** Garbage, such as the bytes of a TLS greeting, has neither method nor path. */
export function requestLineOf(text: string): RequestLine {
  const space = text.indexOf(' ');
  if (space < 0) return {};
  const method = methodOf(text.slice(0, space));
  if (!method) return {};
  // A path may hold blanks that the client failed to escape: the protocol is behind the last one.
  const last = text.lastIndexOf(' ');
  const end =
    last > space && text.startsWith('HTTP/', last + 1) ? last : text.length;
  return { method, path: pathOf(text.slice(space + 1, end)) };
}
