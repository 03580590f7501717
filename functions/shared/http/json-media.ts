import type { HttpRequest } from './http-message.ts';
import { ProblemError } from './problem-error.ts';

/**
 * A body is JSON in UTF-8 (RFC 8259); a request that does not name its type is taken for that.
 * @throws ProblemError `unsupported-media-type`
 */
export const refuseOtherMedia = ({ headers }: HttpRequest): void => {
  const header = headers['content-type'];
  if (header === undefined || isJson(header)) return;
  throw new ProblemError('unsupported-media-type', { detail: 'send Content-Type: application/json' });
};

/**
 * RFC 9110 8.3.1: names and the value of `charset` know no case, and a value may be quoted. Many write `utf8`
 * for it.
 */
const isJson = (header: string): boolean => {
  const [type, ...parameters] = header.toLowerCase().split(';');
  return (
    type?.trim() === 'application/json' &&
    parameters.every((one) => !/^\s*charset=/.test(one) || /^\s*charset="?utf-?8"?\s*$/.test(one))
  );
};
