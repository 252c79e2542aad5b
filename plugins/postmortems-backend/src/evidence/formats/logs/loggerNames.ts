/** Which languages' loggers a line can come from. */
export type Writer = 'java' | 'python' | 'either';

/** Where Java's packages begin. */
const PACKAGE = /^(?:com|org|net|io|java|javax|jakarta|akka|kafka)\./;

/**
 * Tells log4j's lines from those of Python's logging, whose layouts overlap, by the name of the logger: a Java class has
 * a dot and then an upper-case letter (`o.a.k.KafkaController`), a Python module a dot or underscore and no such letter
 * (`shop.cart`, `__main__`). A name of one plain word can be either's.
 */
export function writerOfName(name: string): Writer {
  const dot = name.lastIndexOf('.');
  if (name.endsWith('.java') || name.includes('$')) return 'java';
  if (name === 'root' || name.endsWith('.py')) return 'python';
  if (dot > 0 && isUpper(name.charCodeAt(dot + 1))) return 'java';
  if (PACKAGE.test(name)) return 'java';
  return dot > 0 || name.includes('_') ? 'python' : 'either';
}

/** The same by the name of the thread: `main` or `MainThread`, `Thread-4` or `Thread-4 (serve)`. */
export function writerOfThread(name: string): Writer {
  if (name === 'main') return 'java';
  if (name === 'MainThread') return 'python';
  return name.startsWith('Thread-') && name.endsWith(')') ? 'python' : 'either';
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}
