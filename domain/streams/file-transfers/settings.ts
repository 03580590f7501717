import { fileTransferSettings as part } from '../../../events/catalogue/settings/file-transfers.ts';
import type { SettingsOf } from '../../../events/catalogue/settings/kinds.ts';
import { settingsReader } from '../../kernel/settings.ts';

export type FileTransferSettings = SettingsOf<typeof part>;
export const fileTransferSettings = settingsReader('file-transfers', part);
