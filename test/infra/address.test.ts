import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { allOfType, synthesised } from './synthesised.ts';

const certificateArn = 'arn:aws:acm:eu-west-2:111122223333:certificate/1234-abcd';
const name = 'daybook.fernhill.example';
const inZone = synthesised();
const byHand = synthesised({ ...trust.deployment, domain: { name, certificateArn } });
const outputOf = (built: typeof inZone, stack: string, output: string) =>
  (built.templates[stack]!.toJSON() as { Outputs: Record<string, { Value: unknown }> }).Outputs[output]
    ?.Value;

describe('a name of the trust’s own', () => {
  it('ORG-04 stands in a stack that nobody removes with the API', () => {
    expect(inZone.stacks.address?.terminationProtection).toBe(true);
    const names = allOfType(inZone, 'AWS::ApiGatewayV2::DomainName');
    expect(names).toHaveLength(1);
    expect(Object.keys(inZone.resources('Address'))).toContain(names[0]![0]);
    expect(names[0]![1].Properties).toMatchObject({
      DomainName: name,
      DomainNameConfigurations: [{ EndpointType: 'REGIONAL' }],
    });
  });

  it('ORG-04 leads to the one stage of the API', () => {
    const [mapping, ...others] = allOfType(inZone, 'AWS::ApiGatewayV2::ApiMapping');
    expect(others).toEqual([]);
    expect(mapping![1].Properties).toMatchObject({
      DomainName: { 'Fn::ImportValue': expect.stringContaining('daybook-fernhill-address:') },
      Stage: '$default',
    });
    expect(outputOf(inZone, 'Api', 'ApiUrl')).toBe(`https://${name}/`);
  });

  it('ORG-04 has a certificate and an entry in DNS made in its hosted zone', () => {
    expect(allOfType(inZone, 'AWS::CertificateManager::Certificate')[0]![1].Properties).toMatchObject({
      DomainName: name,
      DomainValidationOptions: [{ HostedZoneId: 'Z0EXAMPLEOFFERNHILL' }],
    });
    expect(allOfType(inZone, 'AWS::Route53::RecordSet')[0]![1].Properties).toMatchObject({
      Name: `${name}.`,
      Type: 'A',
      HostedZoneId: 'Z0EXAMPLEOFFERNHILL',
    });
  });

  it('ORG-04 takes a certificate that is there, and says what DNS has to lead to', () => {
    expect(allOfType(byHand, 'AWS::CertificateManager::Certificate')).toEqual([]);
    expect(allOfType(byHand, 'AWS::Route53::RecordSet')).toEqual([]);
    expect(JSON.stringify(byHand.resources('Address'))).toContain(certificateArn);
    expect(JSON.stringify(outputOf(byHand, 'Address', 'AddressTarget'))).toContain('RegionalDomainName');
  });

  it('ORG-04 is left out where the file has none: the API answers at its own address', () => {
    const { domain: _, ...stated } = trust.deployment;
    const without = synthesised({
      ...stated,
      portalUrl: 'https://portal.fernhill.example',
      signUrl: 'https://portal.fernhill.example/sign',
      console: { ...stated.console!, url: 'https://portal.fernhill.example/console' },
    });
    expect(without.templates).not.toHaveProperty('Address');
    expect(allOfType(without, 'AWS::ApiGatewayV2::ApiMapping')).toEqual([]);
    expect(JSON.stringify(outputOf(without, 'Api', 'ApiUrl'))).toContain('execute-api');
  });
});
