import { describe, expect, it } from 'vitest';
import { defineStream } from '../../../../../domain/kernel/define-stream.ts';
import { permissionsOf } from '../../../../../domain/kernel/permission.ts';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import type { DeviceCommand } from '../../../../../domain/streams/devices/commands.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { permissions } from '../../../../../functions/shared/access/permissions.ts';

describe('the rows of a permission table', () => {
  it('ORG-02 take the stream that they stand under', () => {
    expect(permissions.filter(({ stream }) => stream === 'devices')).toEqual(
      devicesStream.permissions.map((row) => ({ stream: 'devices', id: expect.any(String), ...row })),
    );
  });

  it('ORG-02 do not compile with a command that is not there, and a stream not with the rows of another', () => {
    permissionsOf<DeviceCommand>([
      { actions: ['LendDevice', 'read'], roles: ['office'], withholdsPersonal: true },
    ]);
    // @ts-expect-error a command of another stream
    permissionsOf<DeviceCommand>([{ actions: ['SignAgreement'], roles: ['office'] }]);
    // @ts-expect-error no such role
    permissionsOf<DeviceCommand>([{ actions: ['read'], roles: ['lender'] }]);
    // @ts-expect-error the stream is named once, for all rows
    permissionsOf<DeviceCommand>([{ stream: 'devices', actions: ['read'], roles: ['office'] }]);
    // @ts-expect-error the rows of another stream
    expect(defineStream({ ...devicesStream, permissions: accessStream.permissions })).toBeDefined();
  });
});
