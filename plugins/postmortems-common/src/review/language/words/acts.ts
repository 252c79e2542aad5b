import { formsOf } from './verbs';

/** Acts at a keyboard: done in the passive, somebody did them. */
export const ACTS =
  formsOf(`delete remove drop merge deploy push commit apply run execute disable enable change release publish start stop
  edit revoke terminate restart click paste copy type send upload set configure leave include exclude reboot
  kill enter scale drain wipe format overwrite upgrade cut unplug close schedule grant rotate switch pull press truncate
  erase reset purge cancel install submit forward share turn flip swap route point order`);
