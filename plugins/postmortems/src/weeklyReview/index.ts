export { WeeklyReviewPage } from './WeeklyReviewPage';
