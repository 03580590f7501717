import { type OpenSettings, readFlag } from '../../kernel/settings.ts';

export interface AccessSettings {
  /** The headteacher authorises the use of the wifi (NET-01). */
  readonly wifi: true | null;
  /** Access rights are granted and revoked (ACC-01). */
  readonly rights: true | null;
  /** Accounts with log-in names of their own are issued (ACC-02). */
  readonly uniqueLogIn: true | null;
  /** Accounts, rights and wifi rest on a signature of the current version; null: of any that was not withdrawn (ACC-01, AGR-12). */
  readonly currentAgreement: true | null;
}

export const accessSettings = (settings: OpenSettings): AccessSettings => ({
  wifi: readFlag(settings, 'access', 'wifi'),
  rights: readFlag(settings, 'access', 'rights'),
  uniqueLogIn: readFlag(settings, 'access', 'uniqueLogIn'),
  currentAgreement: readFlag(settings, 'access', 'currentAgreement'),
});
