const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day as it is said: `12 October 2026`; anything else as it stands. */
export const dayInWords = (text: string): string =>
  text.replace(DAY, (_, year, month, day) => `${Number(day)} ${months[Number(month) - 1]} ${year}`);
