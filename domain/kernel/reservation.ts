/**
 * What is reserved, for whom; the text itself never becomes a key, only an HMAC of it does: a log-in's in the
 * whole trust.
 */
export interface Reservation {
  readonly purpose: 'identity' | 'log-in-name' | 'device-label' | 'outside-id';
  readonly text: string;
  readonly holder: string;
}
