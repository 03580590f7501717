import { describe, expect, it } from 'vitest';
import { type PermissionRow, permissionsIn } from '../../../../../domain/kernel/permission.ts';
import { authorise, Forbidden } from '../../../../../functions/shared/access/authorise.ts';
import { permissions } from '../../../../../functions/shared/access/permissions.ts';
import { grantFor } from '../../../../../functions/shared/access/permitted.ts';

const rows: readonly PermissionRow<string>[] = [
  { actions: ['read'], roles: ['office', 'auditor'], withholdsPersonal: true },
  { actions: ['read'], roles: ['office'] },
  { actions: ['read'], roles: ['staff'], relation: 'self' },
  { actions: ['Close', 'Reopen'], roles: ['dsl'] },
  { actions: ['Close'], roles: ['dsl'], relation: 'self', effect: 'forbid' },
];
const table = permissionsIn('matters', rows);
const caller = (...roles: readonly string[]) => ({ person: 'p-1', roles, children: [], tenant: 'school-a' });
const decided = (role: string, action: string, subject: string | null = null) =>
  grantFor(table, caller(role), { stream: 'matters', action, subject });

describe('the row that decides', () => {
  it('ORG-02 is named by stream, action and terms', () => {
    expect(decided('auditor', 'read')).toEqual({
      effect: 'permit',
      row: 'matters/read:names-withheld',
      opensPersonal: false,
    });
    expect(decided('staff', 'read', 'p-1')).toEqual({
      effect: 'permit',
      row: 'matters/read:self',
      opensPersonal: true,
    });
    expect(decided('dsl', 'Reopen')).toMatchObject({ row: 'matters/Close' });
  });

  it('ORG-02 is the first that opens personal fields, where several permit', () => {
    expect(decided('office', 'read')).toEqual({ effect: 'permit', row: 'matters/read', opensPersonal: true });
  });

  it('ORG-02 refuses by a row that forbids, whatever others permit', () => {
    expect(decided('dsl', 'Close', 'p-1')).toEqual({ effect: 'forbid', row: 'matters/Close:forbid:self' });
    expect(decided('dsl', 'Close', 'p-2')).toMatchObject({ effect: 'permit', row: 'matters/Close' });
    expect(decided('dsl', 'Reopen', 'p-1')).toMatchObject({ effect: 'permit' });
  });

  it('ORG-02 refuses what no row permits, and says that none did', () => {
    expect(decided('parent', 'read')).toEqual({ effect: 'no-row', row: 'no-row' });
    expect(decided('staff', 'read', 'p-2')).toEqual({ effect: 'no-row', row: 'no-row' });
  });

  it('ORG-02 keeps its name when other rows come, and takes a name of its own', () => {
    const [other, named] = permissionsIn('matters', [
      { actions: ['Open', 'read'], roles: ['slt'] },
      { name: 'reopening', actions: ['Close'], roles: ['slt'] },
    ]);
    expect([other?.id, named?.id]).toEqual(['matters/Open', 'matters/reopening']);
    const more = permissionsIn('matters', [{ actions: ['Open'], roles: ['slt'] }, ...rows]);
    expect(more.slice(1).map(({ id }) => id)).toEqual(table.map(({ id }) => id));
  });

  it('ORG-02 is one row of the whole table: no two have one id', () => {
    const ids = permissions.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+\/[A-Za-z-]+(:[a-z-]+)*$/);
  });

  it('ORG-02 stands in what is permitted and in a refusal, and in no text that the caller sees', () => {
    const attempt = { stream: 'matters', action: 'Close', subject: 'p-2' };
    expect(authorise(table, caller('dsl'), attempt)).toEqual({
      caller: caller('dsl'),
      row: 'matters/Close',
      opensPersonal: true,
    });
    const refusal = (role: string, subject: string): unknown => {
      try {
        return authorise(table, caller(role), { ...attempt, subject });
      } catch (error) {
        return error;
      }
    };
    const forbidden = refusal('dsl', 'p-1');
    expect(forbidden).toBeInstanceOf(Forbidden);
    expect(forbidden).toMatchObject({ slug: 'forbidden', row: 'matters/Close:forbid:self' });
    expect(refusal('parent', 'p-1')).toMatchObject({ slug: 'forbidden', row: 'no-row' });
    expect(JSON.stringify(forbidden instanceof Forbidden ? forbidden.details : null)).not.toContain(
      'matters',
    );
  });
});
