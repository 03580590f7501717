import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request was made to a name of this machine. A page from elsewhere can have its own name lead to
 * 127.0.0.1 (DNS rebinding) and would then read what it asks for; under our names the browser keeps it apart.
 */
export const isOfThisMachine = ({ host = '' }: IncomingHttpHeaders): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
