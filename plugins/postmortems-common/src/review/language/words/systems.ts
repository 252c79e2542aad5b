import type { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';

/** Software and parts of it that a sentence may have as its subject, and whose names look like names of people. */
export function addSystems(lexicon: Lexicon): Lexicon {
  return lexicon
    .add(
      `kubernetes docker prometheus jenkins travis redis kafka postgres postgresql mysql mongodb cassandra nginx envoy consul vault
  terraform ansible puppet chef helm argo flux github gitlab slack pagerduty datadog azure linux etcd java python ruby rust go node
  spark thanos loki aurora athena binder stripe bind dns tls hyper-v zoom teams backstage`,
      Tag.System,
    )
    .addNouns(
      `system service server database cluster node pod container job task process script pipeline workflow build deployment release
  version change commit patch update upgrade migration rollout rollback query request response call api endpoint library package
  module plugin component instance machine disk network router switch firewall proxy cache queue topic broker table index config
  configuration setting flag limit timeout alert alarm monitor probe check test suite dashboard metric log backup replica certificate
  token key secret code bug function method thread cron bot browser app application website site page frontend backend webhook
  event message image file template chart linter kernel memory cpu load traffic rule policy
  tool automation runbook monitoring alerting logging review worker controller scheduler
  client
  container loader parser balancer compiler handler listener collector exporter resolver consumer producer runner driver
  timer sensor orchestrator autoscaler peer follower leader buffer`,
      Tag.System,
    );
}
