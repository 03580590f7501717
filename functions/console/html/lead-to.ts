import type { HttpResponse } from '../../shared/http/http-message.ts';

/** Leads a browser on, also after a form: loaded again, what comes then does nothing. */
export const leadTo = (location: string, cookies: readonly string[] = []): HttpResponse => ({
  statusCode: 303,
  headers: { location },
  body: '',
  cookies,
});
