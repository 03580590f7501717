import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import type { Recipient as NoticeRecipient } from '../../domain/kernel/notice.ts';
import type { Recipient } from '../../events/catalogue/notifications.ts';
import { type Role, trustRoles } from '../../events/catalogue/words.ts';
import type { Directory } from './directory.ts';
import { mayHear } from './may-hear.ts';
import type { Addressee } from './people-of.ts';

/** Somebody who holds a role, or is named. */
export interface Candidate extends Recipient {
  readonly open: () => Promise<string | null>;
}

/**
 * As what somebody is notified, and when: in a role at the address of the capacity that the role rests on.
 */
interface As {
  readonly role: Role | null;
  readonly today: string;
}

export const ofPerson = ({ id: person, address }: Addressee, tenant: string, { role, today }: As) => ({
  person,
  ofTrust: tenant === TRUST_TENANT,
  open: () => address(role, today),
});

export const isOfTrust = (role: Role): boolean => trustRoles.some((own) => own === role);

/**
 * Who holds roles; and the roles of which a holder is kept out, whose own matter it is, or who it is locked
 * to others from.
 */
interface Holding {
  readonly candidates: readonly Candidate[];
  readonly keptOut: readonly Role[];
}

export const holdersOf = async (roles: readonly Role[], directory: Directory): Promise<Holding> => {
  const tenants = Map.groupBy(roles, (role) => (isOfTrust(role) ? TRUST_TENANT : directory.school));
  const found = await Promise.all([...tenants].map(([tenant, own]) => holdersIn(tenant, own, directory)));
  return {
    candidates: found.flatMap(({ candidates }) => candidates),
    keptOut: found.flatMap(({ keptOut }) => keptOut),
  };
};

const holdersIn = async (
  tenant: string,
  roles: readonly Role[],
  { holders, today, peopleOf, concern }: Directory,
): Promise<Holding> => {
  const listed = await holders(tenant).of(roles, today);
  const people = await peopleOf(tenant, [...new Set([...listed.values()].flat())]);
  const known = new Map(people.map((one) => [one.id, one]));
  const may = tenant === TRUST_TENANT ? () => true : mayHear(concern, today);
  const holding = [...listed].flatMap(([role, ids]) =>
    ids
      .flatMap((id) => known.get(id) ?? [])
      .flatMap((one) => (one.holds(role, today) ? [{ role, one }] : [])),
  );
  return {
    candidates: holding
      .filter(({ one }) => may(one))
      .map(({ role, one }) => ({
        ...ofPerson(one, tenant, { role, today }),
        roles: [role],
        insteadAs: null,
      })),
    keptOut: holding.flatMap(({ role, one }) => (may(one) ? [] : [role])),
  };
};

type Among = NoticeRecipient & { readonly role: Role; readonly among: readonly string[] };
export const isAmong = (one: NoticeRecipient): one is Among => 'role' in one && one.among !== undefined;

/** Of a page: nobody hears instead where it has no holder of a role. */
export const holdersAmong = async (
  paged: readonly Among[],
  { school, today, peopleOf }: Directory,
): Promise<readonly Candidate[]> => {
  const known = await peopleOf(school, [...new Set(paged.flatMap(({ among }) => among))]);
  return paged.flatMap(({ role, among }) =>
    known
      .filter((one) => among.includes(one.id) && one.holds(role, today))
      .map((one) => ({ ...ofPerson(one, school, { role, today }), roles: [role], insteadAs: null })),
  );
};
