/** How lines begin that go on with the one before: indented ones, and those of stack traces. */
const CONTINUED =
  /^(?:\s|\}|\)|Traceback \(most recent|Caused by: |\.\.\. \d+ more|at |During handling of the above|The above exception was|[A-Za-z_][\w.]{0,200}(?:Error|Exception|Warning|Exit|Interrupt|Failure|Fault|Iteration)\b(?::|$))/;

/** Whether a line that no format reads goes on with the one before it. */
export function looksContinued(line: string): boolean {
  return line === '' || CONTINUED.test(line);
}
