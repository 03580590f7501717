import type { RequestListener } from 'node:http';
import * as z from 'zod/mini';
import { isOfThisMachine } from '../http/of-this-machine.ts';
import { readBody } from '../http/read-body.ts';
import type { TokenOptions } from '../identity/issuer.ts';
import type { Pausing } from '../sandbox/pausing.ts';
import type { ControlClock } from './clock.ts';

const setTime = z.strictObject({ now: z.nullable(z.iso.datetime({ offset: true })) });
const pause = z.strictObject({ isPaused: z.boolean() });
const asPerson = z.strictObject({ school: z.string(), person: z.string() });
const asClient = z.strictObject({ client: z.string().check(z.minLength(1)) });
const BODY_LIMIT = 1024;
/** Ten years: anyone who travels in time takes the same tokens along. */
export const LIFETIME_SECONDS = 10 * 365 * 24 * 60 * 60;

export interface Controlled {
  readonly clock: ControlClock;
  /** Subjects of log-ins by `<school>/<person>`. */
  readonly logIns: ReadonlyMap<string, string>;
  readonly tokenFor: (subject: string, options?: TokenOptions) => Promise<string>;
  readonly tokenForClient: (client: string, options?: TokenOptions) => Promise<string>;
  /** Of the sandbox; null: there is none. */
  readonly pausing: Pick<Pausing, 'isPaused' | 'set'> | null;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}
type Control = (controlled: Controlled, body: unknown) => Answer | Promise<Answer>;

const timeOf: Control = ({ clock }) => ({
  status: 200,
  body: { now: new Date(clock.now()).toISOString(), offsetMilliseconds: clock.offset() },
});

const newTime: Control = (controlled, body) => {
  const asked = setTime.safeParse(body);
  if (!asked.success) return refused('expected {"now": "<ISO 8601 instant>"} or {"now": null}');
  controlled.clock.set(asked.data.now);
  return timeOf(controlled, null);
};

const newToken: Control = async ({ logIns, tokenFor, tokenForClient }, body) => {
  const ofClient = asClient.safeParse(body);
  if (ofClient.success) {
    const { client } = ofClient.data;
    return {
      status: 200,
      body: { token: await tokenForClient(client, { lifetimeSeconds: LIFETIME_SECONDS }) },
    };
  }
  const asked = asPerson.safeParse(body);
  if (!asked.success) return refused('expected {"school": "<id>", "person": "<id>"} or {"client": "<id>"}');
  const { school, person } = asked.data;
  const subject = logIns.get(`${school}/${person}`);
  if (subject === undefined)
    return {
      status: 404,
      body: { message: 'the people of the example trust have no log-in of this person' },
    };
  return { status: 200, body: { token: await tokenFor(subject, { lifetimeSeconds: LIFETIME_SECONDS }) } };
};

const stateOf: Control = ({ pausing }) =>
  pausing === null
    ? { status: 404, body: { message: 'there is no sandbox: start with --sandbox' } }
    : { status: 200, body: { isPaused: pausing.isPaused() } };

const newState: Control = (controlled, body) => {
  const asked = pause.safeParse(body);
  if (!asked.success) return refused('expected {"isPaused": true} or {"isPaused": false}');
  controlled.pausing?.set(asked.data.isPaused);
  return stateOf(controlled, null);
};

const refused = (message: string): Answer => ({ status: 400, body: { message } });

const controls: Readonly<Record<string, Control>> = {
  'GET /control/time': timeOf,
  'POST /control/time': newTime,
  'POST /control/token': newToken,
  'GET /control/sandbox': stateOf,
  'POST /control/sandbox': newState,
};

/**
 * What only this machine's stack has: `GET /control/time`, `POST /control/time {"now":
 * "2026-09-02T08:00:00Z"}` (null: the machine's time again), and `POST /control/token {"school":
 * "larkfield-infant", "person": "p-101"}` or `{"client": "help-desk"}`. Of a sandbox also `/control/sandbox`:
 * `{"isPaused": true}` holds it.
 */
export const controlEndpoint =
  (controlled: Controlled): RequestListener =>
  async (request, response) => {
    const body = await readBody(request, BODY_LIMIT);
    const answer = isOfThisMachine(request.headers)
      ? await (controls[`${request.method} ${request.url}`] ?? unknown)(controlled, jsonOf(body))
      : { status: 403, body: { message: 'ask http://127.0.0.1' } };
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(`${JSON.stringify(answer.body)}\n`);
  };

const unknown: Control = () => ({
  status: 404,
  body: { message: `there is ${Object.keys(controls).join(', ')}` },
});

function jsonOf(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}
