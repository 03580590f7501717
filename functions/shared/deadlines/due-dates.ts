/** What due dates are called where read models are named. */
export const DUE_DATES = 'due-dates';
