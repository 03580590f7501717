import { catalogue } from '../../events/catalogue/index.ts';

/**
 * Every event type of a stream, as the catalogue has it: a new entry reaches the rules by itself.
 * @throws when the catalogue has no such stream
 */
export const eventTypesOf = (stream: string): readonly string[] => {
  const found = catalogue.find((events) => events.stream === stream);
  if (!found) throw new Error(`no stream of the catalogue has the name ${stream}, expected one of ${streamNames().join(', ')}`);
  return Object.keys(found.entries);
};

const streamNames = () => catalogue.map(({ stream }) => stream);
