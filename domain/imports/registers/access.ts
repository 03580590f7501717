import { accessRight, logInName } from '../../../events/catalogue/access-forms.ts';
import { audience } from '../../../events/catalogue/words.ts';
import type { Table } from '../table.ts';
import { needPerson, readRows } from './columns.ts';
import type { RegisterFor, RegisterReading } from './register.ts';

/**
 * Rights and accounts from before the system: a row has a right (`kind` and `name`) or a log-in name (ACC-01,
 * ACC-02).
 */
export const readAccess = ([table]: readonly Table[], readFor: RegisterFor): RegisterReading =>
  readRows(table, { needed: ['audience', 'since'], days: ['since'] }, readFor, (cells, at) => {
    const { source } = readFor;
    const [of, since] = [cells.value('audience', audience), cells.day('since')];
    const command =
      cells.text('log_in_name') === ''
        ? {
            type: 'TakeOverAccess',
            right: {
              kind: cells.value('kind', accessRight.shape.kind),
              name: cells.value('name', accessRight.shape.name),
            },
            audience: of,
            grantedOn: since,
            source,
          }
        : {
            type: 'TakeOverAccount',
            logInName: cells.value('log_in_name', logInName),
            audience: of,
            issuedOn: since,
            source,
          };
    return {
      at,
      names: [needPerson(cells, 'person')],
      make: ([person]) => ({ stream: 'access', id: person?.person ?? '', commands: [command] }),
    };
  });
