/** A text of a source file, and what stood there before. */
type Edit = readonly [now: string, before: string];

/**
 * What the release before this one was like, as changes of today's sources: it folds devices in another way,
 * knows `DeviceRegistered` and `DeviceCorrected` one version lower, no event that says whether a device is
 * encrypted, and no setting `devices.complianceDocument`.
 */
export const earlierSources: Readonly<Record<string, readonly Edit[]>> = {
  'domain/streams/devices/stream.ts': [
    ['stateVersion: 7,', 'stateVersion: 6,'],
    // In its states alone: a state that is folded on from one has it, too.
    [
      '\n  evolve,\n  settings',
      '\n  evolve: (state, event) => ({ ...evolve(state, event), ofEarlier: true }),\n  settings',
    ],
  ],
  'events/catalogue/devices.ts': [
    ["version: 3,\n    description: 'A device", "version: 2,\n    description: 'A device"],
    ["version: 3,\n    description: 'A slip", "version: 2,\n    description: 'A slip"],
    ['      supportsUpdates: z.nullable(z.boolean()),\n', ''],
  ],
  'events/catalogue/device-upkeep.ts': [
    [
      `  DeviceEncryptionConfirmed: event({
    version: 1,
    description: 'Somebody looked whether the device is encrypted.',
    items: ['DEV-08'],
    payload: z.strictObject({ isEncrypted: z.boolean() }),
    example: { isEncrypted: true },
  }),
`,
      '',
    ],
  ],
  'events/catalogue/device-upcasts.ts': [
    ['  2: (data: Data): Record<string, Json> => ({ ...data, supportsUpdates: null }),\n', ''],
    ['  2: (data: Data): Record<string, Json> => ({ ...data }),\n', ''],
  ],
  'events/catalogue/settings/devices.ts': [
    [
      `  complianceDocument: flag({
    description: 'Staff sign a compliance document when a work device is allocated to them',
    items: ['DEV-03'],
  }),
`,
      '',
    ],
  ],
  'domain/streams/devices/evolve.ts': [
    ['\n  ...data,\n  registeredBy', '\n  ...data,\n  supportsUpdates: null,\n  registeredBy'],
  ],
  'domain/streams/devices/register.ts': [
    ['  const { label = null, supportsUpdates = null } = command;', '  const { label = null } = command;'],
    ['command.intendedFor), label, supportsUpdates };', 'command.intendedFor), label };'],
    ['({ form, intendedFor, label, supportsUpdates }: Reg', '({ form, intendedFor, label }: Reg'],
    ['  label,\n  supportsUpdates,\n', '  label,\n'],
  ],
  'domain/streams/devices/commands.ts': [['      supportsUpdates: z.optional(z.boolean()),\n', '']],
  'domain/streams/devices/upkeep-commands.ts': [["  'encrypted',\n  'not-encrypted',\n", '']],
};
