export { FlowDrawings } from './FlowDrawings';
