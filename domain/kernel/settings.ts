import * as z from 'zod/mini';
import type { Json } from '../../events/catalogue/define-events.ts';
import { valueIn } from '../../events/catalogue/settings/index.ts';
import type { SettingsOf, SettingsPart } from '../../events/catalogue/settings/kinds.ts';

/**
 * A school's settings as an adopted policy states them: open, so that a new setting never changes a published
 * schema.
 */
export type OpenSettings = Readonly<Record<string, Json>>;

/**
 * Reads one stream's settings, total: what a policy does not state, or states in a way not known here, is
 * null.
 */
export const settingsReader = <P extends SettingsPart>(name: string, part: P) => {
  const typed = z.custom<SettingsOf<P>>();
  return (settings: OpenSettings): SettingsOf<P> =>
    typed.parse(
      Object.fromEntries(
        Object.entries(part).map(([key, { read }]) => [key, read(valueIn(settings, name, key))]),
      ),
    );
};

/** For streams that no setting concerns. */
export const noSettings = (): null => null;
