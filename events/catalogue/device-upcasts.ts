import type { Json } from './define-events.ts';
import { describedBy } from './device-forms.ts';

type Data = Readonly<Record<string, Json>>;

/** A kind said two things in a word; here they are, each in a field. */
const withoutKind = ({ kind, ...rest }: Data): Record<string, Json> =>
  kind === undefined ? rest : { ...rest, ...describedBy(kind) };

/**
 * 1: `kind` becomes `form` and `intendedFor`. 2: nobody had asked yet whether a device takes updates, so that
 * is not known.
 */
export const registeredUpcasts = {
  1: withoutKind,
  2: (data: Data): Record<string, Json> => ({ ...data, supportsUpdates: null }),
};

const isObject = (value: Json | undefined): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * 1: what is put right is named as registrations name it now. 2: more can be put right, and nothing of it
 * was.
 */
export const correctedUpcasts = {
  1: (data: Data): Record<string, Json> => {
    const changes = data['changes'];
    return { ...data, changes: isObject(changes) ? withoutKind(changes) : {} };
  },
  2: (data: Data): Record<string, Json> => ({ ...data }),
};
