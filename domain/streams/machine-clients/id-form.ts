import type { IdForm } from '../../kernel/id-form.ts';
import { rejections } from './rejections.ts';

/** Small letters alone, since two ids may not differ in case; short enough to stand behind `system.client.`. */
export const isClientId = (id: string): boolean => /^[a-z0-9_][a-z0-9._-]{0,79}$/.test(id);

/** The client id that the identity provider gave a service. */
export const clientId: IdForm = {
  form: '<client>',
  refusal: (id) => (isClientId(id) ? null : rejections.clientIdForm),
};
