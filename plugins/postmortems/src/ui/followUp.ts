/** Asks the editor, in its address, for the section of the follow-up. */
export const FOLLOW_UP_PARAM = 'followUp';
