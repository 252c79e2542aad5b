export { EntityPostmortemsCard } from './EntityPostmortemsCard';
export { EntityPostmortemsContent } from './EntityPostmortemsContent';
