export { MyActionItems } from './MyActionItems';
