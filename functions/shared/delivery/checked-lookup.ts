import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** A name that leads to an address which is not taken. */
export class AddressNotAllowed extends Error {
  override readonly name = 'AddressNotAllowed';
}

/** All addresses of a name; tests hand in their own. */
export type FindAddresses = (name: string) => Promise<readonly LookupAddress[]>;

export const systemAddresses: FindAddresses = (name) =>
  new Promise((resolve, reject) => {
    lookup(name, { all: true }, (error, found) => (error === null ? resolve(found) : reject(error)));
  });

/**
 * Looks a name up once, for one connection, which is then made to one of these addresses: all of them have to be
 * allowed, so that a name which changes between two looks leads nowhere else (DNS rebinding).
 */
export const checkedLookup =
  (find: FindAddresses, isAllowed: (address: string) => boolean): LookupFunction =>
  (name, { all }, callback) => {
    find(name).then(
      (found) => {
        const [first] = found;
        if (first === undefined || !found.every(({ address }) => isAllowed(address)))
          callback(new AddressNotAllowed(`${name} has an address that is not allowed`), []);
        else if (all === true) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
