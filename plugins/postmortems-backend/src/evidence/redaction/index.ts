export { configuredPatterns } from './configuredPatterns';
export { Redactor } from './Redactor';
export type { SecretPattern } from './SecretPattern';
export { SECRET_PATTERNS } from './secretPatterns';
