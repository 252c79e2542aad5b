/** At most so many files a batch: one can still look through their rows, and the page stays quick. */
export const MAX_FILES = 2_000;

/** The backend takes no longer text. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What zips may hold once unpacked: their texts stay in memory, and a small zip can hold a great deal. */
export const MAX_UNPACKED_BYTES = 200_000_000;

/** What is looked at in one go, taken or not: a folder with a whole disk below it shall come to an end. */
export const MAX_SEEN = 50_000;
