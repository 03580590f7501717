/**
 * How many days after a data key was destroyed the last backup that holds it ends, at most: what certificates
 * say, and what backups are made by.
 */
export const DAYS_OF_KEY_BACKUPS = 35;
