/**
 * Every way in which a request can fail, by the slug that stands in its `type` URL and as an anchor in
 * docs/problems.md.
 */
export const problems = {
  'malformed-json': { status: 400, title: 'The body is not JSON that can be recorded' },
  'invalid-body': { status: 400, title: 'The body does not match the schema' },
  'invalid-id': { status: 400, title: 'An id in the path is not valid' },
  'names-somebody': { status: 400, title: 'An id or key seems to name a person' },
  'invalid-query': { status: 400, title: 'The query is not valid' },
  'position-beyond-end': { status: 400, title: 'The journal or the checkpoint ends before this position' },
  'idempotency-key-required': { status: 400, title: 'The Idempotency-Key header is missing or not valid' },
  'invalid-if-match': { status: 400, title: 'The If-Match header is not valid' },
  unauthenticated: { status: 401, title: 'A valid token is required' },
  'insufficient-authentication': { status: 401, title: 'Your roles ask for a second factor at log-in' },
  'signature-invalid': { status: 401, title: 'The message is not signed as a product of the school signs' },
  forbidden: { status: 403, title: 'You may not do this in this school' },
  'beyond-scope': { status: 403, title: 'The service is not registered for these events' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'no-such-school': { status: 404, title: 'The trust has no such school' },
  'unknown-command': { status: 404, title: 'There is no such command' },
  'link-unknown': { status: 404, title: 'The product made no such link' },
  erased: { status: 410, title: 'What is personal here was erased' },
  'link-over': { status: 410, title: 'The link can not be used any more' },
  'school-left': { status: 409, title: 'The school leaves this trust, or has left it' },
  conflict: { status: 409, title: 'Others kept changing the same record' },
  'not-ready': { status: 409, title: 'It is not at the step that this needs' },
  'not-confirmed': { status: 409, title: 'The numbers of the dry run have to be confirmed' },
  'not-sealed-yet': { status: 409, title: 'No checkpoint covers this yet' },
  tampered: { status: 409, title: 'What stands in the log is not what was recorded' },
  'stale-if-match': { status: 412, title: 'The record has changed since you read it' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is not of a media type that is taken here' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used with another body' },
  'countersignature-refused': {
    status: 422,
    title: 'This is no countersignature of the checkpoint by a witness of the trust',
  },
  'rule-refused': { status: 422, title: 'A rule of the school refuses this' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'newer-version': { status: 503, title: 'A later release of Daybook recorded this' },
} as const;

export type ProblemSlug = keyof typeof problems;
