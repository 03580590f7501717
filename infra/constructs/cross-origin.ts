/** Headers of requests that a page of another origin may send. */
export const callerHeaders = [
  'accept',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'traceparent',
] as const;

/** Headers of answers that such a page may read, beyond those that browsers show anyway. */
export const answerHeaders = ['etag', 'idempotency-replayed', 'link', 'location', 'retry-after'] as const;

/** For how long a browser need not ask again. */
export const PREFLIGHT_SECONDS = 600;
