import type {
  EvidenceFormat,
  LineFormat,
} from 'backstage-plugin-postmortems-node';
import { accessLog } from './accessLog';
import { accessLogJson } from './accessLogJson';
import { alertmanagerAlerts } from './alertmanagerAlerts';
import { alertmanagerWebhook } from './alertmanagerWebhook';
import { amtoolSimple } from './amtoolSimple';
import { criLog } from './criLog';
import { githubApi } from './githubApi';
import { githubWebhook } from './githubWebhook';
import { grafanaAnnotations } from './grafanaAnnotations';
import { jsonLines } from './jsonLines';
import { jvmGc } from './jvmGc';
import { klog } from './klog';
import { kubectlLogs } from './kubectlLogs';
import { kubernetesEvents } from './kubernetesEvents';
import { log4j } from './log4j';
import { logfmt } from './logfmt';
import { nginxError } from './nginxError';
import { opsgenie } from './opsgenie';
import { pagerduty } from './pagerduty';
import { prometheus } from './prometheus';
import { prometheusAlerts } from './prometheusAlerts';
import { prometheusError } from './prometheusError';
import { pythonLog } from './pythonLog';
import { slack } from './slack';
import { timedTable } from './timedTable';
import { timedText } from './timedText';

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
  ...WRITTEN,
  criLog(WRITTEN),
  kubectlLogs(WRITTEN),
  amtoolSimple,
  timedTable,
  timedText,
];
