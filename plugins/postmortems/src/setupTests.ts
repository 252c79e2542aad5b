import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);

// A lazily loaded screen is compiled when a test first asks for it; on a busy machine that takes longer
// than the second that is the default, and a test has to outlast it to say what it missed.
configure({ asyncUtilTimeout: 4_000 });
jest.setTimeout(20_000);

// jsdom lays nothing out, but matches every rule of every style sheet with each element whose name or
// visibility a test looks for: half of the time of all tests. Only what hides is kept.
const HIDES = /visibility: hidden|display: none/;
const { get, set } = Object.getOwnPropertyDescriptor(
  Node.prototype,
  'textContent',
)!;
Object.defineProperty(HTMLStyleElement.prototype, 'textContent', {
  get,
  set(this: HTMLStyleElement, text: string) {
    if (HIDES.test(text)) set!.call(this, text);
  },
});
