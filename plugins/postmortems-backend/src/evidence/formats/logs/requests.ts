const METHOD = /^[A-Z]{3,16}$/;

/** Whether this is the method of a request: `GET`. */
export function isMethod(text: unknown): boolean {
  return typeof text === 'string' && METHOD.test(text);
}

/** Whether this is what a request asks for: a path, or an address. */
export function isTarget(text: string): boolean {
  return /^(?:\/|\*$|https?:\/\/)/.test(text);
}

/** Whether this is the first line of a request: `GET /cart?id=7 HTTP/1.1`. Garbage, such as a TLS greeting, is not. */
export function isRequestLine(text: string): boolean {
  const space = text.indexOf(' ');
  return space > 0 && isMethod(text.slice(0, space));
}
