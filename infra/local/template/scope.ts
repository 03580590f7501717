import type { Json } from '../../../events/catalogue/define-events.ts';

/** What the intrinsic functions of one template may ask for. */
export interface Scope {
  readonly ref: (name: string) => Promise<Json>;
  readonly attribute: (resource: string, attribute: string) => Promise<Json>;
  readonly importValue: (name: string) => Promise<Json>;
  readonly condition: (name: string) => Promise<boolean>;
}
