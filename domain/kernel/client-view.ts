/** What a service may read, and until when, as other streams may know it: `facts` from `machine-clients`. */
export interface Registration {
  readonly types: readonly string[];
  /** Last day. */
  readonly until: string;
}

/** Types of events that a service may read on a day, `YYYY-MM-DD`; null: it is not registered then. */
export const registeredTypes = (
  registration: Registration | null,
  today: string,
): readonly string[] | null =>
  registration !== null && today <= registration.until ? registration.types : null;
