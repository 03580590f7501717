import { type OpenSettings, readFlag } from '../../kernel/settings.ts';

export interface DeviceSettings {
  /** The school lends devices to parents (DEV-02). */
  readonly loansToParents: true | null;
  /** Staff sign a compliance document when a work device is allocated to them (DEV-03). */
  readonly complianceDocument: true | null;
}

export const deviceSettings = (settings: OpenSettings): DeviceSettings => ({
  loansToParents: readFlag(settings, 'devices', 'loansToParents'),
  complianceDocument: readFlag(settings, 'devices', 'complianceDocument'),
});
