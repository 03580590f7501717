import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HttpRequest } from '../../../../../functions/shared/http/http-message.ts';
import { ProblemError } from '../../../../../functions/shared/http/problem-error.ts';
import { perTenant } from '../../../../../functions/shared/wall/per-tenant.ts';

const asked = (route: string, schoolId?: string): HttpRequest => ({
  ...{ route, path: '/', query: {}, headers: {}, body: '', correlationId: 'c'.repeat(32) },
  params: schoolId === undefined ? {} : { schoolId },
});
const answered = (body: string) => ({ statusCode: 200, headers: {}, body });

/** Answers by whom its clients are of. @param admit whom it lets in */
const site = (admit: (request: HttpRequest) => Promise<void> = async () => undefined) => {
  const made: string[] = [];
  const wall = {
    forSchool: (tenant: string) => ({ of: tenant }) as never,
    across: (reason: string) => ({ of: `all: ${reason}` }) as never,
  };
  const handle = perTenant(wall, {
    handlerOf: (clients) => {
      const { of } = clients as unknown as { of: string };
      made.push(of);
      return async () => answered(of);
    },
    crossings: { 'GET /v1/me': 'own-schools' },
    admit,
  });
  return { made, handle, bodyOf: async (request: HttpRequest) => (await handle(request)).body };
};
const school = 'GET /v1/schools/{schoolId}/feed';

afterEach(() => vi.restoreAllMocks());

describe('a request behind the wall', () => {
  it('GOV-04 is answered by parts of its own school alone, which are kept for the next one', async () => {
    const { made, bodyOf } = site();
    for (const one of ['alder', 'birch', 'alder', '_trust', 'alder'])
      expect(await bodyOf(asked(school, one))).toBe(one);
    expect(made).toEqual(['alder', 'birch', '_trust']);
  });

  it('GOV-04 of no school is the trust’s own', async () => {
    expect(await site().bodyOf(asked('POST /v1/trust/sweeps'))).toBe('_trust');
  });

  it('GOV-04 refuses a school that is no id before anything is made for it', async () => {
    const { made, handle } = site();
    for (const id of ['a/b', '', '%2F', '~', 'аlder', 'a'.repeat(101)])
      await expect(handle(asked(school, id))).rejects.toThrow(ProblemError);
    expect(made).toEqual([]);
  });

  it('GOV-04 crosses only by a route that says why, and the crossing is recorded each time before it is answered', async () => {
    const lines: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const { bodyOf } = site();
    for (const _ of [1, 2]) expect(await bodyOf(asked('GET /v1/me'))).toBe('all: own-schools');
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const crossed = { message: 'wall-crossed', reason: 'own-schools', correlationId: 'c'.repeat(32) };
    expect(logged.filter(({ message }) => message !== undefined)).toEqual([
      expect.objectContaining(crossed),
      expect.objectContaining(crossed),
    ]);
    expect(logged.filter((line) => line['WallCrossed'] === 1)).toHaveLength(2);
  });

  it('ORG-02 makes nothing for whoever is not let in, and lets nothing go for them, whatever schools they name', async () => {
    let isAdmitted = true;
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { made, handle, bodyOf } = site(async () => {
      if (!isAdmitted) throw new ProblemError('unauthenticated', { detail: 'send a token' });
    });
    await bodyOf(asked(school, 'alder'));
    isAdmitted = false;
    for (let one = 0; one < 200; one += 1)
      await expect(handle(asked(school, `s-${one}`))).rejects.toThrow(ProblemError);
    await expect(handle(asked('GET /v1/me'))).rejects.toThrow(ProblemError);
    expect(written).not.toHaveBeenCalled();
    isAdmitted = true;
    expect(await bodyOf(asked(school, 'alder'))).toBe('alder');
    expect(made).toEqual(['alder']);
  });

  it('keeps the parts of as many schools as a trust has, and lets go those not asked for longest', async () => {
    const { made, bodyOf } = site();
    for (let one = 0; one < 65; one += 1) await bodyOf(asked(school, `s-${one}`));
    await bodyOf(asked(school, 's-64'));
    expect(made).toHaveLength(65);
    await bodyOf(asked(school, 's-0'));
    expect(made).toHaveLength(66);
  });
});
