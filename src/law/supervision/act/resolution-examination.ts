/** Resolutions on examination and on sealing. */
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, line } from '../../kernel/field.ts'
import { condition, when } from '../../kernel/norm.ts'
import { issued } from './issue.ts'
import { byResolution, resolutionFields, resolve } from './resolution.ts'
import { standing, supervisionAct } from './supervision-act.ts'

const anObjectIsNamed = condition<unknown, { target: string | undefined }>('ground', {
  provision: 'prosecutor.act.resolution.examination-sealing',
  test: a => when(a.input.target !== undefined),
  fault: {
    kk: 'Нені қарау не мөрлеу керегі көрсетілмеген',
    ru: 'Не указано, что осмотреть или опечатать',
    en: 'What to examine or seal is not named',
  },
})
export const examineOrSeal = act({
  id: 'resolution.examine',
  in: supervisionAct,
  opens: true,
  name: {
    kk: 'Қарап тексеру немесе мөрлеу туралы қаулы шығару',
    ru: 'Вынести постановление об осмотре или опечатывании',
    en: 'Issue a resolution on examination or sealing',
  },
  done: {
    kk: 'Қарап тексеру немесе мөрлеу туралы қаулы шығарылды',
    ru: 'Вынесено постановление об осмотре или опечатывании',
    en: 'Resolution on examination or sealing issued',
  },
  document: RESOLUTION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    measure: choice(
      { kk: 'Не істеу керек', ru: 'Что сделать', en: 'What is to be done' },
      {
        examination: { kk: 'Қарап тексеру', ru: 'Осмотреть', en: 'Examine' },
        sealing: { kk: 'Мөрлеу', ru: 'Опечатать', en: 'Seal' },
      },
    ),
    target: line(
      { kk: 'Зат, құжат немесе үй-жай', ru: 'Предмет, документ или помещение', en: 'Thing, document or premises' },
      { optional: true },
    ),
    ...resolutionFields,
  },
  norms: [...byResolution('prosecutor.act.resolution.examination-sealing'), anObjectIsNamed],
  emits: [issued],
  effect: a => resolve(a, a.input.measure),
})
