import type { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';

/** Software and parts of it that a sentence may have as its subject, and whose names look like names of people. */
export function addSystems(lexicon: Lexicon): Lexicon {
  return lexicon
    .add(
      `kubernetes docker prometheus grafana alertmanager jenkins travis redis kafka postgres postgresql mysql mongo mongodb
  cassandra elasticsearch logstash fluentd nginx apache envoy istio linkerd consul vault terraform
  ansible puppet chef salt helm argo flux github gitlab bitbucket slack jira confluence pagerduty
  opsgenie statuspage datadog sentry splunk newrelic azure gcp 
  vercel netlify linux ubuntu debian windows systemd etcd kubelet kubectl zookeeper rabbitmq celery sidekiq
  django rails spring java python ruby rust golang node react angular hadoop spark flink airflow thanos loki 
  jaeger traefik haproxy varnish memcached clickhouse snowflake bigquery dynamo aurora athena lambda cloudwatch
  route53 letsencrypt certbot cypress selenium playwright jupyterhub binder stripe auth0 keycloak backstage
  renovate dependabot sonarqube artifactory coredns bind dns dhcp tls
  patroni pgbouncer spanner firebase discord zoom teams
  openshift vmware vsphere hyper-v ceph minio solr `,
      Tag.System,
    )
    .addNouns(
      `system service server database cluster node pod container job task process script pipeline workflow build
  deployment release version change commit patch update upgrade migration rollout rollback query request
  response call api endpoint library package dependency module plugin component instance machine
  disk volume network router switch firewall balancer proxy cache queue topic broker table index schema
  config configuration setting flag limit quota timeout alert alarm monitor probe check test suite dashboard
  metric log backup replica certificate cert token key secret credential code bug function method class thread
  cron cronjob daemon bot browser app application website site page frontend backend webhook event
  message image file template manifest chart validator parser compiler linter health healthcheck
  engine kernel firmware memory cpu load traffic rule policy tool tooling automation runbook
  documentation doc procedure monitoring alerting logging review
  handler worker watcher controller scheduler builder producer consumer master driver host runner publisher
  executor client guard`,
      Tag.System,
    );
}
