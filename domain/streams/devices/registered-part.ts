import type { Registered, RegisteredDevice } from './state.ts';

/** What is known of a device wherever it is; who used it off site had it where it was before. */
export const registeredPart = (state: RegisteredDevice): Registered => {
  const { events, form, intendedFor, label, supportsUpdates, registeredBy, registeredAt } = state;
  const registration = { form, intendedFor, label, supportsUpdates, registeredBy, registeredAt };
  const { inStoreSince, safeguards, safeguardsBy, returnedBy, condition, signatures } = state;
  const { upkeep, approval } = state;
  const since = { inStoreSince, safeguards, safeguardsBy, returnedBy, condition };
  return { events, ...registration, ...since, signatures, upkeep, approval, offSite: null };
};
