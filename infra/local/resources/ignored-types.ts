/**
 * Resource types that are synthesised only: they carry no data and decide nothing on this machine, each for
 * its reason. Nothing that is made here refers to one (`test/infra/resource-types.test.ts`).
 */
export const synthesisedOnly: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::ApiMapping': 'It leads a name of the trust to the API, which has a port here.',
  'AWS::ApiGatewayV2::DomainName': 'It is a name in DNS.',
  'AWS::Backup::BackupPlan':
    'What it backs up lies in a folder of this machine, which is copied as any other.',
  'AWS::Backup::BackupSelection': 'It names the tables of a plan.',
  'AWS::Backup::BackupVault': 'It keeps copies that nothing reads but a restore.',
  'AWS::CDK::Metadata': 'It describes the template.',
  'AWS::CertificateManager::Certificate': 'It is for a name in DNS; here nothing leaves the machine.',
  'AWS::CloudWatch::Alarm': 'It mails an operator; what functions count stands in their logs here.',
  'AWS::CloudWatch::Dashboard': 'It shows an operator what is measured.',
  'AWS::CodeDeploy::Application': 'It groups what moves aliases.',
  'AWS::CodeDeploy::DeploymentConfig': 'It says how an alias is moved from one version to the next.',
  'AWS::CodeDeploy::DeploymentGroup':
    'It moves an alias from one version to the next; a start of this machine has one version.',
  'AWS::Lambda::Permission': 'It lets AWS call a function of an account; here one process calls another.',
  'AWS::Logs::LogGroup': 'Lines of a log go to the terminal.',
  'AWS::Route53::RecordSet': 'It is a name in DNS.',
  'AWS::S3::BucketPolicy':
    'It refuses deletion and plain HTTP; no function has a right to the one or uses the other.',
  'AWS::SES::ConfigurationSet': 'It names what counts mail; nothing counts it here.',
  'AWS::SES::ConfigurationSetEventDestination': 'It counts mail for alarms, which mail an operator.',
  'AWS::SES::EmailIdentity': 'It proves a domain to mail servers; here every mail goes into one outbox.',
  'AWS::SNS::Subscription': 'It is the mail address of alarms.',
  'AWS::SNS::TopicPolicy': 'It lets alarms publish.',
  'AWS::SQS::QueuePolicy': 'It lets rules of the account send; here one process sends to another.',
};
