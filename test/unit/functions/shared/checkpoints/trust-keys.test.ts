import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, describe, expect, it } from 'vitest';
import { parseNote } from '../../../../../events/log/proof/note.ts';
import { createTrustKeys } from '../../../../../functions/shared/checkpoints/trust-keys.ts';
import { awsJsonService } from '../../../../../infra/local/http/aws-json.ts';
import { listen } from '../../../../../infra/local/http/listen.ts';
import { kmsOperations } from '../../../../../infra/local/keys/kms.ts';
import { masterKeys } from '../../../../../infra/local/keys/master-keys.ts';
import { signingKeys } from '../../../../../infra/local/keys/signing-keys.ts';
import { localClient } from '../../../../../infra/local/local-client.ts';

const name = 'daybook/fernhill';
const lost = `${name}+00000000+AQ==`;
const ofDossiers = `${name}/dossiers+00000001+AQ==`;
const signing = signingKeys(null);
const { arn: keyIds } = signing.create('checkpoints');
const server = await listen(awsJsonService(kmsOperations(masterKeys(null), signing)));
const client = new KMSClient(localClient(server.url));
afterAll(async () => {
  client.destroy();
  await server.close();
});

describe('the keys of a trust that was restored into another account', () => {
  const keys = createTrustKeys({ client, name, keyIds, former: `${lost},${ofDossiers}` });

  it('GOV-04 are published with the lost ones before them, and none of another use', async () => {
    expect(await keys.published()).toEqual([lost, expect.stringMatching(/^daybook\/fernhill\+/)]);
  });

  it('GOV-04 sign with the newest, which is here', async () => {
    const { signatures } = parseNote(await keys.sign('a statement\n'));
    expect(signatures.map(({ id }) => id)).toEqual([(await keys.published())[1]?.split('+')[1]]);
  });
});
