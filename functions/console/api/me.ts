import * as z from 'zod/mini';
import type { Api } from './api.ts';

const whole = z.array(z.object({ name: z.string() }));
const placeParts = {
  person: z.string(),
  roles: z.array(z.string()),
  may: z.array(
    z.object({ stream: z.string(), actions: z.array(z.string()), relation: z.optional(z.string()) }),
  ),
  lists: whole,
  audit: whole,
};
const me = z.object({
  person: z.nullable(z.string()),
  isBootstrap: z.boolean(),
  schools: z.array(z.object({ school: z.string(), ...placeParts })),
  trust: z.nullable(z.object({ ...placeParts, schools: z.array(z.string()) })),
});
/** Who the caller is, in which schools, and what they may do there. */
export type Me = z.output<typeof me>;

/** What somebody is and may do at one school. */
export type Place = Omit<Me['schools'][number], 'school'>;

export const askMe = (api: Pick<Api, 'get'>): Promise<Me> => api.get(me, '/v1/me');

export const TRUST = '_trust';

const withTrust = (own: Place | undefined, trust: Place | null): Place | null => {
  if (own === undefined || trust === null) return own ?? trust;
  return {
    person: own.person,
    roles: [...own.roles, ...trust.roles],
    may: [...own.may, ...trust.may],
    lists: [...own.lists, ...trust.lists],
    audit: [...own.audit, ...trust.audit],
  };
};

/** Null: the caller is nobody at that school. Roles of the trust are added to those of the school. */
export const placeAt = ({ schools, trust }: Me, school: string): Place | null => {
  const reaches = trust !== null && (school === TRUST || trust.schools.includes(school));
  return withTrust(
    schools.find((one) => one.school === school),
    reaches ? trust : null,
  );
};

/** Schools at which the caller is somebody, by name; with a role of the trust, the trust itself at last. */
export const schoolsOf = ({ schools, trust }: Me): readonly string[] => {
  const all = new Set([...schools.map(({ school }) => school), ...(trust?.schools ?? [])]);
  all.delete(TRUST);
  return [...[...all].toSorted(), ...(trust === null ? [] : [TRUST])];
};
