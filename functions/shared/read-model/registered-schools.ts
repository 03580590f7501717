import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { SCHOOL_DIRECTORY } from './generations.ts';
import type { ReadModel } from './read-model.ts';

/** Which schools the trust has, by id. */
export const registeredSchools = async (readModel: Pick<ReadModel, 'sources'>): Promise<readonly string[]> =>
  (await readModel.sources(TRUST_TENANT, SCHOOL_DIRECTORY)).map(({ id }) => id);
