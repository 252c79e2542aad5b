/** Why bytes are no text that could be read; undefined for text. */
export function whyNoText(beginning: Buffer): string | undefined {
  if (beginning.toString('utf8').trim() === '') {
    return 'It is empty';
  }
  if (isUtf16(beginning)) {
    return 'It is written in UTF-16: save it as UTF-8 and bring that in';
  }
  if (beginning[0] === 0x1f && beginning[1] === 0x8b) {
    return 'It is compressed: unpack it and bring in what was inside';
  }
  if (beginning.includes(0)) return 'It is no text';
  return undefined;
}

function isUtf16([first, second]: Buffer): boolean {
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  );
}

/** Lines of logs begin with a bracket, too: what follows it tells them from JSON. */
const OPENS_DOCUMENT = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/;

/** Whether text begins as JSON does. */
export function opensDocument(text: string): boolean {
  return OPENS_DOCUMENT.test(text);
}

/** What the first line says, where it is JSON by itself: one of a log, or a whole document. */
export function firstLine(text: string): unknown {
  try {
    return JSON.parse(text.trimStart().split('\n', 1)[0]);
  } catch {
    return undefined;
  }
}
