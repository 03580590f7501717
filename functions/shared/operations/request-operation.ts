import { type EventBus, putEntries } from '../publishing/event-bus.ts';
import { detailTypes, OPERATIONS_SOURCE, type Operation } from './operation.ts';

export interface OperationsBus {
  readonly bus: EventBus;
  readonly busName: string;
}

/** The bus refused the request, or did not answer for it. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}

/**
 * Asks on the bus for an operation to be begun or gone on with; at least once, so each function that hears of
 * it claims it first. @throws RequestRefused
 */
export const requestOperation = async (
  { bus, busName }: OperationsBus,
  { id, kind, school, model }: Operation,
): Promise<void> => {
  // What was asked for has done it: nobody has to hear.
  if (kind === 'redrive') return;
  const detail = { operation: id, ...(kind === 'rebuild' ? { school, model } : {}) };
  const entry = {
    Source: OPERATIONS_SOURCE,
    DetailType: detailTypes[kind],
    Detail: JSON.stringify(detail),
    EventBusName: busName,
  };
  const [code] = await putEntries(bus, [entry]);
  if (code !== null) throw new RequestRefused(`the bus refused a request: ${code}`);
};
