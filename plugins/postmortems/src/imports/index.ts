export { ImportPage } from './page/ImportPage';
