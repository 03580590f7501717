import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAdmit } from '../../../../functions/inbound/admit.ts';
import { tenantOf } from '../../../../functions/inbound/tenant-of.ts';
import type { HttpRequest } from '../../../../functions/shared/http/http-message.ts';
import { writeLink } from '../../../../functions/shared/http/link-text.ts';
import { perTenant } from '../../../../functions/shared/wall/per-tenant.ts';
import { signedHeaders } from '../../../../infra/local/demo/playing/signed-headers.ts';

const secret = 'whsec_q3Zt0vYbN1xKc8RwZpJ0ghuGrbWEFiyMGXSrV6gcLFH';
const NOW = Date.parse('2026-09-10T08:30:00Z');
const asked = { path: '/', query: {}, correlationId: 'c'.repeat(32) };

const alertTo = (schoolId: string, channel = 'web-filter', at = new Date(NOW)): HttpRequest => ({
  ...asked,
  route: 'POST /v1/schools/{schoolId}/alerts/{channel}',
  params: { schoolId, channel },
  headers: { 'content-type': 'application/json', ...signedHeaders(secret, '{}', { id: 'msg-1', at }) },
  body: '{}',
});
const linkOf = (school: string, stream = 'agreements', route = 'POST /v1/sign/terms'): HttpRequest => ({
  ...asked,
  route,
  params: {},
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    link: writeLink({ key: { school, stream, id: 'p-201.parent' }, secret: 's'.repeat(43) }),
  }),
});

/** The function with walls and schools of its own: whose sessions were opened, and how often schools were read. */
const site = () => {
  const [sessions, composed]: [string[], string[]] = [[], []];
  let schools: readonly string[] = ['alder', 'birch'];
  let [now, reads] = [NOW, 0];
  let fails = false;
  const admit = createAdmit<never>({
    schoolsOf: async () => {
      reads += 1;
      if (fails) throw new Error('the table does not answer');
      return schools;
    },
    clock: () => new Date(now),
  });
  const forSchool = (tenant: string) => {
    sessions.push(tenant);
    return { of: tenant } as never;
  };
  const handle = perTenant<never>(
    { forSchool, across: () => ({}) as never },
    {
      tenantOf,
      admit,
      handlerOf: ({ of }: { readonly of: string }) => {
        composed.push(of);
        return async () => ({ statusCode: 200, headers: {}, body: of });
      },
    },
  );
  const slug = async (request: HttpRequest): Promise<string> =>
    handle(request).then(
      ({ body }) => body,
      (error: { readonly slug?: string }) => error.slug ?? String(error),
    );
  return {
    ...{ sessions, composed, slug },
    reads: () => reads,
    later: (ms: number) => {
      now += ms;
    },
    register: (school: string) => {
      schools = [...schools, school];
    },
    fail: (isFailing: boolean) => {
      fails = isFailing;
    },
  };
};

let at: ReturnType<typeof site>;
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  at = site();
});

describe('what somebody without a token sends', () => {
  it('MON-04 AGR-01 opens a session for schools of the trust alone, whatever names are sent', async () => {
    for (let one = 0; one < 300; one += 1) {
      expect(await at.slug(alertTo(`s-${one}`))).toBe('signature-invalid');
      expect(await at.slug(linkOf(`s-${one}`))).toBe('link-unknown');
    }
    expect([at.sessions, at.composed, at.reads()]).toEqual([['_trust'], [], 1]);
    expect(await at.slug(alertTo('alder'))).toBe('alder');
    expect(await at.slug(linkOf('birch'))).toBe('birch');
    expect([at.sessions, at.composed, at.reads()]).toEqual([
      ['_trust', 'alder', 'birch'],
      ['alder', 'birch'],
      1,
    ]);
  });

  it('MON-04 costs no read where its channel, its headers or its time could be nobody’s', async () => {
    const unheaded = { ...alertTo('alder'), headers: {} };
    const old = alertTo('alder', 'web-filter', new Date(NOW - 301_000));
    for (const request of [alertTo('alder', 'Nothing'), unheaded, old])
      expect(await at.slug(request)).toBe('signature-invalid');
    expect(await at.slug(alertTo('_access.alder'))).toBe('invalid-id');
    expect([at.sessions, at.reads()]).toEqual([[], 0]);
  });

  it('AGR-01 costs no read where no link is answered in such records, and none for what is no link', async () => {
    expect(await at.slug(linkOf('alder', 'incidents'))).toBe('link-unknown');
    expect(await at.slug(linkOf('alder', 'nothing'))).toBe('link-unknown');
    expect(at.sessions).toEqual([]);
    for (const request of [
      { ...linkOf('alder'), body: '{"link":"no link"}' },
      { ...linkOf('alder'), body: '{' },
      linkOf('alder', 'agreements', 'GET /v1/sign'),
    ])
      expect(await at.slug(request)).toBe('_trust');
    expect(at.reads()).toBe(0);
  });

  it('ORG-01 reaches a school that was registered since, after ten seconds', async () => {
    expect(await at.slug(alertTo('cedar'))).toBe('signature-invalid');
    at.register('cedar');
    at.later(9_999);
    expect(await at.slug(alertTo('cedar'))).toBe('signature-invalid');
    at.later(1);
    expect(await at.slug(alertTo('cedar'))).toBe('cedar');
    expect(at.reads()).toBe(2);
  });

  it('MON-04 fails where schools can not be read, which says nothing of the name, and is tried again', async () => {
    at.fail(true);
    const both = await Promise.all([at.slug(alertTo('alder')), at.slug(alertTo('birch'))]);
    expect(both).toEqual(Array(2).fill('Error: the table does not answer'));
    expect(at.reads()).toBe(1);
    at.fail(false);
    expect(await at.slug(alertTo('alder'))).toBe('alder');
  });
});
