import * as z from 'zod/mini';
import { slug } from '../../../events/catalogue/fields.ts';

/** Which event or record a message is about, as far as its envelope says; null: it does not. */
export interface About {
  readonly school: string | null;
  readonly stream: string | null;
  readonly id: string | null;
  /** Type of the event. */
  readonly type: string | null;
  /** Number of the event within its stream. */
  readonly version: number | null;
  /** Position in the school's journal. */
  readonly position: number | null;
  /** Lists that a message to the projector names. */
  readonly models: readonly string[];
}

/** Why a message lies with the dead letters. */
export interface Failure {
  readonly reason: 'not-handled' | 'not-delivered' | 'run-failed' | 'set-aside' | 'unknown';
  readonly error: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
const object = z.record(z.string(), z.unknown());
/** What a value has under its names; nothing where it is no object. */
const fieldsOf = (value: unknown): Fields => object.safeParse(value).data ?? {};

const word = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/));
const number = z.int().check(z.positive());
const wordIn = (value: unknown): string | null => word.safeParse(value).data ?? null;
const slugIn = (value: unknown): string | null => slug.safeParse(value).data ?? null;
const numberIn = (value: unknown): number | null => number.safeParse(value).data ?? null;

const nothing: About = {
  ...{ school: null, stream: null, id: null, type: null, version: null, position: null },
  models: [],
};

/** The ids in a message; what has not the form of an id or a number of ours is not said. */
export const aboutIn = (message: unknown): About => {
  const body = fieldsOf(message);
  if ('requestPayload' in body) return aboutIn(body['requestPayload']);
  if ('detail' in body) return ofEvent(fieldsOf(body['detail']));
  if (typeof body['key'] === 'string') return ofKey(body['key'], body);
  return 'school' in body ? ofRecord(body) : ofSchool(body);
};

/** An event of the bus: the envelope is its detail. */
const ofEvent = ({ schoolid, subject, type, streamversion, position }: Fields): About => {
  const [stream, id] = String(subject).split('/');
  return {
    ...{ school: slugIn(schoolid), stream: slugIn(stream), id: slugIn(id), type: wordIn(type) },
    ...{ version: numberIn(streamversion), position: numberIn(position), models: [] },
  };
};

/** What relay or sweep put aside: the key of a commit, `<school>/<stream>/<id>/<commit>`. */
const ofKey = (key: string, { position }: Fields): About => {
  const [school, stream, id] = key.split('/');
  return {
    ...nothing,
    ...{ school: slugIn(school), stream: slugIn(stream), id: slugIn(id), position: numberIn(position) },
  };
};

/** What a function put on a queue about one record. */
const ofRecord = ({ school, stream, id, models }: Fields): About => ({
  ...nothing,
  ...{ school: slugIn(school), stream: slugIn(stream), id: slugIn(id) },
  models: (Array.isArray(models) ? models : []).flatMap((model) => slugIn(model) ?? []),
});

/** What a function put on a queue about a school, under the name of what is to be done. */
const ofSchool = (body: Fields): About => {
  const [asked] = Object.values(body);
  return { ...nothing, school: slugIn(fieldsOf(asked)['school']) };
};

/** @param code of EventBridge, which could not deliver it; @param isRead whether a function reads its queue */
export const failureIn = (message: unknown, code: string | undefined, isRead: boolean): Failure => {
  if (code !== undefined) return { reason: 'not-delivered', error: wordIn(code) };
  const body = fieldsOf(message);
  if ('requestContext' in body) return { reason: 'run-failed', error: ofRun(body) };
  if (typeof body['reason'] === 'string') return { reason: 'set-aside', error: wordIn(body['reason']) };
  return { reason: isRead ? 'not-handled' : 'unknown', error: null };
};

/** The name of the error, or why there was no other try. */
const ofRun = ({ responsePayload, requestContext }: Fields): string | null =>
  wordIn(fieldsOf(responsePayload)['errorType']) ?? wordIn(fieldsOf(requestContext)['condition']);
