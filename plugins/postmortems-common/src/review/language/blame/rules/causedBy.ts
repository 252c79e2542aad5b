import { idiom } from '../idiom';
import { BLAME } from '../rule';

/** A person as the cause of the outage: "X caused the issue", which the process tells not to write. */
export const causedBy = idiom(
  {
    id: 'caused-by',
    reason:
      'It makes a person the cause, where a change met conditions that let it through.',
    question: 'Which conditions together made this change do harm?',
  },
  {
    ...BLAME,
    isOfOwner: true,
    says: `~cause/crash/wreck/ruin/nuke/hose/brick/trash/fry/sabotage
~kill/wipe/corrupt/destroy … production/prod/everything/data/backup+/database`,
  },
  {
    ...BLAME,
    isOfOwner: true,
    unless: 'down/up/out/into/off/through',
    says: 'broke/breaks/breaking/broken',
  },
  {
    ...BLAME,
    isOfOwner: true,
    unless: 'maintenance/into/to/replace/intentionally/deliberately/planned',
    says: '~take/bring/knock … down',
  },
  {
    ...BLAME,
    isOfOthers: true,
    says: `~force-push over
~push/deploy/merge/commit/go/ship/release straight/directly to/into/on
~commit/paste/post/leak/send … password+/secret+/credential+
~pull/unplug/yank … plug/cable/cord/wrong
~connect/plug/wire/type/enter/install/mount/insert … reversed/backwards/upside/swapped/wrong
~introduce … bug+/regression/typo/vulnerability/defect/error/flaw/mistake/misconfiguration
~trigger … HARM
~delete/drop/overwrite/erase/truncate … production/prod/entire/whole/live`,
  },
);
