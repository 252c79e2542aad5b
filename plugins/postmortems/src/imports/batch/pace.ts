/** How many requests are under way at once: enough to keep the backend busy, and to leave it to others as well. */
export const AT_A_TIME = 4;
