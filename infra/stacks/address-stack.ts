import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, HostedZone, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import type { Construct } from 'constructs';
import type { DomainSettings } from '../trusts/shape/domain.ts';

export interface AddressStackProps extends StackProps {
  readonly domain: DomainSettings;
}

/**
 * The name that people know the API and the console by. In a stack of its own, so that links that were mailed
 * still lead here when the API is removed and made again.
 */
export class AddressStack extends Stack {
  readonly domainName: DomainName;

  constructor(scope: Construct, id: string, { domain, ...props }: AddressStackProps) {
    super(scope, id, props);
    const { name, hostedZone } = domain;
    const zone =
      hostedZone &&
      HostedZone.fromHostedZoneAttributes(this, 'Zone', {
        hostedZoneId: hostedZone.id,
        zoneName: hostedZone.name,
      });
    this.domainName = new DomainName(this, 'Name', {
      domainName: name,
      certificate: this.certificate(domain, zone),
    });
    const { regionalDomainName, regionalHostedZoneId } = this.domainName;
    if (zone !== undefined)
      new ARecord(this, 'Dns', {
        zone,
        recordName: `${name}.`,
        target: RecordTarget.fromAlias(
          new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
        ),
      });
    new CfnOutput(this, 'AddressTarget', {
      value: regionalDomainName,
      description: 'What DNS has to lead the name to (CNAME), where no hosted zone does',
    });
  }

  private certificate({ name, certificateArn }: DomainSettings, zone: IHostedZone | undefined): ICertificate {
    return certificateArn === undefined
      ? new Certificate(this, 'Certificate', {
          domainName: name,
          validation: CertificateValidation.fromDns(zone),
        })
      : Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
  }
}
