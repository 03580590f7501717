import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { roles, trustRoles } from '../../../../../events/catalogue/words.ts';
import { createHandler as createAudit } from '../../../../../functions/audit/handler.ts';
import { createHandler as createCheckpoints } from '../../../../../functions/checkpoints/handler.ts';
import { createHandler as createOperations } from '../../../../../functions/operations/handler.ts';
import { createHandler as createReads } from '../../../../../functions/reads/handler.ts';
import { createHandler as createReports } from '../../../../../functions/reports/handler.ts';
import { auditPermissions } from '../../../../../functions/shared/access/audit-permissions.ts';
import { createIdentity } from '../../../../../functions/shared/access/identity.ts';
import { permissions } from '../../../../../functions/shared/access/permissions.ts';
import { grantFor, permitted } from '../../../../../functions/shared/access/permitted.ts';
import {
  type HttpRequest,
  type HttpResponse,
  requestOf,
} from '../../../../../functions/shared/http/http-message.ts';
import { ProblemError } from '../../../../../functions/shared/http/problem-error.ts';

const [OWN, OTHER, TRUST] = ['larkfield-infant', 'hollowbrook-primary', '_trust'];
const OVERSIGHT = ['trust-admin', 'auditor', 'executive'];

/** Who may, written out a second time: a slip in the permission table shows as a difference. */
const LEADS = ['headteacher', 'dsl', 'deputy-dsl'];
const whole = ['headteacher', 'auditor'];
const signing = [...whole, 'trust-admin'];
const proof = ['headteacher', 'safeguarding-governor', ...OVERSIGHT];
const operating = ['trust-admin'];
const school = '/v1/schools/{schoolId}';
const may: Readonly<Record<string, readonly string[]>> = {
  [`GET ${school}/feed`]: whole,
  [`GET ${school}/journal`]: whole,
  [`GET ${school}/checkpoints`]: proof,
  [`GET ${school}/checkpoints/latest`]: proof,
  [`GET ${school}/checkpoints/{size}`]: proof,
  [`GET ${school}/proofs/inclusion`]: proof,
  [`GET ${school}/proofs/consistency`]: proof,
  [`GET ${school}/proofs/range`]: proof,
  [`GET ${school}/proofs/trust`]: proof,
  'GET /v1/trust/checkpoints': OVERSIGHT,
  'GET /v1/trust/checkpoints/latest': OVERSIGHT,
  'GET /v1/trust/checkpoints/{size}': OVERSIGHT,
  'GET /v1/trust/proofs/consistency': OVERSIGHT,
  [`POST ${school}/checkpoints`]: signing,
  [`POST ${school}/checkpoints/{size}/countersignatures`]: ['safeguarding-governor', ...OVERSIGHT],
  [`GET ${school}/as-of`]: [...LEADS, ...OVERSIGHT],
  [`GET ${school}/dossiers/{incidentId}`]: [...LEADS, 'auditor'],
  [`POST ${school}/rebuilds/{model}`]: operating,
  'GET /v1/trust/as-of': OVERSIGHT,
  'GET /v1/trust/reports/comparison': OVERSIGHT,
  'POST /v1/trust/rebuilds/{model}': operating,
  'POST /v1/trust/sweeps': operating,
  'GET /v1/trust/operations/{operation}': operating,
  'GET /v1/trust/health': [...operating, 'auditor'],
};
const routes = Object.keys(may);

/** Beyond the gate: whatever is there throws as soon as it is touched. */
class Beyond extends Error {}
const beyond = new Proxy(
  {},
  {
    get: () => {
      throw new Beyond('beyond the gate');
    },
  },
);

/** Somebody who holds one role in one tenant, before every handler. */
const gate = (
  role: string,
  home: string,
  recordRead: () => Promise<void> = async () => undefined,
  isRegistered = true,
) => {
  const callerIn = createIdentity({
    findPerson: async (tenant) => (tenant === home ? { person: 'p-1', roles: [role], children: [] } : null),
    bootstrapSubject: '',
    hasAdministrator: async () => false,
    clock: () => new Date('2026-09-10T08:30:00Z'),
  });
  const past = [
    'replay',
    'log',
    'signer',
    'archive',
    'checkpoints',
    'logOfLogs',
    'journal',
    'operations',
    'health',
    'bus',
    'keys',
    'readModel',
    'catalogue',
  ];
  const deps = {
    ...Object.fromEntries(past.map((name) => [name, beyond])),
    ...{
      trust: 'fernhill',
      eventTypes: new Set(),
      streams: new Set(),
      witnesses: [],
      busName: 'daybook',
      permissions: auditPermissions,
      isRegistered: async (tenant: string) => isRegistered || tenant === '_trust',
      callerIn,
    },
    clock: () => new Date('2026-09-10T08:30:00Z'),
    verifyToken: async () => ({ issuer: 'https://login.example', subject: 'somebody' }),
    recordRead,
    covering: () => beyond,
    readFound: () => beyond,
  } as never;
  const handlers: readonly (readonly [RegExp, (request: HttpRequest) => Promise<HttpResponse>])[] = [
    [/as-of|comparison/, createReads(deps)],
    [/dossiers/, createReports(deps)],
    [/rebuilds|sweeps|operations|health/, createOperations(deps)],
    [/^POST .*checkpoints/, createCheckpoints(deps)],
    [/./, createAudit(deps)],
  ];
  const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'as-of': { at: '2026-09-09T00:00:00.000Z' },
    comparison: { period: '2026-27.autumn-1' },
    inclusion: { position: '1' },
    consistency: { from: '1' },
    range: { first: '1', last: '1' },
  };
  /** What came of it: the slug of a problem, or that somebody was let through. */
  return async (route: string, schoolId: string, path = `/v1/schools/${schoolId}`): Promise<string> => {
    const event = {
      routeKey: route,
      rawPath: path,
      body: JSON.stringify({ cosignature: '— name AAAA' }),
      pathParameters: { schoolId, size: '1', incidentId: 'i-1', model: 'incident-log', operation: 'op-1' },
      queryStringParameters: queries[route.split('/').at(-1) ?? ''] ?? {},
      headers: {
        authorization: 'Bearer token',
        'content-type': 'application/json',
        'idempotency-key': 'key-1',
      },
    };
    const handle = handlers.find(([pattern]) => pattern.test(route))?.[1];
    try {
      await handle?.(requestOf(event as unknown as APIGatewayProxyEventV2));
      return 'let through';
    } catch (error) {
      if (error instanceof Beyond) return 'let through';
      if (error instanceof ProblemError) return error.slug;
      throw error;
    }
  };
};

const isOfTrust = (role: string): boolean => trustRoles.some((one) => one === role);

/** A role of the trust crosses schools; any other holds in its own school, and on no route of the trust. */
const expected = (route: string, role: string, asked: string): string => {
  const reaches = isOfTrust(role) || (asked === OWN && !route.includes('/v1/trust/'));
  return reaches && may[route]?.includes(role) ? 'let through' : 'forbidden';
};

const everyCase = roles.flatMap((role) => [OWN, OTHER, TRUST].map((asked) => ({ role, asked })));

describe('who may ask what of the record as a whole', () => {
  it('INC-04 lets nobody who opens names of people, and is not of the safeguarding team, read who was in incidents in the feed or journal', () => {
    for (const role of roles) {
      const mayDo = (stream: string, action: string) =>
        permitted(
          grantFor(
            permissions,
            { person: 'p-1', roles: [role], children: [] },
            { stream, action, subject: stream === 'people' ? 'u-1' : null },
          ),
        );
      const opensNames = ['people/read', 'views/role-holders'].some((of) => {
        const [stream = '', action = ''] = of.split('/');
        return mayDo(stream, action)?.opensPersonal === true;
      });
      if (!opensNames || LEADS.includes(role)) continue;
      for (const action of ['feed', 'journal'])
        expect([role, action, mayDo('audit', action)]).toEqual([role, action, null]);
    }
  });

  it.each(routes)(
    'ORG-02 %s lets through its roles, those of a school in that school alone, and nobody else',
    async (route) => {
      for (const { role, asked } of everyCase) {
        const outcome = await gate(role, isOfTrust(role) ? TRUST : OWN)(route, asked);
        expect([role, asked, outcome]).toEqual([role, asked, expected(route, role, asked)]);
      }
    },
  );

  it.each(routes)(
    'ORG-02 %s takes no role of the trust that a school has handed out, and no role of a school from the trust',
    async (route) => {
      for (const asked of [OWN, OTHER, TRUST]) {
        for (const role of trustRoles) expect(await gate(role, OWN)(route, asked)).toBe('forbidden');
        for (const role of [...LEADS, 'safeguarding-governor'])
          expect(await gate(role, TRUST)(route, asked)).toBe('forbidden');
      }
    },
  );

  it.each(routes.filter((route) => route.includes('{schoolId}')))(
    'ORG-02 %s is led to no other school by its address',
    async (route) => {
      const asked = gate('headteacher', OWN);
      for (const trick of [
        '..',
        '.',
        '',
        `${OWN}/../${OTHER}`,
        `${OTHER}/`,
        `${OTHER}\u0000`,
        `${OWN}%2f..%2f${OTHER}`,
        '~checkpoints',
      ]) {
        expect([trick, await asked(route, trick)]).toEqual([trick, 'invalid-id']);
      }
      expect(await asked(route, OWN, `/v1/schools/${OTHER}%2f..%2f${OWN}`)).toBe('invalid-id');
      expect(await asked(route, OTHER, `/v1/schools/${OWN}`)).toBe('forbidden');
    },
  );

  it.each([
    `GET ${school}/as-of`,
    'GET /v1/trust/as-of',
    'GET /v1/trust/reports/comparison',
    ...routes.filter((route) => /schoolId.*(checkpoints|proofs)/.test(route)),
  ])('GOV-04 %s touches nothing before it is recorded that somebody of the trust asked', async (route) => {
    const lost = new Error('the record of reads is away');
    const asked = gate('auditor', TRUST, () => Promise.reject(lost));
    await expect(asked(route, OWN)).rejects.toBe(lost);
  });

  it.each(routes.filter((route) => route.includes('{schoolId}')))(
    'ORG-01 %s knows no school that was never registered, whatever the role',
    async (route) => {
      for (const role of roles) {
        const outcome = await gate(role, isOfTrust(role) ? TRUST : OWN, undefined, false)(route, OTHER);
        expect([role, outcome]).toEqual([role, isOfTrust(role) ? 'no-such-school' : 'forbidden']);
      }
    },
  );
});
