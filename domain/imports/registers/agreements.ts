import * as z from 'zod/mini';
import { signedName } from '../../../events/catalogue/fields.ts';
import { audience } from '../../../events/catalogue/words.ts';
import type { Table } from '../table.ts';
import { needPerson, readRows } from './columns.ts';
import type { RegisterFor, RegisterReading } from './register.ts';

const version = z.pipe(z.string().check(z.regex(/^-?\d{1,4}$/)), z.transform(Number));

/** Signatures on paper from before the system: one row a person, audience and version (AGR-01). */
export const readAgreements = ([table]: readonly Table[], readFor: RegisterFor): RegisterReading =>
  readRows(
    table,
    { needed: ['audience', 'version', 'signed_name', 'signed_on'], days: ['signed_on'] },
    readFor,
    (cells, at) => {
      const command = {
        type: 'TakeOverSignature',
        templateVersion: cells.value('version', version),
        signedName: cells.value('signed_name', signedName),
        signedOn: cells.day('signed_on'),
        source: readFor.source,
      };
      const of = cells.value('audience', audience);
      return {
        at,
        names: [needPerson(cells, 'person')],
        make: ([person]) => ({
          stream: 'agreements',
          id: `${person?.person}.${of}`,
          commands: [command],
        }),
      };
    },
  );
