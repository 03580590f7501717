import type { RequestListener } from 'node:http';
import * as z from 'zod/mini';
import { readBody } from '../http/read-body.ts';
import type { ControlClock } from './clock.ts';

const setTime = z.strictObject({ now: z.nullable(z.iso.datetime({ offset: true })) });
const BODY_LIMIT = 1024;

/** `GET /control/time`, and `POST /control/time {"now": "2026-09-02T08:00:00Z"}` (null: the machine's time again). */
export const controlEndpoint =
  (clock: ControlClock): RequestListener =>
  async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify(body)}\n`);
    };
    const body = await readBody(request, BODY_LIMIT);
    if (request.url !== '/control/time' || (request.method !== 'GET' && request.method !== 'POST')) {
      return answer(404, { message: 'there is GET and POST /control/time' });
    }
    if (request.method === 'POST') {
      const asked = setTime.safeParse(jsonOf(body));
      if (!asked.success)
        return answer(400, { message: 'expected {"now": "<ISO 8601 instant>"} or {"now": null}' });
      clock.set(asked.data.now);
    }
    return answer(200, { now: new Date(clock.now()).toISOString(), offsetMilliseconds: clock.offset() });
  };

function jsonOf(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}
