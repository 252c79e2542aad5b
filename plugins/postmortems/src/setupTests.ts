import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { toHaveNoViolations } from 'jest-axe';

expect.extend(toHaveNoViolations);

// A lazily loaded screen is compiled when a test first asks for it; on a busy machine that takes longer
// than the second that is the default.
configure({ asyncUtilTimeout: 4_000 });
