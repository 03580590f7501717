/**
 * `<channel>.<number>`: what a product calls an alert names its record, so that it is one however often it
 * comes.
 */
export const alertId = ({ channel, number }: { readonly channel: string; readonly number: string }): string =>
  `${channel}.${number}`;

/** Ids with a dot are kept for alerts: nobody can take one before the alert comes. */
export const isAlertId = (id: string): boolean => id.includes('.');
