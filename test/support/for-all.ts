import * as fc from 'fast-check';

/** Says something of every value of a space of inputs. */
export const forAll = <T>(values: fc.Arbitrary<T>, says: (value: T) => void, numRuns = 200): void => {
  const property = fc.property(values, says);
  // biome-ignore lint/nursery/noFloatingPromises: of a property that is not asynchronous this returns nothing
  fc.assert(property, { numRuns });
};
