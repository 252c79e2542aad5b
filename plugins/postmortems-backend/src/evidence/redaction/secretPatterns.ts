import { HEADER_PATTERNS } from './headerPatterns';
import { NAMED_PATTERNS } from './namedPatterns';
import { PLACED_PATTERNS } from './placedPatterns';
import type { SecretPattern } from './SecretPattern';
import { TOKEN_PATTERNS } from './tokenPatterns';

/**
 * What is looked for in all evidence before anything of it is kept. The narrow ones come first, so that
 * what is shown says as exactly as can be what was there.
 */
export const SECRET_PATTERNS: SecretPattern[] = [
  ...TOKEN_PATTERNS,
  ...HEADER_PATTERNS,
  ...NAMED_PATTERNS,
  ...PLACED_PATTERNS,
];
