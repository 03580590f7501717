import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../../../../../functions/shared/access/permissions-of.ts';

describe('the rows of a permission table', () => {
  it('ORG-02 take the stream that they stand under', () => {
    expect(permissionsOf('devices', [{ actions: ['LendDevice', 'read'], roles: ['office'], withholdsPersonal: true }])).toEqual([
      { stream: 'devices', actions: ['LendDevice', 'read'], roles: ['office'], withholdsPersonal: true },
    ]);
  });

  it('ORG-02 do not compile with a stream, a command or a list that is not there', () => {
    // @ts-expect-error no such stream
    permissionsOf('gadgets', []);
    // @ts-expect-error a command of another stream
    permissionsOf('devices', [{ actions: ['SignAgreement'], roles: ['office'] }]);
    // @ts-expect-error no such list
    permissionsOf('views', [{ actions: ['devices-on-lone'], roles: ['office'] }]);
    // @ts-expect-error lists are permitted by name
    permissionsOf('views', [{ actions: ['read'], roles: ['office'] }]);
    // @ts-expect-error no such role
    permissionsOf('devices', [{ actions: ['read'], roles: ['lender'] }]);
    // @ts-expect-error the stream is named once, for all rows
    expect(permissionsOf('devices', [{ stream: 'devices', actions: ['read'], roles: ['office'] }])).toHaveLength(1);
  });
});
