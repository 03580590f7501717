import { putCountersignature } from '../../events/log/checkpoints/put.ts';
import { createReplay } from '../../events/log/replay/replay.ts';
import { createHandler as createAudit } from '../../functions/audit/handler.ts';
import { createHandler as createCheckpoints } from '../../functions/checkpoints/handler.ts';
import { permissions } from '../../functions/shared/access/permissions.ts';
import type { HttpRequest, HttpResponse } from '../../functions/shared/http/http-message.ts';
import { ProblemError } from '../../functions/shared/http/problem-error.ts';
import { createToEnvelopes } from '../../functions/shared/publishing/to-envelope.ts';
import { catalogue, streams } from './journal-campaign/history.ts';
import { keepReadings } from './readings.ts';
import { keysOf, type SigningWorld, signedSchool } from './signing-world.ts';

/** Handlers of the record as a whole over a world of signing, for anyone who holds a role. */
export const auditApi = (world: SigningWorld) => {
  const { readings, recordRead } = keepReadings();
  const signing = world.deps();
  const shared = {
    verifyToken: async () => ({ issuer: 'https://login.example', subject: 'somebody' }),
    permissions,
    sealer: {} as never,
    clock: () => new Date(world.now),
    recordRead,
  };
  const isRegistered = async () => true;
  const callerIn = (role: string) => async (tenant: string) => ({
    person: 'p-1',
    roles: [role],
    children: [],
    tenant,
  });
  const replay = createReplay({
    ...signing.journal,
    readCommits: async (_school, refs) =>
      refs.map(({ stream, id, commit }) => {
        const found = world.history.find(
          ({ entry }) => entry.stream === stream && entry.id === id && entry.commit === commit,
        );
        return found?.read ?? null;
      }),
    readSegment: null,
  });
  const audit = {
    ...shared,
    replay,
    liveReplay: replay,
    checkpoints: signing.checkpoints,
    logOfLogs: signing.logOfLogs,
    archive: signing.archive,
    toEnvelopes: createToEnvelopes({ catalogue, dataschemaBase: 'https://docs.fernhill.example/schemas' }),
    eventTypes: new Set(['Noted', 'Forgotten']),
    streams: new Set<string>(streams),
    checkpointKeys: keysOf('2025', '2026'),
    dossierKeys: keysOf('dossiers'),
  };
  const index = { client: world.client, tableName: 'journal' };
  const checkpoints = {
    ...shared,
    ...signing,
    putCountersignature: (school: string, one: Parameters<typeof putCountersignature>[2]) =>
      putCountersignature(index, school, one),
  };
  const get = (path: string, role = 'auditor', change: Partial<typeof audit> = {}) =>
    answerOf(
      createAudit({ ...audit, isRegistered, callerIn: callerIn(role), ...change })(requestOf('GET', path)),
    );
  const post = (path: string, body: unknown, role = 'auditor', change: Partial<typeof checkpoints> = {}) =>
    answerOf(
      createCheckpoints({ ...checkpoints, isRegistered, callerIn: callerIn(role), ...change })(
        requestOf('POST', path, JSON.stringify(body)),
      ),
    );
  return { get, post, readings, replay, deps: { audit, checkpoints } };
};

const requestOf = (method: string, path: string, body = ''): HttpRequest => {
  const [rawPath = '', search = ''] = path.split('?');
  const size = /(?:^|\/)checkpoints\/(?!latest)([^/]+)/.exec(rawPath)?.[1];
  const template =
    size === undefined ? rawPath : rawPath.replace(`checkpoints/${size}`, 'checkpoints/{size}');
  return {
    route: `${method} ${rawPath.startsWith('/') ? template : `/v1/schools/{schoolId}/${template}`}`,
    path: `/v1/schools/${signedSchool}/${rawPath}`,
    params: { schoolId: signedSchool, size },
    query: Object.fromEntries(new URLSearchParams(search)),
    headers: { authorization: 'Bearer token' },
    body,
    correlationId: '0af7651916cd43dd8448eb211c80319c',
  };
};

/** A problem as the pipeline would tell it. */
const answerOf = async (answering: Promise<HttpResponse>) => {
  try {
    const { statusCode, headers, body } = await answering;
    return { status: statusCode, headers, body: JSON.parse(body) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { status: error.slug, headers: {}, body: error.details };
  }
};
