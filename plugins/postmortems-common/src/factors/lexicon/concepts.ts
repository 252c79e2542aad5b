/**
 * What contributing factors speak of, in the words of the field. A concept is told by any of its words: a whole word,
 * the beginning of one (`alert*`), or several in a row. It was put together from what incident reports commonly say,
 * not from any one collection of them.
 */
export const CONCEPTS = {
  // What was not there.
  absence: `no not lack* missing miss missed never without absen* none nobody insufficient* neither nor cannot can't
    didn't doesn't wasn't weren't isn't aren't hadn't hasn't haven't don't couldn't wouldn't won't inadequate* incomplete* unable
    failed+to fails+to omitted omission overlook* forgot* forgotten skipped gap gaps untested unmonitored undocumented unaware nothing`,
  // How it was seen.
  monitoring: `monitor* unmonitored metric* observab* telemetr* dashboard* graph graphs instrument* grafana prometheus datadog kibana splunk
    cloudwatch nagios zabbix icinga newrelic sli slis slo slos tracing traces blackbox synthetic* probing visib* insight*`,
  alerting: `alert* alarm* pager* paged paging pages pagerduty opsgenie`,
  logging: `log logs logging logged logfile* syslog audit+trail`,
  threshold: `threshold* baseline* sensitiv* tuned tuning set+too+high set+too+low raised+from warn+at percentile*`,
  noise: `nois* flood* spam* fatigue drown* flap* false+positive* false+alarm* too+many+alert* desensiti* muted silenced alert+storm ignored+because`,
  detection: `detect* notic* unnotic* discover* reported+by customer+report* support+ticket* hours+later found+out late+detection
    slow+to+notice became+aware first+sign* first+heard customers+told`,
  misleading: `mislead* misled confus* red+herring* obscur* mask* masked ambig* looked+like looked+healthy pointed+to misdiagnos* misread
    misinterpret* wrong+trail appeared+healthy showed+green all+green reported+success reported+healthy hid hidden+by unclear+error wrong+conclusion`,
  silence: `silent* swallow* quietly no+error without+error* unhandled ignored+error* masked+error* fail*+open`,
  // How it was tried.
  testing: `test tests testing tested untested qa coverage regression* e2e end-to-end integration+test* unit+test* validat* exercis* fuzz*
    smoke+test* verify verification verified assert* testbed testcase*`,
  rehearsal: `rehears* game+day* drill* dry+run* chaos exercised failover+test* restore+test* never+been+tried practised practiced dress+rehearsal`,
  loadTest: `load+test* performance+test* stress+test* soak* benchmark* load+testing volume+test* production+volume* realistic+load`,
  environment: `staging sandbox* preprod* pre-production environment* uat non-prod* production-like parity lab test+cluster* dev+cluster*
    differ* unlike+production same+as+production mirrors+production realistic synthetic+data small+data`,
  // How it was changed.
  release: `deploy* release* rollout rolled+out rolling+out roll+out pipeline* ship shipped shipping pushed merge merged ci cd canary canaries staged
    gradual* phased progressive* big+bang everywhere+at+once all+at+once blue+green ring rings`,
  rollback: `rollback* roll+back rolled+back rolling+back revert* back+out backed+out undo undone irreversible one+way`,
  upgrade: `upgrad* version* bump* update updates updated updating patched patching minor+version major+version migrat* new+release replatform*
    deprecat* backward* compatib* incompatib* breaking+change*`,
  unpinned: `pin pins pinned unpinned pinning latest floating lockfile* lock+file version+lock auto-update* automatic+update* automatically+updated
    transitive unversioned mutable+tag* automatic+upgrade* auto+upgrade*`,
  configuration: `config* setting settings flag flags parameter* toggle* yaml helm manifest* terraform env+var* environment+variable* misconfig* option
    options property properties value+was variable* values annotation* ruleset`,
  featureFlag: `feature+flag* feature+toggle* kill+switch* killswitch experiment+flag flag+flipped`,
  defaultValue: `default* out+of+the+box assum* believ* took+for+granted expected+that we+thought presum* trust trusted supposed expectation*`,
  drift: `drift* out+of+sync snowflake* infrastructure+as+code iac terraform ansible puppet chef not+managed by+hand+in+production hand-edited
    source+of+truth declarative gitops inconsistent+between diverg* undeclared`,
  defect: `bug bugs defect* race+condition* null+pointer nullpointer* exception* off+by+one infinite+loop edge+case* corner+case* faulty crash* segfault
    stack+overflow logic+error* incorrect+logic coding+error memory+leak leak leaks leaked deadlock* typo regression* panic*`,
  errorHandling: `error+handling exception+handling error+message* stack+trace status+code* handled+gracefully retryable idempoten* validation+error*
    malformed input+validation unvalidated sanity+check* bounds`,
  // What people knew.
  documentation: `document* undocumented doc docs runbook* run+book* playbook* wiki readme instruction* procedure* checklist* guide guides written+down
    outdated out+of+date confluence diagram* manual+page handbook steps step+by+step how+to`,
  knowledge: `knowledge knew known+only know+how experience* inexperience* familiar* unfamiliar* understand* understood expertise expert experts train
    training trained untrained learn* onboard* skill* unaware tribal one+person only+one+person single+person bus+factor head in+the+head nobody+knew
    few+people institutional+memory left+the+company former deep+understanding`,
  absencePeople: `holiday* vacation* on+leave absent absence unavailab* weekend* night overnight lunch office+hours out+of+hours after+hours staff* understaff*
    short-staffed conference friday christmas on+call+was availab* timezone+of off+sick sick skeleton parental public+holiday early+morning
    busy bandwidth headcount`,
  ownership: `owner* owned own+team responsib* unowned orphan* belongs belonged accountab* nobody's unclear+who no+team shared+responsibility handover
    hand-over handed+over personal+account other+team* another+team maintainer* custodian steward* whose`,
  escalation: `escalat* contact* on-call oncall rota rotation* roster phone+number* reach+the reach+anyone response+from respond* paged+the
    incident+commander incident+management incident+process major+incident call+list paging+tree call+tree wrong+person`,
  communication: `communicat* coordinat* inform informed announce* told tell telling aware awareness status+page channel* slack teams+channel email*
    mail meeting* stakeholder* between+teams notify notified heads+up misunderst* shared+with both+teams in+the+loop silo* siloed announcement*
    change+calendar broadcast*`,
  // On what it depends.
  vendor: `vendor* third+party third-party upstream provider* supplier* external* saas aws gcp azure cloud+provider partner* open+source
    library libraries sdk plugin+bug carrier* isp contractor* outsourc* managed+service hosted+by subcontract* acquirer* registrar*`,
  dependency: `depend* downstream relies+on relied+on reliant calls+to calls+the hard+dependency critical+path synchronous* transitively blocking+call
    backing+service shared+service* coupled coupling cascade* cascad* knock-on domino`,
  fallback: `fallback* fall+back degrad* circuit+break* timeout* time-out* timed+out retry retries retried retrying backoff back-off bulkhead* graceful*
    failover fail-over failed+over resilien* thundering+herd retry+storm* stampede load+shed* shed* backpressure back+pressure hedg* jitter`,
  redundancy: `single+point* spof single+instance single+node single+zone single+region single+az redundan* only+one one+region one+zone same+rack same+zone
    multi-az standby blast+radius isolat* segregat* dedicated mixed+with shared+cluster same+cluster monolith* bottleneck* co-located
    colocated tenant* namespace* noisy+neighbour* noisy+neighbor* separat* partitioned`,
  capacity: `capacit* exhaust* saturat* full disk+space out+of+memory oom* headroom overload* overwhelm* peak peaks spike* spiked burst* throughput
    scal* autoscal* provision* underprovision* under-provisioned starv* demand growth grew ran+out running+out traffic+increase doubled tripled sized
    sizing forecast* volume+of max+connections ceiling`,
  resourceLimits: `limit limits quota* rate+limit* throttl* pool pools connection+pool* thread+pool* requests+and+limits resource+request* resource+limit*
    priority+class* priorityclass* evict* cgroup* memory+limit* cpu+limit* max+size maximum file+descriptor* ulimit* semaphore* concurrency+limit*`,
  queues: `queue* backlog+of consumer* consumers lag kafka rabbitmq broker* topic poison dead+letter* partition+count redeliver* message* subscriber*`,
  healthChecks: `readiness liveness health+check* healthcheck* probe probes heartbeat* keepalive* watchdog* health+endpoint* healthz`,
  startup: `startup start-up bootstrap* boot booted cold+start* warm* warming restart* circular dependency+order start+order initiali*`,
  // What was run.
  database: `database* db dbs query queries index indexes indices table tables transaction* lock+contention postgres* mysql oracle mongo* replication replica*
    replication+lag sql vacuum cassandra dynamo* slow+query table+lock* row+lock* primary+key`,
  cache: `cach* redis memcache* ttl stale invalidat* cold+cache cdn eviction+policy`,
  data: `data dataset* schema* corrupt* duplicate* null nulls encoding record records malformed feed feeds inconsisten* integrity payload* csv field
    fields unexpected+format reconcil* bad+data truncat* overwr* lost+data checksum*`,
  backup: `backup* back-up* restore* restoring restored snapshot* disaster+recover* recovery+point point-in-time rpo rto retention`,
  network: `network* dns resolver* resolution routing route routes bgp firewall* switch switches router* load+balanc* alb elb nlb proxy proxies ingress
    packet* vpn fibre fiber mtu nat subnet* ip ips vlan* bandwidth+link latency+between peering connectiv* cable uplink* sdwan wan lan dhcp gateway*`,
  hardware: `hardware disk disks drive drives ssd power ups psu rack racks cooling fan fans raid controller* battery batteries datacent* data+cent* chassis
    firmware motherboard dimm physical* cabling overheated overheat* air+condition* pdu generator* nic nics server+room blade*`,
  certificate: `certificate* cert certs tls ssl expir* renew* x509 ca chain+of+trust trust+store root+ca letsencrypt acme`,
  secret: `secret* password* credential* api+key* access+key* token tokens rotate* rotation+of vault passphrase* service+account* keytab*`,
  privilege: `privileg* permission* access+right* admin* root rbac iam acl acls superuser* least+privilege write+access direct+access unrestricted
    authoriz* authoris* guard+rail* guardrail* scope+of+access allowed+to everyone+could`,
  attack: `attack* ddos exploit* vulnerab* malicious bot bots botnet phish* malware ransomware intrusion brute+force scrap* credential+stuffing cve cves
    unpatched`,
  // How work was decided.
  knownRisk: `known+issue* known+bug known+problem* known+risk* known+to already+known ticket backlog deprioriti* postpon* raised+before raised+issue warned
    warning+sign* tech+debt technical+debt debt legacy workaround* previous+incident* earlier+incident* same+incident happened+before recurr* again
    action+item* follow-up+action* never+fixed never+done unresolved code+freeze aged ageing aging end+of+life eol long+standing kept+up-to-date not+on+the+board
    near+miss accepted+risk issue+raised months+ago year+ago years`,
  review: `review* approv* four+eyes four-eyes peer signed+off sign-off change+advisory cab pull+request* pr prs rubber* second+pair code+owner* merge+request*
    unreviewed`,
  changeManagement: `maintenance change+window window schedul* change+management change+request* change+freeze cutover cut-over plan planned planning
    timeslot slot sequence ordering order+of+steps migration+plan change+record* uncoordinated simultaneous* same+day concurrent+change* parallel+change*`,
  periodicJob: `cron cronjob* job jobs batch nightly scheduler scheduled+task* scheduled+job* end+of+day month+end run+overnight etl`,
  pressure: `rush* deadline* pressure prematur* too+early not+ready in+a+hurry hurry shortcut* time+constraint* launch+date urgent* prioriti* mature
    maturity beta experimental immature go-live`,
  design: `architect* design* complex* complexity refactor* rewrite opted decision trade-off* tradeoff* by+design original+design scalab* home-grown
    homegrown inherent assumption+in+the+design spaghetti`,
  manual: `manual manually by+hand human+error error-prone toil copy+paste copy-paste copied mistyp* typed hand-typed typing automat* script scripts one-off
    ad+hoc ad-hoc`,
  tooling: `ui button* screen console prompt* confirm* dropdown* interface similar+name* same+name* naming named+alike form+field cli click* tab+of wrong+environment
    wrong+cluster wrong+window wrong+tab wrong+account tool tooling tools command commands menu wizard looks+the+same side+by+side color colour layout
    autocomplete* terminal shell+history`,
  recovery: `recovery+took slow+recovery took+hours took+long longer+than+expected rebuild* time+to+recover resync* recover* restore+time mitigation+took`,
  clock: `timezone* time+zone* daylight dst leap clock* ntp utc midnight year+end date+format calendar epoch`,
  unknown: `unknown unclear+why not+understood no+root+cause undetermined investigating still+unclear could+not+reproduce unexplained mysterious
    don't+know+why inconclusive`,
} as const;

export type Concept = keyof typeof CONCEPTS;
