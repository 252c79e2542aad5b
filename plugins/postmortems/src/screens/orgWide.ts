// The three sub-pages come in one chunk: whoever opens one of the tabs is about to open the next.
export { ActionItemsScreen as ActionItemsPage } from './ActionItemsScreen';
export { BrowsePage } from '../browse';
export { FactorsScreen as RecurringFactorsPage } from './FactorsScreen';
