export { ConfirmPage } from './confirm/ConfirmPage';
export { PatternPage } from './PatternPage';
export { PatternsPage } from './PatternsPage';
export { RenewalPage } from './renewal/RenewalPage';
