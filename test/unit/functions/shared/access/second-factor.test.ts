import { describe, expect, it } from 'vitest';
import { createIdentity } from '../../../../../functions/shared/access/identity.ts';
import { ProblemError } from '../../../../../functions/shared/http/problem-error.ts';
import { problemResponse } from '../../../../../functions/shared/http/problem-response.ts';
import { demandedRoles } from '../../../../../infra/stacks/identity/demanded-roles.ts';

const proof = { claim: 'acrs', anyOf: ['c1'], mayLack: false };
const weak = { issuer: 'i', subject: 's', lacksSecondFactor: true } as const;

/** Somebody with one role at a school, or at the trust, of whom a second factor may be demanded. */
const holder = (role: string, home: string, roles: readonly string[] | null, bootstrapSubject = '') =>
  createIdentity({
    findPerson: async (tenant) => (tenant === home ? { person: 'p-1', roles: [role], children: [] } : null),
    bootstrapSubject,
    hasAdministrator: async () => false,
    secondFactor: { proof, roles: roles === null ? null : [...roles], acrValues: 'c1' },
    clock: () => new Date('2026-10-06T09:00:00Z'),
  });
const refused = { slug: 'insufficient-authentication', refused: { row: 'second-factor' } };

describe('a second factor', () => {
  it('ACC-02 is always demanded of those who lead safeguarding or the trust', async () => {
    const always = demandedRoles([]);
    for (const role of ['dsl', 'deputy-dsl'])
      await expect(holder(role, 'alder', always)('alder', weak)).rejects.toMatchObject(refused);
    for (const role of ['trust-admin', 'auditor', 'executive']) {
      await expect(holder(role, '_trust', always)('alder', weak)).rejects.toMatchObject({
        ...refused,
        refused: { person: '_trust/p-1', roles: [role], row: 'second-factor' },
      });
    }
  });

  it('ACC-02 is not demanded of parents, unless of everybody', async () => {
    expect(await holder('parent', 'alder', demandedRoles(['office']))('alder', weak)).toMatchObject({
      person: 'p-1',
    });
    const everybody = demandedRoles('everyone');
    await expect(holder('parent', 'alder', everybody)('alder', weak)).rejects.toMatchObject(refused);
  });

  it('ACC-02 is demanded of further roles that the trust names', async () => {
    await expect(holder('office', 'alder', demandedRoles(['office']))('alder', weak)).rejects.toMatchObject(
      refused,
    );
  });

  it('ACC-02 is demanded of the log-in that sets the trust up', async () => {
    const bootstrap = holder('parent', 'nowhere', demandedRoles([]), 's');
    await expect(bootstrap('alder', weak)).rejects.toMatchObject(refused);
    expect(await bootstrap('alder', { issuer: 'i', subject: 's' })).toMatchObject({ person: 'bootstrap' });
  });

  it('ACC-02 was used where the token says so, and then nothing is asked', async () => {
    const token = { issuer: 'i', subject: 's' };
    expect(await holder('dsl', 'alder', demandedRoles('everyone'))('alder', token)).toMatchObject({
      person: 'p-1',
    });
  });

  it('ACC-02 is asked for in the words of RFC 9470', async () => {
    const problem: unknown = await holder('dsl', 'alder', null)('alder', weak).catch((error) => error);
    if (!(problem instanceof ProblemError)) throw new Error('expected a problem');
    const answer = problemResponse(problem, { docsBaseUrl: 'https://docs.example', correlationId: 'c' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe(
      'Bearer realm="daybook", error="insufficient_user_authentication", error_description="Your roles ask for a second factor at log-in", acr_values="c1"',
    );
    expect(JSON.parse(answer.body)).toMatchObject({ acrValues: 'c1' });
    expect(answer.body).not.toContain('p-1');
  });
});

describe('a service', () => {
  it('ACC-02 is nobody by its client id alone, and sets no trust up', async () => {
    const callerIn = holder('headteacher', 'alder', null, 'client-1');
    const token = { issuer: 'i', subject: 'client-1', isMachine: true } as const;
    expect(await callerIn('alder', token)).toBeNull();
  });
});
