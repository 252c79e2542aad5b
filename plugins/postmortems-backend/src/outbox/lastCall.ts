/** How long after its day something is still made up for, should the backend have been away. */
export const LAST_CALL_DAYS = 7;
