import { peopleFolding } from '../../domain/people/folding.ts';
import type { LogReader } from '../../events/log/types.ts';
import type { Sealer } from '../../events/sealing/types.ts';
import { typedFoldingOf } from '../shared/any-stream.ts';
import type { DeliverDeps } from './deliver.ts';

/** A person's address from their own record, opened for the moment of sending only. */
export const createAddressOf =
  (log: Pick<LogReader, 'load'>, sealer: Sealer): DeliverDeps['addressOf'] =>
  async (school, person) => {
    const place = { school, stream: 'people', id: person };
    const { state } = await log.load(place, typedFoldingOf(peopleFolding));
    if (state.status === 'unregistered' || state.email === null) return null;
    const address = await sealer.open(place, state.email);
    return typeof address === 'string' ? address : null;
  };
