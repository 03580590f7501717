/**
 * Why a request may reach more than one tenant's records. There is no other way from one school's records
 * into another's; what runs by itself, such as projecting and sweeping, takes no requests and has no wall.
 */
export const crossingReasons = [
  /** A list of the trust: the same list of every school. */
  'list-of-the-trust',
  /** What every school had on record at a moment of the past. */
  'past-of-the-trust',
  /** Somebody asks where they are known. */
  'own-schools',
  /** How journals and checkpoints of every school are. */
  'health-of-the-trust',
] as const;
export type CrossingReason = (typeof crossingReasons)[number];
