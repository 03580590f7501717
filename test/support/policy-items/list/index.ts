import { accountsAndNetwork } from './accounts-and-network.ts';
import { agreements } from './agreements.ts';
import { devicesAndConduct } from './devices-and-conduct.ts';
import { incidents } from './incidents.ts';
import type { Item } from './item.ts';
import { messagesAndPictures } from './messages-and-pictures.ts';
import { oversight } from './oversight.ts';
import { schoolAndPolicy } from './school-and-policy.ts';
import { teaching } from './teaching.ts';

const groups = [
  schoolAndPolicy,
  agreements,
  incidents,
  accountsAndNetwork,
  devicesAndConduct,
  messagesAndPictures,
  teaching,
  oversight,
];

/**
 * THE list of what the two kinds of policies ask for: `docs/items.md` and `docs/coverage.md` are made of it
 * and the code.
 */
export const items: readonly Item[] = groups.flat();

/** What the letters of a code stand for. */
export const contexts: Readonly<Record<string, string>> = {
  ORG: 'the school and its people',
  POL: 'the policy itself',
  AGR: 'agreements that people sign',
  INC: 'incidents',
  SRC: 'searches and what was found',
  CMP: 'complaints',
  ACC: 'accounts and rights',
  NET: 'the network',
  UNA: 'unacceptable use',
  DEV: 'devices',
  MOB: 'phones of pupils',
  EML: 'messages',
  PUB: 'pictures and what is published',
  TRG: 'training',
  CUR: 'teaching about online safety',
  HLP: 'learning at home',
  MON: 'filtering and monitoring',
  TEC: 'new technology',
  GOV: 'oversight',
  DPR: 'data protection',
};
