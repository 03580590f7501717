import * as z from 'zod/mini';
import type { View } from '../../domain/kernel/view.ts';

/** The filters of a list as parameters, from the schema that the list parses them with. */
export const filtersOf = ({ query }: View): readonly object[] =>
  Object.entries(z.toJSONSchema(query, { target: 'draft-2020-12', io: 'input' }).properties ?? {}).map(
    ([name, described]) => {
      const { description, ...schema } = typeof described === 'boolean' ? {} : described;
      return { name, in: 'query', required: false, description, schema };
    },
  );
