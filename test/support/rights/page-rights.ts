import { roles, trustRoles } from '../../../events/catalogue/words.ts';
import type { Place } from '../../../functions/console/api/me.ts';
import { whatMayBeDone } from '../../../functions/reads/me/what-may-be-done.ts';
import { permissions } from '../../../functions/shared/access/permissions.ts';
import { expectedRights } from './expected-rights.ts';
import { OWN, TRUST } from './matrix-world.ts';
import { ME, MY_CLASS } from './situations.ts';
import { ways } from './ways.ts';

/** Every role, and nobody's. */
export const rolesOrNone: readonly string[] = [...roles, 'none'];

const isOfTrust = (role: string): boolean => trustRoles.some((one) => one === role);

/** What the API says to somebody with one role of who they are; `none` has no role. */
const placeIn = (role: string): Place => {
  const held = role === 'none' ? [] : [role];
  const caller = { person: ME, roles: held, children: ['u-child'], classes: [MY_CLASS] };
  const asked = whatMayBeDone(permissions, { ...caller, tenant: isOfTrust(role) ? TRUST : OWN } as never);
  return JSON.parse(JSON.stringify({ person: ME, roles: held, ...asked }));
};

const places = new Map(rolesOrNone.map((role) => [role, placeIn(role)]));
export const placeOf = (role: string): Place => places.get(role) ?? placeIn(role);

const expected = new Map(expectedRights.map((right) => [`${right.stream}/${right.action}`, right]));
/** By whom a record is about; all else hangs on the record itself, and is found out when it is opened. */
const KNOWN: readonly string[] = ['self', 'own-child', 'own-class'];

/**
 * Whether the reviewed table lets a role do it on some record. @param stands relations that may hold there
 * @throws Error where it has no line
 */
const says = (name: string, role: string, stands: (relation: string) => boolean): boolean => {
  const right = expected.get(name);
  if (right === undefined) throw new Error(`nothing is expected of ${name}`);
  return right.clauses.some(
    ({ isNever, roles: some, relation }) =>
      !isNever && some.includes(role) && (relation === null || stands(relation)),
  );
};

/** What can be known of somebody before any record is opened. */
export const knownBefore = (name: string, role: string): boolean => {
  const isWhole = /^(views|audit)\//.test(name);
  return says(name, role, (relation) => !isWhole && KNOWN.includes(relation));
};

/** What is permitted on some record at least. */
export const permittedEver = (name: string, role: string): boolean => says(name, role, () => true);

/** What an address has to say itself: other names stand for ids. */
const isSaid = (name: string, action: string): boolean =>
  ['stream', 'command'].includes(name) || (name === 'model' && action.startsWith('views/'));

const matches = ({ route, params, action }: (typeof ways)[number], method: string, path: string): boolean => {
  const [verb, template = ''] = route.split(' ');
  const [wanted, given] = [template.split('/'), path.split('?')[0]?.split('/') ?? []];
  if (verb !== method || wanted.length !== given.length) return false;
  return wanted.every((part, at) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part === given[at];
    return !isSaid(name, action) || params[name] === given[at];
  });
};

const wordsIn = ({ route }: (typeof ways)[number]): number =>
  route.split('/').filter((part) => !part.startsWith('{')).length;

/** The action of the table that decides at an address. @throws Error where there is no such route */
export const routeAction = (method: string, path: string): string => {
  const found = ways
    .filter((way) => matches(way, method, path))
    .toSorted((a, b) => wordsIn(b) - wordsIn(a))[0];
  if (found === undefined) throw new Error(`no route is known for ${method} ${path}`);
  return found.action;
};
