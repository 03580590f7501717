import { trustRoles } from '../../../events/catalogue/words.ts';
import type { DemandedOf } from '../../trusts/shape/identity.ts';

/** Who crosses schools, and who reads all that is sensitive: of them a second factor is always demanded. */
const ALWAYS = [...trustRoles, 'dsl', 'deputy-dsl'];

/** Roles of which a second factor is demanded; null: of everybody. */
export const demandedRoles = (demandedOf: DemandedOf): readonly string[] | null =>
  demandedOf === 'everyone' ? null : [...new Set([...ALWAYS, ...demandedOf])];
