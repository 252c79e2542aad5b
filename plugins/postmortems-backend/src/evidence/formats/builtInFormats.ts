import type {
  EvidenceFormat,
  LineFormat,
} from 'backstage-plugin-postmortems-node';
import { accessLog } from './logs/accessLog';
import { accessLogJson } from './logs/accessLogJson';
import { alertmanagerAlerts } from './alertmanager/alertmanagerAlerts';
import { alertmanagerWebhook } from './alertmanager/alertmanagerWebhook';
import { amtoolSimple } from './alertmanager/amtoolSimple';
import { criLog } from './containers/criLog';
import { githubApi } from './github/githubApi';
import { githubWebhook } from './github/githubWebhook';
import { grafanaAnnotations } from './dashboards/grafanaAnnotations';
import { jsonLines } from './logs/jsonLines';
import { jvmGc } from './logs/jvmGc';
import { klog } from './logs/klog';
import { kubectlLogs } from './containers/kubectlLogs';
import { kubernetesEvents } from './containers/kubernetesEvents';
import { log4j } from './logs/log4j';
import { logfmt } from './logs/logfmt';
import { nginxError } from './logs/nginxError';
import { opsgenie } from './paging/opsgenie';
import { pagerduty } from './paging/pagerduty';
import { prometheus } from './prometheus/prometheus';
import { prometheusAlerts } from './prometheus/prometheusAlerts';
import { prometheusError } from './prometheus/prometheusError';
import { pythonLog } from './logs/pythonLog';
import { slack } from './chat/slack';
import { timedTable } from './tables/timedTable';
import { timedText } from './tables/timedText';

/** What programs write, each a line by itself. */
const WRITTEN: LineFormat[] = [
  accessLog,
  accessLogJson,
  nginxError,
  klog,
  jvmGc,
  pythonLog,
  log4j,
  jsonLines,
  logfmt,
];

/** All formats that are built in, in the order in which they are asked: the narrower before the wider. */
export const BUILT_IN_FORMATS: EvidenceFormat[] = [
  prometheus,
  prometheusError,
  prometheusAlerts,
  alertmanagerWebhook,
  alertmanagerAlerts,
  kubernetesEvents,
  pagerduty,
  opsgenie,
  githubWebhook,
  githubApi,
  slack,
  grafanaAnnotations,
  // Before what they hold: some of that is known wherever in a line it stands.
  criLog(WRITTEN),
  kubectlLogs(WRITTEN),
  ...WRITTEN,
  amtoolSimple,
  timedTable,
  timedText,
];
