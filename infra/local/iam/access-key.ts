import type { IncomingHttpHeaders } from 'node:http';

/**
 * The access key that a request is signed with; empty where it is not signed. @see
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html
 */
export const accessKeyIn = ({ authorization = '' }: IncomingHttpHeaders): string =>
  /\bCredential=([^/,\s]+)\//.exec(authorization)?.[1] ?? '';
