/** What an act of supervision may be directed against. */
import type { Said } from '../../kernel/said.ts'
import type { ObjectKind } from './supervision-act.ts'

/** Legal acts. */
export const ACTS = {
  law: { kk: 'Заң', ru: 'Закон', en: 'A law' },
  'normative-act': { kk: 'Өзге нормативтік құқықтық акт', ru: 'Иной нормативный правовой акт', en: 'Another normative legal act' },
  'legal-act': { kk: 'Өзге құқықтық акт немесе шешім', ru: 'Иной правовой акт или решение', en: 'Another legal act or decision' },
} satisfies Record<Exclude<ObjectKind, 'action'>, Said>
export const OBJECTS = {
  ...ACTS,
  action: {
    kk: 'Органның немесе лауазымды адамның әрекеті',
    ru: 'Действие органа или должностного лица',
    en: 'An action of a body or an official',
  },
} satisfies Record<ObjectKind, Said>
