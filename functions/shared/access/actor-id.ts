/** Who acts under no tenant: systems, and the log-in that sets a trust up. */
export const isNoPerson = (id: string): boolean => id.startsWith('system.') || id === 'bootstrap';

/**
 * A person is known by tenant and id. In the records of the own tenant the id alone says who it is; in those
 * of another one it stands behind the tenant: `_trust/p-901` at a school is not the `p-901` of that school.
 * @param home the tenant in whose records `actor` is the id
 */
export const actorIn = (tenant: string, home: string, actor: string): string => {
  if (tenant === home || isNoPerson(actor)) return actor;
  if (actor.startsWith(`${tenant}/`)) return actor.slice(tenant.length + 1);
  return actor.includes('/') ? actor : `${home}/${actor}`;
};
