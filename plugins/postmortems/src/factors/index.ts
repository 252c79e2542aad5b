export { RecurringFactorsPage } from './RecurringFactorsPage';
