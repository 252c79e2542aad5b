import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';
import { installPlainStyles } from './testing/plainStyles';

expect.extend(toHaveNoViolations);

// A lazily loaded screen is compiled when a test first asks for it; on a busy machine that takes longer
// than the second that is the default, and a test has to outlast it to say what it missed.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

installPlainStyles();
